import type { Theme } from "#scripts/demonstration/careers.ts";

export type RatingLevel = 1 | 2 | 3 | 4;
type Both = { readonly en: string; readonly fr: string };
type LevelWords = {
  /** What an assessor adds to the paragraph cited; a full sentence or two. */
  readonly notes: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** The panel's own sentence on this level of this competency. */
  readonly core: Both;
};
export type ThemeWords = { readonly noun: Both } & Readonly<Record<RatingLevel, LevelWords>>;

function level(notesEn: readonly string[], notesFr: readonly string[], coreEn: string, coreFr: string): LevelWords {
  return { notes: { en: notesEn, fr: notesFr }, core: { en: coreEn, fr: coreFr } };
}

/** What assessors and panels of the demonstration write, per competency theme and level of the UN 1-4 scale. */
export const THEME_WORDS: Readonly<Record<Theme, ThemeWords>> = {
  leadership: {
    noun: { en: "leadership", fr: "la direction des personnes" },
    4: level(
      [
        "Named own error first and changed course in front of staff. The example was taken up by others.",
        "Took the unpopular decision, explained it to those it hurt, and it held after the posting.",
      ],
      ["A reconnu d’abord sa propre erreur et changé de cap devant ses équipes ; l’exemple a été suivi."],
      "People followed through danger and change because the example was given from the front, and those led went on to lead in the same manner after the posting had ended.",
      "Les équipes ont suivi dans le danger et le changement parce que l’exemple venait d’en haut, et celles et ceux qui ont été dirigés ont à leur tour dirigé de la même façon.",
    ),
    3: level(
      [
        "Resistance met openly and the units kept together. Less said on how deputies were brought on.",
        "Clear direction in a hard month; staff knew what was asked. Own part stated without decoration.",
      ],
      ["Résistance affrontée ouvertement, unités maintenues ensemble ; peu de choses sur la formation des adjoints."],
      "Direction was clear in hard conditions, resistance was met in the open and the team held together, although little was said of how deputies were made able to lead.",
      "La direction est restée claire dans des conditions difficiles et l’équipe a tenu, sans que l’on sache bien comment les adjoints ont été préparés à diriger.",
    ),
    2: level(
      [
        "Gives orders well; no example of bringing doubters along.",
        "Speaks of “we” throughout; own part stayed unclear after two follow-up questions.",
      ],
      ["Sait donner des ordres ; aucun exemple où des sceptiques ont été ralliés."],
      "Orders were given and carried out, but the examples show command by rank rather than by conviction, and the own part in the result stayed unclear on being asked twice.",
      "Les ordres ont été donnés et exécutés, mais les exemples montrent une autorité tenue du grade plus que de la conviction, et la part personnelle est restée floue.",
    ),
    1: level(
      ["Blamed subordinates for both failures and named no lesson."],
      ["A imputé les deux échecs à ses subordonnés sans en tirer de leçon."],
      "Failures were laid at the door of subordinates in both examples, no lesson was drawn, and the panel heard of no occasion on which others were helped to lead.",
      "Dans les deux exemples, les échecs ont été imputés aux subordonnés, aucune leçon n’a été tirée et personne n’a été aidé à diriger.",
    ),
  },
  judgement: {
    noun: { en: "judgement", fr: "le discernement" },
    4: level(
      [
        "Found the key issue within minutes, said what was not known, decided and asked for the review.",
        "Weighed three courses with their costs; would choose the second today and says why.",
      ],
      ["A dégagé l’essentiel en quelques minutes, dit ce qui restait inconnu, tranché et demandé le contrôle."],
      "The key issue was found in contested information, what was not known was said aloud, the decision came in time and its review was sought before anybody asked for it.",
      "L’essentiel a été dégagé d’informations contestées, l’inconnu nommé, la décision prise à temps et son contrôle demandé avant que quiconque l’exige.",
    ),
    3: level(
      [
        "Sound decision under pressure with the facts then at hand. Second-order effects seen late.",
        "Consulted the right people and decided in time; one alternative was not examined.",
      ],
      ["Décision juste sous pression avec les faits connus ; effets indirects vus tardivement."],
      "Decisions were sound on the facts then at hand and were taken in time after the right people had been heard, while effects at one remove were seen somewhat late.",
      "Les décisions étaient justes au vu des faits connus et prises à temps après consultation, les effets indirects n’ayant été perçus que tardivement.",
    ),
    2: level(
      [
        "Waited for certainty that could not come; others decided meanwhile.",
        "Good analysis of the case given; no rule for stopping drawn from it.",
      ],
      ["A attendu une certitude impossible ; d’autres ont décidé entre-temps."],
      "The analysis was good after the event, but in the event itself certainty was awaited that could not come, and others decided in the meantime with less knowledge.",
      "L’analyse est bonne après coup, mais sur le moment une certitude impossible a été attendue et d’autres ont décidé avec moins d’éléments.",
    ),
    1: level(
      ["Decided on a single report that two people had warned was wrong; would do so again."],
      ["A décidé sur un seul rapport que deux personnes disaient erroné ; le referait."],
      "A grave decision rested on a single report that two colleagues had questioned, the warning was not weighed, and on reflection the same would be done again.",
      "Une décision grave a reposé sur un seul rapport mis en doute par deux collègues, sans que l’avertissement soit pesé, et elle serait reprise à l’identique.",
    ),
  },
  planning: {
    noun: { en: "planning", fr: "la planification" },
    4: level(
      [
        "Plan, reserve and measure of effect on one page; stopped what showed none. The tool is still in use.",
        "Brought three services to one plan and kept a reserve for what went wrong; it did, and the reserve was enough.",
      ],
      ["Plan, réserve et mesure d’effet sur une page ; a cessé ce qui n’en montrait aucun."],
      "Mandate was turned into few priorities with means, a reserve and measures of effect; what showed no effect was stopped, and the way of planning outlived the posting.",
      "Le mandat est devenu quelques priorités dotées de moyens, d’une réserve et de mesures d’effet ; ce qui restait sans effet a cessé et la méthode a survécu à l’affectation.",
    ),
    3: level(
      [
        "Realistic phases, means and owners. Measures of effect are counts of activity in one case.",
        "Adapted the plan twice as facts changed; handover well prepared.",
      ],
      ["Étapes, moyens et responsables réalistes ; dans un cas, les mesures ne comptent que l’activité."],
      "Plans had realistic phases, means and owners and were adapted as facts changed, although in one of the examples success was counted in activity rather than in effect.",
      "Les plans comportaient des étapes, des moyens et des responsables réalistes et ont été adaptés, mais dans un exemple le succès se mesurait à l’activité plus qu’à l’effet.",
    ),
    2: level(
      [
        "Good cell-level planning. No example beyond one sector; handover plan thin.",
        "Long list of objectives, no order among them; the budget came from others.",
      ],
      ["Bonne planification à l’échelle d’une cellule ; aucun exemple au-delà d’un secteur."],
      "Planning at the level of a cell was good, but no example went beyond one sector, priorities were many and unordered, and the handover that was described was thin.",
      "La planification à l’échelle d’une cellule est bonne, mais aucun exemple ne dépasse un secteur, les priorités sont nombreuses et sans ordre, et le transfert décrit est mince.",
    ),
    1: level(
      ["Could not say what the plan was to achieve or what became of it."],
      ["N’a pu dire ce que le plan devait obtenir ni ce qu’il en est advenu."],
      "Asked what the plan was to achieve and what became of it, the answer named meetings and documents only, and no risk had been foreseen in either of the examples.",
      "À la question de l’objectif et du devenir du plan, la réponse n’a cité que des réunions et des documents, et aucun risque n’avait été prévu.",
    ),
  },
  politicalAcumen: {
    noun: { en: "political acumen", fr: "le sens politique" },
    4: level(
      [
        "Read the interests behind two positions and timed the proposal to a budget vote. Both sides signed.",
        "Saw who could say no and worked with them first; the text lasted through a change of government.",
      ],
      ["A lu les intérêts derrière les positions et choisi le moment ; les deux camps ont signé."],
      "Interests behind positions were read early, the moment was chosen and those able to block were worked with first, so that the agreement lasted through a change of government.",
      "Les intérêts derrière les positions ont été lus tôt, le moment choisi et les opposants associés d’abord, si bien que l’accord a survécu à un changement de gouvernement.",
    ),
    3: level(
      [
        "Accurate map of actors and their limits; influence on one party only.",
        "Used good offices discreetly and kept the Council’s line. Neighbours came late into view.",
      ],
      ["Carte exacte des acteurs et de leurs limites ; influence sur une seule partie."],
      "Actors and their limits were mapped accurately and good offices used with discretion, with clear effect on one party, while the interests of neighbours came into view late.",
      "Les acteurs et leurs limites ont été bien cernés et les bons offices employés avec discrétion, avec un effet net sur une partie ; les voisins ont été pris en compte tard.",
    ),
    2: level(
      [
        "Knows the actors by name, less what moves them. Influence claimed, not shown.",
        "Well-informed account of the talks; own contribution was drafting.",
      ],
      ["Connaît les acteurs, moins ce qui les anime ; influence affirmée, non démontrée."],
      "The account of the talks was well informed, yet the own contribution lay in drafting, and what moved the parties was described by their statements rather than by their interests.",
      "Le récit des pourparlers est bien informé, mais la contribution propre relève de la rédaction et les parties sont décrites par leurs déclarations plus que par leurs intérêts.",
    ),
    1: level(
      ["Took one party’s account as the situation; surprised by each turn that followed."],
      ["A pris le récit d’une partie pour la situation ; chaque suite a surpris."],
      "One party’s account was taken for the situation, every later turn came as a surprise, and no channel to the other side was opened in the two years described.",
      "Le récit d’une seule partie a été pris pour la situation, chaque évolution a surpris et aucun canal vers l’autre camp n’a été ouvert en deux ans.",
    ),
  },
  buildingTrust: {
    noun: { en: "building trust", fr: "l’aptitude à inspirer confiance" },
    4: level(
      [
        "Reported bad news to the party concerned before anyone else; was asked back by both sides.",
        "Kept a confidence under pressure from own capital and said so openly to it.",
      ],
      ["A annoncé la mauvaise nouvelle d’abord à l’intéressé ; les deux camps ont redemandé son concours."],
      "Bad news reached those concerned first and unvarnished, confidences were kept under pressure from the own capital, and both sides later asked for the same person again.",
      "Les mauvaises nouvelles sont parvenues d’abord aux intéressés, les confidences ont été gardées malgré la pression, et les deux camps ont redemandé la même personne.",
    ),
    3: level(
      [
        "Dependable with parties and staff; one relationship repaired after a public mistake.",
        "Same words to both sides. Trust of the population is asserted, with one example.",
      ],
      ["Fiable envers les parties et le personnel ; une relation réparée après une erreur publique."],
      "The same words were used to all sides and promises were kept, one relationship was repaired after a mistake made in public, and trust among the population was shown in one example.",
      "Les mêmes mots ont été tenus à tous et les promesses respectées, une relation réparée après une erreur publique, la confiance de la population n’étant montrée que par un exemple.",
    ),
    2: level(
      [
        "Cordial relations, untested. No example of trust kept at a cost.",
        "Relied on hierarchy to settle a breach of confidence in the team.",
      ],
      ["Relations cordiales, jamais éprouvées ; aucun exemple de confiance gardée à un prix."],
      "Relations were cordial but untested: no example showed trust kept at a cost, and a breach of confidence within the team was left to the hierarchy to settle.",
      "Les relations sont cordiales mais n’ont pas été éprouvées : aucun exemple de confiance gardée à un prix, et un manquement dans l’équipe a été laissé à la hiérarchie.",
    ),
    1: level(
      ["Shared a confidence to gain an advantage and saw no harm in it."],
      ["A divulgué une confidence pour un avantage, sans y voir de mal."],
      "A confidence was passed on in order to gain an advantage, no harm was seen in it when asked, and the relationship with the party concerned did not recover.",
      "Une confidence a été divulguée pour obtenir un avantage, sans regret exprimé, et la relation avec la partie concernée ne s’en est pas remise.",
    ),
  },
  communication: {
    noun: { en: "communication", fr: "la communication" },
    4: level(
      [
        "Spoke plainly on radio in two languages, corrected a rumour within the hour, listened to the reply.",
        "Answer fitted its hearers: three audiences, one message, no jargon.",
      ],
      ["A parlé clairement à la radio en deux langues, démenti une rumeur dans l’heure et écouté la réponse."],
      "One message reached three audiences in words that each could use, a dangerous rumour was corrected within the hour, and what was heard in reply changed the next message.",
      "Un même message a atteint trois publics dans leurs mots, une rumeur dangereuse a été démentie dans l’heure, et l’écoute a modifié le message suivant.",
    ),
    3: level(
      [
        "Clear and honest in public; listens. Written example longer than its reader had time for.",
        "Explained a limit of the mandate to an angry hall and stayed until the end.",
      ],
      ["Clarté et franchise en public, bonne écoute ; l’écrit dépasse le temps de son lecteur."],
      "Speech was clear and honest, limits of the mandate were explained to an angry hall, and questions were heard out, while the written example was longer than its reader could use.",
      "La parole est claire et franche, les limites du mandat ont été expliquées à une salle en colère, mais l’écrit présenté dépassait ce que son lecteur pouvait utiliser.",
    ),
    2: level(
      [
        "Fluent, but answered two of three questions beside the point.",
        "Sends messages out; no example of hearing something back that changed a plan.",
      ],
      ["Aisance réelle, mais deux réponses sur trois à côté de la question."],
      "Delivery was fluent, but two of three questions were answered beside the point, and no example showed something heard from others that had changed a plan.",
      "L’expression est aisée, mais deux réponses sur trois étaient à côté de la question et aucune écoute n’a changé un plan.",
    ),
    1: level(
      ["Public statement contradicted the mission’s position; not noticed until asked."],
      ["Déclaration publique contraire à la position de la mission, non relevée avant la question."],
      "A public statement contradicted the position of the mission without this being noticed, and the damage done to the talks was described as a matter for the spokesperson.",
      "Une déclaration publique a contredit la position de la mission sans que cela soit perçu, et le tort causé a été renvoyé au porte-parole.",
    ),
  },
  accountability: {
    noun: { en: "accountability", fr: "le sens des responsabilités" },
    4: level(
      [
        "Reported a partner unit, lost its support for months and would do it again. Victims told of the outcome.",
        "Published the use of delegated authority; a superior’s file was among those referred.",
      ],
      ["A signalé une unité partenaire au prix de son appui ; les victimes ont été informées de l’issue."],
      "Abuse by a partner was reported at a cost that was known beforehand, a superior was not spared, and those harmed were told of the outcome in person.",
      "Les abus d’un partenaire ont été signalés à un prix connu d’avance, la hiérarchie n’a pas été épargnée et les victimes ont été informées de l’issue en personne.",
    ),
    3: level(
      [
        "Cases pursued to the end and figures published. Prevention less developed than sanction.",
        "Owns results, also the one that failed; gender targets named with their numbers.",
      ],
      ["Affaires menées à leur terme et chiffres publiés ; prévention moins développée que sanction."],
      "Results were owned, the failed one included, cases were pursued to their end and figures published, with rather more to say on sanction than on prevention.",
      "Les résultats sont assumés, échec compris, les affaires menées à terme et les chiffres publiés, avec davantage à dire sur la sanction que sur la prévention.",
    ),
    2: level(
      [
        "Knows the rules; the one case was passed upward and not followed.",
        "Zero tolerance stated, no case named. Figures on gender came from the annual report only.",
      ],
      ["Connaît les règles ; la seule affaire a été transmise sans être suivie."],
      "Rules were known and quoted, but the one case described was passed upward and not followed, and statements on conduct and gender rested on the annual report alone.",
      "Les règles sont connues et citées, mais la seule affaire décrite a été transmise sans suivi et les propos sur la conduite reposent sur le seul rapport annuel.",
    ),
    1: level(
      ["Described a case kept inside the unit “for its good name”."],
      ["A décrit une affaire gardée dans l’unité « pour son honneur »."],
      "A conduct case was kept within the unit for the sake of its name, the person harmed was not heard of again, and the choice was defended when the panel asked.",
      "Une affaire de conduite a été gardée dans l’unité pour sa réputation, la personne lésée oubliée, et ce choix défendu devant le jury.",
    ),
  },
  hostStatePartnership: {
    noun: { en: "host-State partnership", fr: "le partenariat avec l’État hôte" },
    4: level(
      [
        "Held when the minister objected and offered a review instead; criteria now in a ministerial order.",
        "Counterparts changed their own rule, and it outlived the posting. Says what was refused and how.",
      ],
      ["A tenu face au ministre en proposant un réexamen ; les critères figurent dans un arrêté."],
      "Counterparts changed their own rules because of this work and the change outlived the posting; what was refused, and how the relationship survived it, was told precisely.",
      "Les homologues ont changé leurs propres règles et ce changement a duré ; ce qui a été refusé, et comment la relation y a survécu, a été exposé avec précision.",
    ),
    3: level(
      [
        "Joint plan carried out, conditions set and used once. Reach partial: two of three regions.",
        "Reads the interests on the other side and reports abuse when seen; influence on the ministry indirect.",
      ],
      ["Plan commun exécuté, conditions posées et appliquées une fois ; portée partielle."],
      "A joint plan was carried out with conditions that were set and used, interests on the other side were read and abuse was reported, though the reach stayed partial.",
      "Un plan commun a été exécuté avec des conditions posées et appliquées, les intérêts de l’autre côté compris et les abus signalés, la portée restant partielle.",
    ),
    2: level(
      [
        "Good contacts, little joint result. Conditions stated but not used.",
        "Falls back on the mandate’s authority when the counterpart resists.",
      ],
      ["Bons contacts, peu de résultats communs ; conditions énoncées mais non appliquées."],
      "Contacts were many and cordial with little joint result; conditions were stated and not used, and when counterparts resisted the answer was to cite the mandate.",
      "Les contacts sont nombreux et cordiaux mais les résultats communs rares ; les conditions ont été énoncées sans être appliquées.",
    ),
    1: level(
      ["Treats liaison as courtesy; passed over detentions seen in a partner’s station."],
      ["Conçoit la liaison comme une courtoisie ; a tu des détentions vues chez un partenaire."],
      "Liaison was understood as courtesy: no influence was shown, and unlawful detentions seen in a partner’s station were passed over so as not to disturb the relationship.",
      "La liaison est conçue comme une courtoisie : aucune influence démontrée, et des détentions illégales vues chez un partenaire ont été tues.",
    ),
  },
  genderResponsivePolicing: {
    noun: { en: "gender-responsive policing", fr: "la police attentive aux questions de genre" },
    4: level(
      [
        "Moved patrols to where women reported attacks and opened two commands to women; both changes held.",
        "Shows numbers before and after, and what was dropped because it did not serve.",
      ],
      ["A déplacé les patrouilles selon les signalements des femmes et ouvert deux commandements aux femmes."],
      "Patrols, recruitment and command were changed by what women and girls said of their security, with figures before and after, and the change held when others took over.",
      "Patrouilles, recrutement et commandement ont changé selon ce que disaient femmes et filles, chiffres à l’appui, et le changement a tenu après son départ.",
    ),
    3: level(
      [
        "Women’s desks with real casework; complaints rose and were pursued. Command posts not reached.",
        "Needs of women and men asked separately and planned for. Boys were not thought of.",
      ],
      ["Bureaux des femmes actifs, plaintes en hausse et suivies ; postes de commandement non ouverts."],
      "Needs were asked of women and of men and planned for, desks did real casework and complaints were pursued, while the way to command posts was opened only in part.",
      "Les besoins des femmes et des hommes ont été recueillis et planifiés, les plaintes suivies, mais l’accès aux commandements n’a été ouvert qu’en partie.",
    ),
    2: level(
      [
        "Speaks of numbers of women recruited; nothing on what they were let do.",
        "Answer stayed with one project; general policing unchanged by it.",
      ],
      ["Parle du nombre de recrues femmes ; rien sur les fonctions confiées."],
      "The answer stayed with numbers recruited and one project; general policing was not changed by it, and what women officers were let do remained unsaid.",
      "La réponse s’en tient au nombre de recrues et à un projet ; la police générale n’en a pas été changée.",
    ),
    1: level(
      ["Referred the question to the gender adviser; no own example."],
      ["A renvoyé la question à la conseillère pour le genre ; aucun exemple propre."],
      "The question was referred to the gender adviser as the person in charge, no own example was offered, and the follow-up brought a statement of principle only.",
      "La question a été renvoyée à la personne conseillère pour le genre, sans exemple propre, et la relance n’a amené qu’une déclaration de principe.",
    ),
  },
  managingPerformance: {
    noun: { en: "managing performance", fr: "la gestion de la performance" },
    4: level(
      [
        "Same standard for all, also for the largest contributor; two units sent home, one came back better.",
        "Clear goals, early talks on poor work, one honest appraisal appealed against and upheld.",
      ],
      ["Même norme pour tous, y compris le premier contributeur ; deux unités rapatriées."],
      "One standard was set for all and kept for the strongest too, poor work was met early and fairly, and people and units were seen to improve because of it.",
      "Une seule norme a valu pour tous, y compris les plus puissants ; les insuffisances ont été traitées tôt et équitablement, avec des progrès visibles.",
    ),
    3: level(
      [
        "Goals and appraisals in order; dealt with two poor performers. Development of the good ones less clear.",
        "Evaluates on evidence and follows up. Rotation of staff planned for.",
      ],
      ["Objectifs et évaluations en ordre, deux insuffisances traitées ; développement des meilleurs moins clair."],
      "Goals and appraisals were in order, evaluation rested on evidence and poor work was dealt with, while the development of those who did well was less clearly shown.",
      "Objectifs et évaluations sont en ordre, fondés sur des faits, les insuffisances traitées ; le développement des meilleurs est moins démontré.",
    ),
    2: level(
      ["Appraised all as fully satisfactory “to keep the peace”.", "Good system described; own use of it not shown."],
      ["A tout évalué « pleinement satisfaisant » pour préserver la paix."],
      "A good system was described but its use by the candidate was not shown: all appraisals were favourable, and the one poor performer was moved and not corrected.",
      "Un bon système a été décrit sans que son usage soit démontré : toutes les évaluations étaient favorables et la seule insuffisance a été déplacée, non corrigée.",
    ),
    1: level(
      ["No goals set in two posts; learned of poor work from the inspection."],
      ["Aucun objectif fixé dans deux postes ; insuffisances apprises par l’inspection."],
      "No goals were set in two successive posts, poor work was learned of from an inspection, and the response was a general reminder to all staff.",
      "Aucun objectif n’a été fixé dans deux postes, les insuffisances ont été apprises par une inspection et la réponse fut un rappel général.",
    ),
  },
  teamwork: {
    noun: { en: "teamwork across pillars", fr: "le travail d’équipe entre composantes" },
    4: level(
      [
        "Gave up own assets for another component’s task, twice. One plan, one list of risks.",
        "Civilian warning moved soldiers the same day; credits the analyst by function.",
      ],
      ["A cédé ses moyens à une autre composante, deux fois ; un plan, une liste de risques."],
      "Own assets were given up for another component’s task, a civilian warning moved soldiers within the day, and the components kept one plan and one list of risks.",
      "Des moyens propres ont été cédés à une autre composante, une alerte civile a déplacé des soldats dans la journée, et un seul plan a réuni toutes les composantes.",
    ),
    3: level(
      [
        "Regular joint planning and shared information; one turf dispute settled by talk.",
        "Seeks input early, shares success. Country team met only on request.",
      ],
      ["Planification commune régulière, information partagée ; un différend réglé par le dialogue."],
      "Planning was joint and information shared as a rule, a dispute over responsibility was settled between the two without the head of mission, and success was shared.",
      "La planification est commune et l’information partagée, un différend de compétence réglé sans arbitrage supérieur, et le succès partagé.",
    ),
    2: level(
      ["Coordination meetings held; each component kept its plan.", "Helpful when asked. No example of asking."],
      ["Réunions de coordination tenues ; chaque composante a gardé son plan."],
      "Coordination meetings were held and attended, but each component kept its own plan, and no example showed help being asked for or own means being shared.",
      "Des réunions de coordination ont eu lieu, mais chaque composante a gardé son plan, sans exemple d’aide demandée ni de moyens partagés.",
    ),
    1: level(
      ["Described other components as an obstacle; withheld a report from them."],
      ["A décrit les autres composantes comme un obstacle ; leur a tu un rapport."],
      "Other components were described as an obstacle, a report that concerned their safety was withheld from them, and the lesson drawn was to hold tighter control.",
      "Les autres composantes ont été décrites comme un obstacle, un rapport touchant leur sécurité leur a été caché, et la leçon tirée fut de contrôler davantage.",
    ),
  },
  vision: {
    noun: { en: "vision", fr: "la hauteur de vues" },
    4: level(
      [
        "One sentence that staff could repeat, an end in view, and what would be stopped for it.",
        "Sixty aims cut to four; says which friends were lost over it.",
      ],
      ["Une phrase que le personnel pouvait répéter, une fin en vue, et ce qui serait abandonné."],
      "A political purpose was put in one sentence that staff could repeat, with an end in view, and it was shown what had been given up for its sake.",
      "Un but politique a tenu en une phrase que le personnel pouvait répéter, avec une fin en vue et le prix de ce choix.",
    ),
    3: level(
      [
        "Clear direction, shared by deputies. The way from here to there is told in two steps of three.",
        "Ties the mandate to what people need; the end state is general.",
      ],
      ["Orientation claire, partagée par les adjoints ; le chemin manque d’une étape."],
      "A clear direction was stated, tied to what people need and shared by deputies, while the last step from present work to the end in view was left general.",
      "Une orientation claire, liée aux besoins de la population et partagée par les adjoints, la dernière étape vers la fin visée restant générale.",
    ),
    2: level(
      [
        "Restates the mandate well; adds no order of importance.",
        "Ideals without a first step; follow-up brought a list of projects.",
      ],
      ["Reformule bien le mandat ; n’y ajoute aucun ordre d’importance."],
      "The mandate was restated well but without an order of importance, and the question what should come first brought a list of projects in reply.",
      "Le mandat est bien reformulé mais sans ordre d’importance, et la question de la priorité n’a amené qu’une liste de projets.",
    ),
    1: level(
      ["Could not say what the mission would leave behind."],
      ["N’a pu dire ce que la mission laisserait derrière elle."],
      "Asked what the mission should leave behind, the answer spoke of its budget and its size, and no direction was stated that others could have followed.",
      "À la question de ce que la mission devrait laisser, la réponse a parlé de budget et d’effectifs, sans orientation que d’autres puissent suivre.",
    ),
  },
};

/** Opening sentences of a panel narrative; `{noun}` is the competency. */
export const NARRATIVE_OPENINGS: Readonly<
  Record<RatingLevel, { readonly en: readonly string[]; readonly fr: readonly string[] }>
> = {
  4: {
    en: [
      "The panel found evidence of {noun} well above what the post asks, consistent across file and interview.",
      "On {noun} all indicators were met, with two independent examples and precise answers to both follow-up questions.",
    ],
    fr: [
      "Le jury a trouvé sur {noun} des éléments nettement supérieurs aux exigences du poste, concordants entre dossier et entretien.",
    ],
  },
  3: {
    en: [
      "The panel found {noun} at the level that the post asks, with more than half of the indicators met.",
      "On {noun} the evidence was solid, drawn from one strong example and one ordinary one.",
    ],
    fr: [
      "Le jury estime que le niveau exigé est atteint sur {noun}, plus de la moitié des indicateurs étant satisfaits.",
    ],
  },
  2: {
    en: [
      "The panel found {noun} shown in part, with half of the indicators met or fewer.",
      "On {noun} the file promised more than the interview bore out.",
    ],
    fr: [
      "Le jury estime que les preuves sont partielles sur {noun}, la moitié des indicateurs au plus étant satisfaits.",
    ],
  },
  1: {
    en: [
      "The panel found no sufficient sign of {noun} in the file or in the interview.",
      "On {noun} neither example met any of the indicators.",
    ],
    fr: ["Le jury n’a relevé sur {noun} aucun élément suffisant, ni au dossier ni à l’entretien."],
  },
};

/** Last sentences of a panel narrative. */
export const NARRATIVE_CLOSINGS: Readonly<
  Record<RatingLevel, { readonly en: readonly string[]; readonly fr: readonly string[] }>
> = {
  4: {
    en: [
      "The panel would rely on this strength from the first week.",
      "Members differed only on which of the two examples was the stronger.",
    ],
    fr: ["Le jury s’appuierait sur cette force dès la première semaine."],
  },
  3: {
    en: [
      "A mentor and a strong deputy would close the gap that remains.",
      "Members agreed after discussion; the point left open belongs in the induction plan.",
    ],
    fr: ["Un mentorat et un adjoint expérimenté combleraient l’écart qui demeure."],
  },
  2: {
    en: [
      "The panel does not exclude growth, but the post leaves little time for it.",
      "Members who had rated higher accepted that the second example was not the candidate’s own work.",
    ],
    fr: ["Le jury n’exclut pas un progrès, mais le poste en laisse peu le temps."],
  },
  1: {
    en: [
      "The panel asked twice and recorded both answers.",
      "The rating was unanimous after a second reading of the notes.",
    ],
    fr: ["Le jury a posé la question deux fois et consigné les deux réponses."],
  },
};
