/**
 * Paragraphs of a vision statement. A statement takes one of each step, in order; every paragraph has 26 to 40 words,
 * so that six of them keep within 150 to 250 words in either language.
 */
export const VISION_STEPS: readonly { readonly en: readonly string[]; readonly fr: readonly string[] }[] = [
  {
    en: [
      "A mission does not make peace. It buys time for those who must, and it is judged by what they do with that time. I would begin by asking each party what it fears most from an agreement.",
      "I have seen two missions close well and one close badly. The difference lay not in resources but in whether people in the provinces could say what the mission was for. That sentence is the first thing I would write.",
      "The mandate is the Council’s; the peace belongs to the country. Leading a mission means holding these two together when they pull apart, and telling both sides early and plainly which of their wishes will not be met.",
      "I start from a plain test: would a trader on the road to the next town notice if we left tomorrow? Where the answer is no, we should change what we do there within a season.",
    ],
    fr: [
      "Une mission ne fait pas la paix. Elle donne du temps à celles et ceux qui doivent la faire, et se juge à l’usage de ce temps. Je commencerais par demander à chaque partie ce qu’elle craint le plus.",
      "J’ai vu deux missions se clore bien et une se clore mal. La différence ne tenait pas aux moyens : dans les provinces, savait-on dire à quoi la mission servait ? Cette phrase est la première que j’écrirais.",
      "Le mandat est celui du Conseil, la paix appartient au pays. Diriger une mission, c’est tenir les deux ensemble quand ils s’éloignent, et dire tôt et clairement à chacun lesquels de ses souhaits ne seront pas exaucés.",
      "Je pars d’une question simple : une commerçante sur la route de la ville voisine remarquerait-elle notre départ demain ? Si la réponse est non, il faut changer notre action à cet endroit en l’espace d’une saison.",
    ],
  },
  {
    en: [
      "My first priority is a political strategy on one page, agreed with the host authorities, the opposition and civil society as far as each will go, with the disagreements written down beside it and revisited every quarter.",
      "First I would bring good offices back to the centre. Patrols, projects and statements should follow from where the talks stand that month; today they follow budgets that were written eighteen months before.",
      "The first hundred days should settle three things: whom we talk to, what we will not support, and how we will know that we are wrong. All three should be written and known to every head of office.",
      "I would first rebuild the channel between the capital and the regions. Local agreements exist in most districts; they fail because nobody above honours them. A small team would carry them upward and report each refusal.",
    ],
    fr: [
      "Ma première priorité est une stratégie politique d’une page, convenue avec les autorités, l’opposition et la société civile aussi loin que chacune voudra aller, les désaccords étant consignés en regard et revus chaque trimestre.",
      "Je remettrais d’abord les bons offices au centre. Patrouilles, projets et déclarations doivent découler de l’état des pourparlers du mois ; ils suivent aujourd’hui des budgets écrits dix-huit mois plus tôt.",
      "Les cent premiers jours doivent régler trois points : à qui nous parlons, ce que nous n’appuierons pas, et comment nous saurons que nous nous trompons. Ces trois points seront écrits et connus de chaque bureau.",
      "Je rétablirais d’abord le lien entre la capitale et les régions. Des accords locaux existent dans la plupart des districts ; ils échouent faute d’être honorés plus haut. Une petite équipe les porterait et rendrait compte de chaque refus.",
    ],
  },
  {
    en: [
      "The protection of civilians is the whole mission’s task and never the force’s alone. I would ask the civilian early-warning cell to open the morning meeting, and every component to say what it did with yesterday’s warning.",
      "Protection begins with listening to those who are attacked, most of them women on the way to work. Patrol routes should be drawn with them, and every change of route should be explained to the people who asked.",
      "Support to national forces comes with conditions, or it comes with complicity. I would publish ours, apply them first to the unit that we need most, and keep the conversation with its commanders open throughout.",
      "Where armed groups rule by night, our bases alone protect nobody. I would join dialogue, justice and mobile patrols in five districts before adding a sixth, and stop what has shown no effect after two quarters.",
    ],
    fr: [
      "La protection des civils est la tâche de toute la mission et jamais de la seule force. La cellule civile d’alerte ouvrirait la réunion du matin, et chaque composante dirait ce qu’elle a fait de l’alerte de la veille.",
      "La protection commence par l’écoute de celles et ceux que l’on attaque, souvent des femmes en chemin vers leur travail. Les itinéraires de patrouille seraient tracés avec elles, et chaque changement expliqué à qui l’a demandé.",
      "L’appui aux forces nationales s’accompagne de conditions ou devient complicité. Je publierais les nôtres, les appliquerais d’abord à l’unité dont nous avons le plus besoin, sans jamais rompre le dialogue avec son commandement.",
      "Là où les groupes armés règnent la nuit, nos bases ne protègent à elles seules personne. Je réunirais dialogue, justice et patrouilles mobiles dans cinq districts avant un sixième, et cesserais ce qui reste sans effet.",
    ],
  },
  {
    en: [
      "Women must be at the table when the agenda is written; being shown the result is not enough. I would take no delegation to a round of talks that has none, and I have once gone home over it.",
      "The mission’s own house comes first. Parity among heads of office, conduct cases concluded within the time set, and victims told of the outcome by a person and not by a letter: I would answer for all three.",
      "I would publish each quarter how many senior posts are held by women, how many conduct cases are open and for how long. Figures of this kind embarrass; in my experience they also bring about the change.",
      "Zero tolerance is a slogan until somebody important is sent home. I have done it, with the agreement of the contributor, because the evidence was complete and because the family concerned heard of it from us first.",
    ],
    fr: [
      "Les femmes doivent siéger quand l’ordre du jour s’écrit ; leur présenter le résultat ne suffit pas. Je ne conduirais à aucun cycle de pourparlers une délégation qui n’en compte pas, et j’ai déjà quitté une salle pour cela.",
      "La maison de la mission vient d’abord. Parité parmi les chefs de bureau, affaires de conduite conclues dans les délais, victimes informées de l’issue par une personne et non par une lettre : je répondrais des trois.",
      "Je publierais chaque trimestre le nombre de postes de direction occupés par des femmes, celui des affaires de conduite ouvertes et leur durée. De tels chiffres embarrassent ; d’expérience, ils provoquent aussi le changement.",
      "La tolérance zéro reste un slogan tant que personne d’important n’est rapatrié. Je l’ai fait, avec l’accord du pays contributeur, parce que les preuves étaient complètes, et la famille concernée l’a d’abord appris de nous.",
    ],
  },
  {
    en: [
      "I lead by few meetings and many visits. Heads of components would share one plan and one list of risks; a disagreement would come to me within a day, with both views in writing and a proposal.",
      "A team of forty nations works when bad news travels fast. I would thank the first person who brings me some, in front of the others, and I would say each month what I got wrong myself.",
      "I would delegate authority over people and money to the field offices, with limits that everyone can read, and spend the time gained on the parties, the country team and the neighbours, whose interests decide most outcomes.",
      "The force, the police, the country team and support are one mission with four cultures. I would have each deputy head spend a week in another component and report to all staff what they had learned there.",
    ],
    fr: [
      "Je dirige avec peu de réunions et beaucoup de visites. Les chefs de composante partageraient un plan et une liste de risques ; tout désaccord me parviendrait dans la journée, les deux avis par écrit et une proposition.",
      "Une équipe de quarante nations fonctionne quand les mauvaises nouvelles circulent vite. Je remercierais devant les autres la première personne qui m’en apporte une, et je dirais chaque mois quelle erreur j’ai commise.",
      "Je déléguerais aux bureaux régionaux l’autorité sur le personnel et les crédits, avec des limites lisibles par tous, et consacrerais le temps gagné aux parties, à l’équipe de pays et aux voisins, dont les intérêts décident souvent de l’issue.",
      "La force, la police, l’équipe de pays et l’appui forment une mission de quatre cultures. Chaque adjoint passerait une semaine dans une autre composante et dirait à tout le personnel ce qu’il y a appris.",
    ],
  },
  {
    en: [
      "From the first day I would plan the last one. What is handed over, to whom, with what money and in which year: a mission that cannot answer this is not yet at work on its mandate.",
      "Success would be dull: a budget debated, a governor replaced by vote, a road open at night. I would ask to be judged by three such facts, chosen with the people of the country in my first month.",
      "I do not promise an agreement. I promise that the Council will hear from me what is so, that staff will know why they are where they are, and that we shall leave more trust than we found.",
      "I would welcome a mentor from among those who have done this work, and I would ask the most junior field officers what they would do in my place. Both have corrected me before, and rightly so.",
    ],
    fr: [
      "Dès le premier jour, je préparerais le dernier. Ce qui est transféré, à qui, avec quels crédits et en quelle année : une mission qui ne sait y répondre n’a pas encore commencé à exécuter son mandat.",
      "La réussite serait sans éclat : un budget débattu, un gouverneur remplacé par le vote, une route ouverte la nuit. Je demanderais que l’on me juge sur trois faits de ce genre, choisis avec la population dès le premier mois.",
      "Je ne promets pas d’accord. Je promets que le Conseil saura par moi ce qui est, que le personnel saura pourquoi il est là, et que nous laisserons derrière nous plus de confiance que nous n’en aurons trouvé.",
      "J’accueillerais volontiers l’appui d’une personne qui a exercé cette fonction, et je demanderais aux plus jeunes agents de terrain ce qu’ils feraient à ma place. Les deux ont déjà redressé mes erreurs, à juste titre.",
    ],
  },
];
