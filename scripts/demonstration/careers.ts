/**
 * Posts that a fictional career is made of, per track and seniority, in English and French. `{a}`, `{b}`, `{c}` (in words up to ten) stand
 * for figures (up to ten they are written in words), `{mission}`, `{state}` and `{host}` for names. French uses "a + participe" and names the function, not
 * its holder, so that no sentence tells a sex.
 */

export const tracks = ["civilian", "military", "police"] as const;
export type CareerTrack = (typeof tracks)[number];

export const themes = [
  "leadership",
  "judgement",
  "planning",
  "politicalAcumen",
  "buildingTrust",
  "communication",
  "accountability",
  "hostStatePartnership",
  "genderResponsivePolicing",
  "managingPerformance",
  "teamwork",
  "vision",
] as const;
/** What a paragraph of a personal history can bear witness to. */
export type Theme = (typeof themes)[number];

export type CareerStage = "early" | "middle" | "senior";
/** Where a post is held: own State, another State, or the host State of a peace operation. */
export type CareerSetting = "home" | "abroad" | "mission";

export type CareerWords = {
  readonly title: string;
  readonly organisation: string;
  readonly text: string;
  /** The same in one clause, as an assessor would note it; no full stop. */
  readonly gist: string;
};
export type CareerPost = {
  readonly stage: CareerStage;
  readonly setting: CareerSetting;
  /** Where a post abroad always is, lower-case ISO alpha-2; absent means anywhere. */
  readonly place?: string;
  readonly shows: readonly Theme[];
  /** Smallest and largest value of each figure; from 1,000 up they are rounded to hundreds. */
  readonly figures: Readonly<Partial<Record<"a" | "b" | "c", readonly [number, number]>>>;
  readonly en: CareerWords;
  readonly fr: CareerWords;
};

const civilian: readonly CareerPost[] = [
  {
    stage: "early",
    setting: "abroad",
    shows: ["politicalAcumen", "communication"],
    figures: { a: [40, 95], b: [11, 34], c: [2, 5] },
    en: {
      title: "Second Secretary, political section",
      organisation: "Embassy of {state}",
      text: "Reported on a contested election and its aftermath in {a} cables. Built a network of {b} local council members in districts that no other mission visited. {c} early warnings were confirmed by events within a month.",
      gist: "{c} early warnings from a network of {b} council members",
    },
    fr: {
      title: "Deuxième secrétariat, section politique",
      organisation: "Ambassade – {state}",
      text: "A rendu compte d’une élection contestée et de ses suites en {a} télégrammes. A tissé un réseau de {b} élus locaux dans des districts où aucune autre mission ne se rendait. {c} alertes précoces ont été confirmées par les faits dans le mois.",
      gist: "{c} alertes précoces tirées d’un réseau de {b} élus locaux",
    },
  },
  {
    stage: "early",
    setting: "abroad",
    shows: ["judgement", "buildingTrust"],
    figures: { a: [18, 46], b: [42000, 180000], c: [3, 6] },
    en: {
      title: "Field Coordinator",
      organisation: "International Relief Compact",
      text: "Ran an office of {a} staff for {b} displaced people. Negotiated access with {c} armed groups and refused escorts that would have made the convoys a target. Suspended deliveries for nine days after a diversion and said publicly why.",
      gist: "suspended deliveries for nine days after a diversion and kept access to {c} armed groups",
    },
    fr: {
      title: "Coordination de terrain",
      organisation: "Pacte international de secours",
      text: "A dirigé un bureau de {a} personnes au service de {b} déplacés. A négocié l’accès avec {c} groupes armés et refusé les escortes qui auraient fait des convois une cible. A suspendu les livraisons pendant neuf jours après un détournement et en a donné publiquement la raison.",
      gist: "livraisons suspendues neuf jours après un détournement, accès maintenu auprès de {c} groupes armés",
    },
  },
  {
    stage: "early",
    setting: "mission",
    shows: ["accountability", "communication"],
    figures: { a: [120, 390], b: [14, 60], c: [2, 4] },
    en: {
      title: "Human Rights Officer",
      organisation: "{mission}",
      text: "Documented {a} cases in a province without a functioning court and trained {b} local monitors. {c} commanders were removed after the file reached the ministry. Set up a protection scheme for witnesses with two religious councils.",
      gist: "documented {a} cases, after which {c} commanders were removed",
    },
    fr: {
      title: "Fonctions de spécialiste des droits de l’homme",
      organisation: "{mission}",
      text: "A documenté {a} cas dans une province privée de tribunal et formé {b} observateurs locaux. {c} commandants ont été relevés après transmission du dossier au ministère. A mis sur pied, avec deux conseils religieux, un dispositif de protection des témoins.",
      gist: "{a} cas documentés, à la suite desquels {c} commandants ont été relevés",
    },
  },
  {
    stage: "early",
    setting: "home",
    shows: ["planning", "communication"],
    figures: { a: [16, 44], b: [120, 340], c: [9, 22] },
    en: {
      title: "Adviser on decentralisation",
      organisation: "Cabinet Office of {state}",
      text: "Drafted the law on local finance through {a} hearings and {b} amendments. Planned its entry into force in three waves so that {c} poor districts came first. The schedule held but for one province.",
      gist: "a law in three waves, {c} poor districts first, on schedule but for one province",
    },
    fr: {
      title: "Conseil pour la décentralisation",
      organisation: "Secrétariat général du Gouvernement – {state}",
      text: "A rédigé la loi sur les finances locales au fil de {a} auditions et de {b} amendements. En a planifié l’entrée en vigueur en trois vagues, {c} districts pauvres d’abord. Le calendrier a tenu, sauf dans une province.",
      gist: "une loi en trois vagues, {c} districts pauvres d’abord, calendrier tenu sauf dans une province",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["leadership", "teamwork"],
    figures: { a: [85, 210], b: [6, 14], c: [3, 5] },
    en: {
      title: "Head of Field Office",
      organisation: "{mission}",
      text: "Led {a} civilian, police and military staff in a province with {b} active disputes over land and grazing. Brought the {c} components into one weekly plan with one list of risks. Two disputes ended in written agreements that were kept for the whole posting.",
      gist: "one weekly plan for {c} components and two land agreements that were kept",
    },
    fr: {
      title: "Direction de bureau régional",
      organisation: "{mission}",
      text: "A dirigé {a} civils, policiers et militaires dans une province où {b} différends sur la terre et les pâturages restaient ouverts. A réuni {c} composantes autour d’un plan hebdomadaire et d’une seule liste de risques. Deux différends ont abouti à des accords écrits, respectés pendant toute l’affectation.",
      gist: "un seul plan hebdomadaire pour {c} composantes et deux accords fonciers respectés",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["politicalAcumen", "judgement"],
    figures: { a: [9, 18], b: [4, 9], c: [5, 13] },
    en: {
      title: "Chief of Political Affairs",
      organisation: "{mission}",
      text: "Kept {a} signatory parties in one ceasefire mechanism for two rainy seasons. Advised against an early summit, was overruled, and wrote the plan that brought {b} parties back within {c} weeks. Shared the analysis with the force and the police before every meeting.",
      gist: "advised against an early summit and brought {b} parties back within {c} weeks",
    },
    fr: {
      title: "Direction des affaires politiques",
      organisation: "{mission}",
      text: "A maintenu {a} parties signataires dans un même mécanisme de cessez-le-feu pendant deux saisons des pluies. A déconseillé un sommet prématuré sans obtenir gain de cause, puis a conçu le plan qui a ramené {b} parties en {c} semaines. A partagé l’analyse avec la force et la police avant chaque réunion.",
      gist: "sommet prématuré déconseillé, {b} parties ramenées en {c} semaines",
    },
  },
  {
    stage: "middle",
    setting: "abroad",
    place: "us",
    shows: ["buildingTrust", "politicalAcumen"],
    figures: { a: [7, 19], b: [22, 58], c: [3, 7] },
    en: {
      title: "Minister Counsellor and Deputy Permanent Representative",
      organisation: "Permanent Mission of {state} to the United Nations",
      text: "Coordinated {a} delegations through {b} rounds on a mandate renewal. Won agreement on police reform language after {c} vetoed drafts by writing with the State that had objected most. Was asked back by both sides the next year.",
      gist: "agreement after {c} failed drafts, by writing with the strongest objector",
    },
    fr: {
      title: "Représentation permanente adjointe",
      organisation: "Mission permanente auprès des Nations Unies – {state}",
      text: "A coordonné {a} délégations au cours de {b} séances sur le renouvellement d’un mandat. A obtenu un accord sur la réforme de la police après l’échec de {c} projets, en rédigeant avec l’État le plus opposé. Les deux camps ont redemandé son concours l’année suivante.",
      gist: "accord après l’échec de {c} projets, en rédigeant avec l’État le plus opposé",
    },
  },
  {
    stage: "middle",
    setting: "home",
    shows: ["vision", "buildingTrust"],
    figures: { a: [1400, 4800], b: [11, 26], c: [40, 62] },
    en: {
      title: "Director, national consultation",
      organisation: "Office for Public Dialogue of {state}",
      text: "Designed a consultation that heard {a} people in {b} towns before any text was written. Women were {c} per cent of the speakers because the rules of procedure required it. The final report was adopted with two reservations, both printed.",
      gist: "heard {a} people in {b} towns before a text was written, {c} per cent of them women",
    },
    fr: {
      title: "Direction de la consultation nationale",
      organisation: "Office du dialogue public – {state}",
      text: "A conçu une consultation qui a entendu {a} personnes dans {b} villes avant qu’un texte soit écrit. Les femmes ont représenté {c} pour cent des interventions, le règlement l’imposait. Le rapport final a été adopté avec deux réserves, imprimées l’une et l’autre.",
      gist: "{a} personnes entendues dans {b} villes avant tout texte, dont {c} pour cent de femmes",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["accountability", "managingPerformance"],
    figures: { a: [180, 420], b: [12, 31], c: [4, 9] },
    en: {
      title: "Senior Administrative Officer",
      organisation: "{mission}",
      text: "Reduced {a} overdue appraisals to {b} in one cycle by making each section head answer for them in the weekly meeting. Referred {c} procurement files to oversight, one of them signed by a direct superior. Opened delegated authority to scrutiny by publishing its use every month.",
      gist: "overdue appraisals cut from {a} to {b}; {c} files referred, one against a superior",
    },
    fr: {
      title: "Administration principale",
      organisation: "{mission}",
      text: "A ramené de {a} à {b} le nombre d’évaluations en retard en un cycle, chaque chef de section devant en répondre lors de la réunion hebdomadaire. A saisi le contrôle interne de {c} dossiers d’achat, dont un signé par sa hiérarchie directe. A publié chaque mois l’usage des pouvoirs délégués.",
      gist: "évaluations en retard ramenées de {a} à {b}, {c} dossiers transmis au contrôle, dont un visant la hiérarchie",
    },
  },
  {
    stage: "senior",
    setting: "abroad",
    shows: ["politicalAcumen", "vision"],
    figures: { a: [3, 6], b: [14, 30], c: [2, 4] },
    en: {
      title: "Special Envoy to the regional talks",
      organisation: "Standing Conference of Neighbouring States",
      text: "Carried a mediation between {a} governments and two movements through {b} months. Put a timetable for withdrawal and a guarantee for returnees into one text. {c} of its five chapters are in force; the one on revenue sharing failed.",
      gist: "a text of five chapters in {b} months, {c} of them in force",
    },
    fr: {
      title: "Envoi spécial aux pourparlers régionaux",
      organisation: "Conférence permanente des États voisins",
      text: "A conduit pendant {b} mois une médiation entre {a} gouvernements et deux mouvements. A réuni dans un même texte un calendrier de retrait et une garantie pour le retour des réfugiés. {c} des cinq chapitres sont en vigueur ; celui sur le partage des recettes a échoué.",
      gist: "un texte de cinq chapitres en {b} mois, dont {c} en vigueur",
    },
  },
  {
    stage: "senior",
    setting: "mission",
    shows: ["leadership", "accountability", "teamwork"],
    figures: { a: [900, 3200], b: [3, 8], c: [11, 26] },
    en: {
      title: "Deputy Head of Mission",
      organisation: "{mission}",
      text: "Managed a mission of {a} staff during a reduction of posts and acted as its head for {b} months. Closed {c} bases with a handover plan agreed with the authorities and the country team. Took {c} conduct cases to a conclusion and reported the outcome to the communities concerned.",
      gist: "acted as head for {b} months and closed {c} bases with an agreed handover",
    },
    fr: {
      title: "Direction adjointe de mission",
      organisation: "{mission}",
      text: "A géré une mission de {a} personnes pendant une réduction d’effectifs et en a assuré l’intérim pendant {b} mois. A fermé {c} bases selon un plan de transfert convenu avec les autorités et l’équipe de pays. A mené à leur terme {c} affaires de conduite et en a rendu compte aux communautés concernées.",
      gist: "intérim de {b} mois et {c} bases fermées selon un transfert convenu",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["managingPerformance", "planning", "vision"],
    figures: { a: [1200, 5400], b: [18, 37], c: [3, 5] },
    en: {
      title: "Permanent Secretary",
      organisation: "Ministry of Foreign Affairs of {state}",
      text: "Runs a service of {a} people in {b} countries. Replaced a plan of sixty objectives by {c} and cancelled what did not serve them. The share of women among heads of post rose from 17 to 41 per cent in four years by published rules of appointment.",
      gist: "sixty objectives reduced to {c}; women heads of post from 17 to 41 per cent",
    },
    fr: {
      title: "Secrétariat général",
      organisation: "Ministère des affaires étrangères – {state}",
      text: "Dirige un service de {a} agents dans {b} pays. A remplacé un plan de soixante objectifs par {c} priorités et abandonné ce qui ne les servait pas. La part des femmes parmi les chefs de poste est passée de 17 à 41 pour cent en quatre ans, grâce à des règles de nomination publiées.",
      gist: "soixante objectifs ramenés à {c} priorités, femmes chefs de poste de 17 à 41 pour cent",
    },
  },
  {
    stage: "senior",
    setting: "abroad",
    shows: ["judgement", "communication"],
    figures: { a: [240, 900], b: [6, 11], c: [2, 5] },
    en: {
      title: "Ambassador",
      organisation: "Embassy of {state}",
      text: "Evacuated {a} nationals of {b} countries in four days while keeping the embassy open. Spoke on local radio each evening in the national language. Disagreed in writing with an instruction to leave, and {c} weeks later was shown to be right.",
      gist: "kept the embassy open, evacuated {a} people in four days and disagreed in writing with an order to leave",
    },
    fr: {
      title: "Ambassade (direction)",
      organisation: "Ambassade – {state}",
      text: "A évacué en quatre jours {a} ressortissants de {b} pays en gardant l’ambassade ouverte. A parlé chaque soir à la radio locale dans la langue nationale. A contesté par écrit une instruction de départ ; {c} semaines plus tard, les faits lui ont donné raison.",
      gist: "ambassade restée ouverte, {a} personnes évacuées en quatre jours, instruction de départ contestée par écrit",
    },
  },
  {
    stage: "senior",
    setting: "abroad",
    shows: ["planning", "hostStatePartnership", "teamwork"],
    figures: { a: [22, 64], b: [9, 17], c: [3, 6] },
    en: {
      title: "Director, peace and security",
      organisation: "Secretariat of the Inter-African and Mediterranean Forum",
      text: "Directs {a} staff and a fund that supports {b} local peace committees. Agreed joint plans with {c} host governments, each with conditions for stopping. Payment to one was stopped for seven months over detentions and resumed when they ended.",
      gist: "joint plans with {c} governments, one stopped for seven months over detentions",
    },
    fr: {
      title: "Direction de la paix et de la sécurité",
      organisation: "Secrétariat du Forum interafricain et méditerranéen",
      text: "Dirige {a} agents et un fonds qui soutient {b} comités locaux de paix. A convenu avec {c} gouvernements hôtes de plans communs assortis de conditions d’arrêt. Les versements à l’un d’eux ont cessé pendant sept mois en raison de détentions, et repris quand elles ont pris fin.",
      gist: "plans communs avec {c} gouvernements, dont un suspendu sept mois en raison de détentions",
    },
  },
];

const military: readonly CareerPost[] = [
  {
    stage: "early",
    setting: "home",
    shows: ["leadership", "managingPerformance"],
    figures: { a: [110, 150], b: [14, 30], c: [2, 5] },
    en: {
      title: "Company commander",
      organisation: "Armed forces of {state}",
      text: "Commanded {a} soldiers, {b} of them women, the first in the regiment. Relieved {c} section leaders after a hazing complaint and stayed with the company through the inquiry. Readiness rose to the first of nine companies.",
      gist: "relieved {c} section leaders after a hazing complaint and stayed through the inquiry",
    },
    fr: {
      title: "Commandement de compagnie",
      organisation: "Forces armées – {state}",
      text: "A commandé {a} soldats, dont {b} femmes, les premières du régiment. A relevé {c} chefs de section après une plainte pour brimades et accompagné la compagnie pendant l’enquête. La compagnie est devenue la première de neuf par son état de préparation.",
      gist: "{c} chefs de section relevés après une plainte pour brimades",
    },
  },
  {
    stage: "early",
    setting: "mission",
    shows: ["communication", "judgement"],
    figures: { a: [90, 260], b: [3, 7], c: [12, 40] },
    en: {
      title: "Military observer and team leader",
      organisation: "{mission}",
      text: "Led a team site through {a} patrols and investigated {c} alleged violations. Kept both sides informed within the day, in the same words. Withdrew one team under fire and returned {b} days later with guarantees in writing.",
      gist: "withdrew a team under fire and returned {b} days later with written guarantees",
    },
    fr: {
      title: "Observation militaire et direction d’équipe",
      organisation: "{mission}",
      text: "A dirigé un poste d’équipe au cours de {a} patrouilles et enquêté sur {c} violations présumées. A informé les deux camps dans la journée et dans les mêmes termes. A retiré une équipe sous le feu et l’a ramenée {b} jours plus tard avec des garanties écrites.",
      gist: "équipe retirée sous le feu, revenue {b} jours plus tard avec des garanties écrites",
    },
  },
  {
    stage: "early",
    setting: "home",
    shows: ["planning", "teamwork"],
    figures: { a: [6, 14], b: [2200, 6800], c: [4, 9] },
    en: {
      title: "Staff officer, operations",
      organisation: "Joint headquarters of {state}",
      text: "Planned {a} joint exercises for {b} troops of three services. Wrote the flood relief order that moved {c} battalions in two days. Introduced the after-action note of one page that is still in use.",
      gist: "a relief order that moved {c} battalions in two days",
    },
    fr: {
      title: "État-major, bureau des opérations",
      organisation: "État-major interarmées – {state}",
      text: "A planifié {a} exercices interarmées pour {b} militaires. A rédigé l’ordre de secours qui a déplacé {c} bataillons en deux jours lors d’inondations. A introduit la fiche de retour d’expérience d’une page, toujours en usage.",
      gist: "un ordre de secours qui a déplacé {c} bataillons en deux jours",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["leadership", "judgement"],
    figures: { a: [650, 880], b: [3, 6], c: [4200, 18000] },
    en: {
      title: "Battalion commander",
      organisation: "{mission}",
      text: "Commanded {a} troops in {b} bases around a site sheltering {c} displaced people. Opened fire once, after two warnings, to stop an attack on the gate; asked for the inquiry before it was ordered. Night patrols followed the routes that women named as unsafe.",
      gist: "used force once to protect {c} displaced people and asked for the inquiry",
    },
    fr: {
      title: "Commandement de bataillon",
      organisation: "{mission}",
      text: "A commandé {a} militaires répartis en {b} bases autour d’un site abritant {c} déplacés. A ouvert le feu une fois, après deux sommations, pour arrêter une attaque contre l’entrée, et demandé l’enquête avant qu’elle soit ordonnée. Les patrouilles de nuit ont suivi les itinéraires désignés comme dangereux par les femmes.",
      gist: "emploi de la force une fois pour protéger {c} déplacés, enquête demandée aussitôt",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["planning", "teamwork"],
    figures: { a: [9, 17], b: [12, 26], c: [3, 8] },
    en: {
      title: "Chief of operations",
      organisation: "{mission}",
      text: "Ran a joint operations centre with officers of {a} contributing countries. Moved the force from {b} static posts to mobile bases in {c} months together with the civilian components. Travel time to the first civilian alarm fell by half.",
      gist: "{b} static posts turned into mobile bases in {c} months, time to an alarm halved",
    },
    fr: {
      title: "Direction des opérations",
      organisation: "{mission}",
      text: "A dirigé un centre d’opérations conjoint réunissant des officiers de {a} pays contributeurs. A fait passer la force de {b} postes fixes à des bases mobiles en {c} mois, avec les composantes civiles. Le délai de réaction à une alerte a diminué de moitié.",
      gist: "{b} postes fixes devenus bases mobiles en {c} mois, délai d’alerte réduit de moitié",
    },
  },
  {
    stage: "middle",
    setting: "abroad",
    shows: ["buildingTrust", "politicalAcumen"],
    figures: { a: [4, 8], b: [2, 4], c: [14, 36] },
    en: {
      title: "Defence attaché",
      organisation: "Embassy of {state}",
      text: "Accredited to {a} countries. Mediated the return of {c} detained fishermen between two coastguards. Helped to write {b} status-of-forces agreements, each with a clause on reporting misconduct.",
      gist: "the return of {c} detainees between two coastguards",
    },
    fr: {
      title: "Attaché de défense (fonction)",
      organisation: "Ambassade – {state}",
      text: "Avait compétence pour {a} pays. A facilité le retour de {c} pêcheurs détenus entre deux gardes côtières. A contribué à {b} accords sur le statut des forces, chacun assorti d’une clause de signalement des fautes.",
      gist: "retour de {c} détenus obtenu entre deux gardes côtières",
    },
  },
  {
    stage: "middle",
    setting: "home",
    shows: ["managingPerformance", "vision"],
    figures: { a: [1100, 3400], b: [24, 62], c: [8, 19] },
    en: {
      title: "Commandant, peace operations training centre",
      organisation: "Armed forces of {state}",
      text: "Trained {a} soldiers a year for deployment and sent {b} home as unfit. Rewrote the course around {c} real incidents, with civilians and police as teachers. Contingents trained there had no substantiated conduct case in two rotations.",
      gist: "trained {a} a year and held {b} back; no substantiated case in two rotations",
    },
    fr: {
      title: "Commandement du centre d’instruction aux opérations de paix",
      organisation: "Forces armées – {state}",
      text: "A formé {a} militaires par an avant déploiement et en a écarté {b} pour inaptitude. A réécrit la formation autour de {c} incidents réels, avec des enseignants civils et policiers. Les contingents formés n’ont connu aucune affaire avérée pendant deux rotations.",
      gist: "{a} militaires formés par an, {b} écartés, aucune affaire avérée en deux rotations",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["accountability", "managingPerformance"],
    figures: { a: [17, 34], b: [4, 9], c: [2, 5] },
    en: {
      title: "Chief, force evaluation team",
      organisation: "{mission}",
      text: "Evaluated {a} units against one standard and published the result to all commanders. {b} received a remedial plan and {c} were sent home after a second visit. Two of these came from the largest contributor.",
      gist: "evaluated {a} units and sent {c} home, also from the largest contributor",
    },
    fr: {
      title: "Direction de l’équipe d’évaluation de la force",
      organisation: "{mission}",
      text: "A évalué {a} unités selon une norme unique et en a communiqué le résultat à tous les commandants. {b} ont reçu un plan correctif et {c} ont été rapatriées après une seconde visite. Deux d’entre elles venaient du premier contributeur.",
      gist: "{a} unités évaluées, {c} rapatriées, y compris du premier contributeur",
    },
  },
  {
    stage: "senior",
    setting: "mission",
    shows: ["leadership", "buildingTrust", "hostStatePartnership"],
    figures: { a: [2400, 4600], b: [7, 12], c: [3, 7] },
    en: {
      title: "Sector commander",
      organisation: "{mission}",
      text: "Commanded {a} troops of {b} nations. Went in person to {c} contingents whose capitals had set limits and found tasks within them, in writing. Refused a joint operation with a host brigade under investigation, and kept the daily contact with its commander.",
      gist: "one intent for {b} nations with national limits; refused a joint operation with a brigade under investigation",
    },
    fr: {
      title: "Commandement de secteur",
      organisation: "{mission}",
      text: "A commandé {a} militaires de {b} nations. A rencontré sur place {c} contingents soumis à des restrictions nationales et leur a trouvé des tâches, par écrit. A refusé une opération conjointe avec une brigade hôte sous enquête tout en gardant le contact quotidien avec son commandement.",
      gist: "une intention unique pour {b} nations ; refus d’une opération conjointe avec une brigade sous enquête",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["leadership", "vision"],
    figures: { a: [3800, 7200], b: [2, 4], c: [9, 21] },
    en: {
      title: "Brigade commander",
      organisation: "Armed forces of {state}",
      text: "Commanded {a} soldiers in {b} garrisons. Opened all posts to women and removed {c} rules that had no reason in the task. Retention rose each year; the change was taken over by two other brigades.",
      gist: "opened all posts to women by removing {c} rules; two other brigades followed",
    },
    fr: {
      title: "Commandement de brigade",
      organisation: "Forces armées – {state}",
      text: "A commandé {a} soldats dans {b} garnisons. A ouvert tous les postes aux femmes et supprimé {c} règles que la tâche ne justifiait pas. La fidélisation a progressé chaque année ; deux autres brigades ont repris la mesure.",
      gist: "tous les postes ouverts aux femmes, {c} règles supprimées, deux brigades ont suivi",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["planning", "accountability", "politicalAcumen"],
    figures: { a: [12000, 38000], b: [3, 6], c: [14, 27] },
    en: {
      title: "Deputy Chief of Staff, operations",
      organisation: "General staff of {state}",
      text: "Answers to parliament for the operations of {a} troops. Wrote the rules for support to the police during {b} elections, made public before each. {c} complaints were examined, six upheld, and the figures published.",
      gist: "public rules for {b} elections; {c} complaints examined and the figures published",
    },
    fr: {
      title: "Sous-chefferie d’état-major, opérations",
      organisation: "État-major général – {state}",
      text: "Répond devant le parlement de l’emploi de {a} militaires. A rédigé les règles d’appui à la police lors de {b} élections, publiées avant chacune. {c} plaintes ont été examinées, six jugées fondées, et les chiffres publiés.",
      gist: "règles publiques pour {b} élections, {c} plaintes examinées et chiffres publiés",
    },
  },
  {
    stage: "senior",
    setting: "mission",
    shows: ["teamwork", "judgement", "communication"],
    figures: { a: [6, 14], b: [3, 6], c: [5200, 12800] },
    en: {
      title: "Deputy Force Commander",
      organisation: "{mission}",
      text: "Acted as commander of {c} troops for {a} weeks during an offensive. Moved {b} companies to the north on the advice of the civilian early-warning cell, leaving a risk elsewhere that was named to New York the same day. Briefed contributors each Friday, bad news first.",
      gist: "moved {b} companies on civilian early warning and named the remaining risk the same day",
    },
    fr: {
      title: "Commandement adjoint de la force",
      organisation: "{mission}",
      text: "A assuré pendant {a} semaines d’offensive le commandement de {c} militaires. A déplacé {b} compagnies vers le nord sur l’avis de la cellule civile d’alerte, en signalant le jour même à New York le risque laissé ailleurs. A informé les contributeurs chaque vendredi, les mauvaises nouvelles d’abord.",
      gist: "{b} compagnies déplacées sur alerte civile, risque restant signalé le jour même",
    },
  },
];

const police: readonly CareerPost[] = [
  {
    stage: "early",
    setting: "home",
    shows: ["leadership", "genderResponsivePolicing"],
    figures: { a: [38, 85], b: [90, 140], c: [280, 430] },
    en: {
      title: "Station commander",
      organisation: "National police of {state}",
      text: "Commanded {a} officers in a market district. Opened a women’s desk with its own entrance; complaints taken up rose from {b} to {c} a year. Walked one patrol a week with each shift.",
      gist: "a women’s desk, complaints taken up from {b} to {c} a year",
    },
    fr: {
      title: "Commandement de commissariat",
      organisation: "Police nationale – {state}",
      text: "A commandé {a} agents dans un quartier de marché. A ouvert un bureau des femmes doté de sa propre entrée ; les plaintes enregistrées sont passées de {b} à {c} par an. A fait une patrouille par semaine avec chaque équipe.",
      gist: "un bureau des femmes, plaintes enregistrées de {b} à {c} par an",
    },
  },
  {
    stage: "early",
    setting: "home",
    shows: ["accountability", "judgement"],
    figures: { a: [60, 150], b: [17, 44], c: [3, 6] },
    en: {
      title: "Head of the sexual violence investigation unit",
      organisation: "Criminal police of {state}",
      text: "Investigated {a} cases and brought {b} to court, {c} of them against officials. Kept a file open against the advice of the prosecutor; the conviction came two years later. Wrote the interview guide for child witnesses.",
      gist: "{b} of {a} cases brought to court, {c} against officials",
    },
    fr: {
      title: "Direction de l’unité d’enquête sur les violences sexuelles",
      organisation: "Police judiciaire – {state}",
      text: "A enquêté sur {a} affaires et en a porté {b} devant les tribunaux, dont {c} contre des agents de l’État. A maintenu un dossier ouvert contre l’avis du parquet ; la condamnation est venue deux ans plus tard. A rédigé le guide d’audition des enfants témoins.",
      gist: "{b} affaires sur {a} portées devant les tribunaux, dont {c} contre des agents de l’État",
    },
  },
  {
    stage: "early",
    setting: "mission",
    shows: ["hostStatePartnership", "communication"],
    figures: { a: [5, 12], b: [70, 190], c: [14, 32] },
    en: {
      title: "Police adviser, co-located team",
      organisation: "{mission}",
      text: "Worked inside {a} host-State stations and trained {b} officers in station records. Detention registers went from none to all {a} within a year. Reported {c} unlawful detentions, each first to the station chief and the same day to the mission.",
      gist: "registers in {a} stations and {c} unlawful detentions reported the same day",
    },
    fr: {
      title: "Conseil de police, équipe colocalisée",
      organisation: "{mission}",
      text: "A travaillé au sein de {a} postes de l’État hôte et formé {b} agents à la tenue des registres. Les registres de détention, inexistants, étaient en place dans les {a} postes au bout d’un an. A signalé {c} détentions illégales, d’abord au chef de poste et le jour même à la mission.",
      gist: "registres dans {a} postes et {c} détentions illégales signalées le jour même",
    },
  },
  {
    stage: "middle",
    setting: "home",
    shows: ["leadership", "planning"],
    figures: { a: [480, 1900], b: [7, 16], c: [18, 37] },
    en: {
      title: "District commander",
      organisation: "National police of {state}",
      text: "Commanded {a} officers in {b} stations. Brought three rival units under one plan with one duty roster, against a petition of their officers. Robberies fell by {c} per cent and use of firearms by half.",
      gist: "three rival units under one plan; robberies down by {c} per cent, firearms used half as often",
    },
    fr: {
      title: "Commandement de district",
      organisation: "Police nationale – {state}",
      text: "A commandé {a} agents dans {b} commissariats. A réuni trois unités rivales sous un même plan et un même tableau de service, malgré une pétition de leurs cadres. Les vols ont baissé de {c} pour cent et l’usage des armes de moitié.",
      gist: "trois unités rivales sous un même plan, vols en baisse de {c} pour cent, usage des armes réduit de moitié",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["hostStatePartnership", "planning", "teamwork"],
    figures: { a: [140, 310], b: [9, 18], c: [5, 12] },
    en: {
      title: "Head of the UN police team, northern sector",
      organisation: "{mission}",
      text: "Led {a} officers from {b} contributing countries. Set up a joint planning cell with the sector’s host-State commanders: weekly plan, shared patrol map, common reporting of incidents. Co-location in {c} stations continued after the handover.",
      gist: "a joint planning cell with host-State commanders and co-location in {c} stations that lasted",
    },
    fr: {
      title: "Direction de l’équipe de police, secteur nord",
      organisation: "{mission}",
      text: "A dirigé {a} agents de {b} pays contributeurs. A créé avec les commandants de l’État hôte une cellule de planification : plan hebdomadaire, carte commune des patrouilles, compte rendu unique des incidents. La colocalisation dans {c} postes s’est poursuivie après le transfert.",
      gist: "une cellule de planification commune et une colocalisation durable dans {c} postes",
    },
  },
  {
    stage: "middle",
    setting: "home",
    shows: ["managingPerformance", "genderResponsivePolicing"],
    figures: { a: [700, 2200], b: [11, 16], c: [26, 38] },
    en: {
      title: "Director of the police academy",
      organisation: "National police of {state}",
      text: "Trained {a} recruits a year. The share of women rose from {b} to {c} per cent after the height rule and the boarding rule were dropped. Failed one recruit in nine and defended it before the minister.",
      gist: "women recruits from {b} to {c} per cent; one recruit in nine failed",
    },
    fr: {
      title: "Direction de l’école de police",
      organisation: "Police nationale – {state}",
      text: "A formé {a} recrues par an. La part des femmes est passée de {b} à {c} pour cent après l’abandon des règles de taille et d’internat. A refusé une recrue sur neuf et l’a défendu devant le ministre.",
      gist: "femmes recrutées de {b} à {c} pour cent, une recrue sur neuf refusée",
    },
  },
  {
    stage: "middle",
    setting: "home",
    shows: ["accountability", "buildingTrust"],
    figures: { a: [210, 480], b: [31, 74], c: [4, 9] },
    en: {
      title: "Head of professional standards",
      organisation: "National police of {state}",
      text: "Closed a backlog of {a} complaints in sixteen months and dismissed {b} officers, {c} of them senior. Published outcomes by station. Complainants who said they would come again rose from one in five to one in two.",
      gist: "{a} complaints closed, {b} officers dismissed, {c} of them senior",
    },
    fr: {
      title: "Direction de la déontologie",
      organisation: "Police nationale – {state}",
      text: "A résorbé {a} plaintes en souffrance en seize mois et fait révoquer {b} agents, dont {c} cadres. A publié les résultats par commissariat. La part des plaignants prêts à revenir est passée d’un sur cinq à un sur deux.",
      gist: "{a} plaintes traitées, {b} agents révoqués, dont {c} cadres",
    },
  },
  {
    stage: "middle",
    setting: "mission",
    shows: ["genderResponsivePolicing", "communication", "vision"],
    figures: { a: [9, 21], b: [22, 58], c: [3, 7] },
    en: {
      title: "Coordinator, community-oriented policing",
      organisation: "{mission}",
      text: "Mapped with {a} women’s associations where and when people were attacked, and moved patrols accordingly. {b} market committees met each month with police and local authorities. {c} of them paid for their own lighting after the project ended.",
      gist: "patrols moved to where {a} women’s associations reported attacks",
    },
    fr: {
      title: "Coordination de la police de proximité",
      organisation: "{mission}",
      text: "A cartographié avec {a} associations de femmes les lieux et heures des agressions, et réorienté les patrouilles. {b} comités de marché ont réuni chaque mois police et autorités locales. {c} d’entre eux ont financé leur éclairage après la fin du projet.",
      gist: "patrouilles réorientées selon les signalements de {a} associations de femmes",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["leadership", "managingPerformance"],
    figures: { a: [6200, 14800], b: [8, 14], c: [2, 4] },
    en: {
      title: "Director of Operations",
      organisation: "National police of {state}",
      text: "Directs {a} officers in {b} regions, with budget and staff plans. Carried {c} reforms of public-order training, the last after a death for which the service apologised. Removed a regional director who had hidden a second case.",
      gist: "{c} reforms of public-order training; removed a regional director who hid a case",
    },
    fr: {
      title: "Direction des opérations",
      organisation: "Police nationale – {state}",
      text: "Dirige {a} agents dans {b} régions, budget et effectifs compris. A conduit {c} réformes de l’instruction au maintien de l’ordre, la dernière après un décès pour lequel le service a présenté des excuses. A relevé une direction régionale qui avait dissimulé un second cas.",
      gist: "{c} réformes du maintien de l’ordre, une direction régionale relevée pour dissimulation",
    },
  },
  {
    stage: "senior",
    setting: "mission",
    shows: ["hostStatePartnership", "accountability", "politicalAcumen"],
    figures: { a: [220, 420], b: [9, 24], c: [3, 6] },
    en: {
      title: "Deputy Police Commissioner",
      organisation: "{mission}",
      text: "Chaired a joint vetting board with the ministry. {a} files were examined and {b} names refused; the minister objected in writing to {c}, and the board kept its terms and published its criteria. Two of three regions apply them today.",
      gist: "refused {b} of {a} names and held when the minister objected to {c}",
    },
    fr: {
      title: "Direction adjointe de la police",
      organisation: "{mission}",
      text: "A présidé avec le ministère une commission d’agrément. {a} dossiers ont été examinés et {b} noms refusés ; le ministre a contesté par écrit {c} d’entre eux, la commission a maintenu ses règles et publié ses critères. Deux régions sur trois les appliquent aujourd’hui.",
      gist: "{b} noms refusés sur {a}, position tenue quand le ministre en a contesté {c}",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["vision", "planning", "buildingTrust"],
    figures: { a: [11, 19], b: [120, 340], c: [4, 6] },
    en: {
      title: "Director of reform and planning",
      organisation: "Ministry of the Interior of {state}",
      text: "Wrote the ten-year strategy after {a} public hearings and costed it with the treasury. {b} stations received their own budget line. {c} of eight measures were in place when the term ended; the two on pensions were dropped and the reason is on file.",
      gist: "a costed ten-year strategy, {c} of eight measures in place",
    },
    fr: {
      title: "Direction de la réforme et de la planification",
      organisation: "Ministère de l’intérieur – {state}",
      text: "A rédigé la stratégie décennale après {a} auditions publiques et l’a chiffrée avec le Trésor. {b} commissariats ont reçu leur propre ligne budgétaire. {c} des huit mesures étaient en place à l’issue du mandat ; les deux sur les retraites ont été abandonnées et le motif figure au dossier.",
      gist: "une stratégie décennale chiffrée, {c} mesures sur huit en place",
    },
  },
  {
    stage: "senior",
    setting: "home",
    shows: ["judgement", "teamwork", "communication"],
    figures: { a: [2600, 5800], b: [3, 6], c: [2, 5] },
    en: {
      title: "Regional commander",
      organisation: "National police of {state}",
      text: "Commanded {a} officers during {b} weeks of protest in the regional capital. Withdrew the armed reserve from view and negotiated routes each morning with the organisers. {c} officers were charged after the one evening that went wrong, on evidence the command had secured itself.",
      gist: "{b} weeks of protest with negotiated routes; {c} officers charged on evidence secured by the command",
    },
    fr: {
      title: "Commandement régional",
      organisation: "Police nationale – {state}",
      text: "A commandé {a} agents pendant {b} semaines de manifestations dans la capitale régionale. A soustrait la réserve armée aux regards et négocié chaque matin les itinéraires avec les organisateurs. {c} agents ont été poursuivis après la seule soirée qui a mal tourné, sur des preuves recueillies par le commandement lui-même.",
      gist: "{b} semaines de manifestations négociées, {c} agents poursuivis sur des preuves recueillies par le commandement",
    },
  },
];

export const CAREERS: Readonly<Record<CareerTrack, readonly CareerPost[]>> = { civilian, military, police };

/** A peace operation in which a career may have been spent: years are inclusive, `to: null` while it runs. */
export type CareerMission = {
  readonly acronym: string;
  readonly host: string;
  readonly from: number;
  readonly to: number | null;
  readonly tracks: readonly CareerTrack[];
  /** Too small and quiet for most of these posts: taken only where no other fits the years. */
  readonly lastResort?: true;
};

/** Real operations with their years and one host State (lower-case ISO alpha-2), as in the mission reference data. */
export const CAREER_MISSIONS: readonly CareerMission[] = [
  { acronym: "UNTAET", host: "tl", from: 1999, to: 2002, tracks: ["civilian", "military", "police"] },
  { acronym: "UNAMSIL", host: "sl", from: 1999, to: 2005, tracks: ["civilian", "military", "police"] },
  { acronym: "UNMIK", host: "rs", from: 1999, to: null, tracks: ["civilian"] },
  {
    acronym: "UNFICYP",
    host: "cy",
    from: 1964,
    to: null,
    tracks: ["civilian", "military", "police"],
    lastResort: true,
  },
  { acronym: "UNMIL", host: "lr", from: 2003, to: 2018, tracks: ["civilian", "military", "police"] },
  { acronym: "UNOCI", host: "ci", from: 2004, to: 2017, tracks: ["civilian", "military", "police"] },
  { acronym: "MINUSTAH", host: "ht", from: 2004, to: 2017, tracks: ["civilian", "military", "police"] },
  { acronym: "UNMIS", host: "sd", from: 2005, to: 2011, tracks: ["civilian", "military", "police"] },
  { acronym: "UNAMID", host: "sd", from: 2007, to: 2020, tracks: ["civilian", "military", "police"] },
  { acronym: "MONUSCO", host: "cd", from: 2010, to: null, tracks: ["civilian", "military", "police"] },
  { acronym: "UNMISS", host: "ss", from: 2011, to: null, tracks: ["civilian", "military", "police"] },
  { acronym: "MINUSMA", host: "ml", from: 2013, to: 2023, tracks: ["civilian", "military", "police"] },
  { acronym: "MINUSCA", host: "cf", from: 2014, to: null, tracks: ["civilian", "military", "police"] },
  { acronym: "UNSMIL", host: "ly", from: 2011, to: null, tracks: ["civilian"] },
  { acronym: "UNAMA", host: "af", from: 2002, to: null, tracks: ["civilian"] },
];
