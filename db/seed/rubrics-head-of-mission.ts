import {
  civilianAccountability,
  civilianJudgement,
  civilianLeadership,
  civilianTrust,
} from "#db/seed/rubrics-shared.ts";
import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

const goodOffices: SeedRubricCompetency = {
  competency: "politicalAcumen",
  definition: {
    en: "Reads power, interests and timing in the host country and in the capitals that matter, and uses the good offices of the post to move parties towards the mandate.",
    fr: "Saisit les rapports de force, les intérêts et le moment dans le pays hôte comme dans les capitales qui comptent, et use des bons offices attachés au poste pour rapprocher les parties du mandat.",
    ar: "يقرأ موازين القوة والمصالح والتوقيت في البلد المضيف وفي العواصم المعنية، ويستخدم المساعي الحميدة للمنصب لدفع الأطراف نحو تنفيذ الولاية.",
  },
  anchors: [
    {
      en: "Describes meetings and titles, not motives. Took one party’s account as the picture, or spoke in public before sounding anyone; a door closed and no example shows how it was reopened.",
      fr: "Décrit des réunions et des titres, non des mobiles. A pris le récit d’une partie pour la réalité, ou a parlé en public avant toute consultation ; une porte s’est fermée et aucun exemple ne montre comment elle a été rouverte.",
      ar: "يصف اجتماعات وألقاباً لا دوافع. أخذ رواية طرف واحد على أنها الصورة كاملة، أو تكلّم علناً قبل أن يستطلع رأي أحد؛ أُغلق باب ولا يبيّن أي مثال كيف أُعيد فتحه.",
    },
    {
      en: "Analysed actors soundly and met them often, but initiatives came late or copied those of others. Access was kept by avoiding hard messages; talks produced communiqués that nobody carried out.",
      fr: "Analyse juste des acteurs, rencontres fréquentes, mais initiatives tardives ou calquées sur celles d’autrui. L’accès a été conservé en taisant les messages difficiles ; les pourparlers ont produit des communiqués restés lettre morte.",
      ar: "حلّل الجهات الفاعلة تحليلاً سليماً والتقى بها كثيراً، لكن المبادرات جاءت متأخرة أو نسخت مبادرات غيره. حُفظت قنوات الوصول بتجنّب الرسائل الصعبة؛ وأسفرت المحادثات عن بلاغات لم ينفذها أحد.",
    },
    {
      en: "Opened a channel between parties that led to at least one kept undertaking. Explains each side’s interests and spoilers, timed the effort with capitals, and stayed impartial when pressed by the host Government.",
      fr: "A ouvert entre les parties un canal qui a débouché sur au moins un engagement tenu. Expose les intérêts et les fauteurs de trouble de chaque camp, a choisi le moment avec les capitales et gardé l’impartialité face aux pressions du gouvernement hôte.",
      ar: "فتح قناة بين أطراف أفضت إلى تعهد واحد على الأقل أُوفي به. يشرح مصالح كل جانب ومن يعرقلون، ووقّت الجهد مع العواصم، وظلّ محايداً حين ضغطت عليه الحكومة المضيفة.",
    },
    {
      en: "Brokered a step refused for months, from a reading of interests that others had missed. Kept Council members and the region behind it; the agreement held after the posting, and its price is named.",
      fr: "A fait aboutir une avancée refusée depuis des mois, grâce à une lecture des intérêts qui avait échappé à d’autres. A conservé l’appui du Conseil et de la région ; l’accord a survécu à l’affectation, et son prix est dit.",
      ar: "توسّط في خطوة رُفضت أشهراً، انطلاقاً من قراءة للمصالح غابت عن غيره. أبقى أعضاء المجلس والمنطقة مساندين لها؛ وصمد الاتفاق بعد انتهاء مهمته، وهو يسمّي ما كلّفه ذلك.",
    },
  ],
  question: {
    en: "Tell us of a time when two parties would not talk, or would not move, and you found a way. What did you read differently, what did you do, and what held afterwards?",
    fr: "Parlez-nous d’une situation où deux parties refusaient de se parler ou de bouger et où vous avez trouvé une issue. Qu’aviez-vous lu autrement, qu’avez-vous fait, et qu’en est-il resté ?",
    ar: "حدّثنا عن حالة لم يُرد فيها طرفان أن يتحادثا، أو أن يتحركا، ووجدتَ سبيلاً إلى ذلك. ما الذي قرأته قراءة مختلفة، وماذا فعلت، وما الذي صمد بعد ذلك؟",
  },
};

const vision: SeedRubricCompetency = {
  competency: "vision",
  definition: {
    en: "Turns a mandate into a political purpose with an end in view, which the mission, the parties and the population can recognize and act on.",
    fr: "Fait d’un mandat un but politique assorti d’une fin, que la mission, les parties et la population reconnaissent et peuvent traduire en actes.",
    ar: "يحوّل الولاية إلى غاية سياسية لها نهاية منشودة، تستطيع البعثة والأطراف والسكان إدراكها والعمل على أساسها.",
  },
  anchors: [
    {
      en: "Speaks of daily events or of activities accomplished. No example of a purpose set for an organization, or one announced and dropped at the first resistance without a word to those who had followed.",
      fr: "Parle du quotidien ou d’activités accomplies. Aucun exemple de but fixé à une organisation, ou un but annoncé puis abandonné à la première résistance sans un mot pour celles et ceux qui avaient suivi.",
      ar: "يتحدث عن أحداث يومية أو عن أنشطة أُنجزت. لا مثال على غاية حُددت لمنظمة، أو غاية أُعلنت ثم تُركت عند أول مقاومة دون كلمة لمن كانوا قد اتبعوها.",
    },
    {
      en: "Offered a sincere ambition that restated the mandate. Sections could not say what it meant for their work; choices between competing tasks were left to whoever asked first or held the budget.",
      fr: "A offert une ambition sincère qui redisait le mandat. Les sections ne pouvaient dire ce qu’elle changeait à leur travail ; le choix entre tâches concurrentes revenait à qui demandait en premier ou tenait le budget.",
      ar: "طرح طموحاً صادقاً أعاد صياغة الولاية. لم تستطع الأقسام أن تقول ماذا يعني ذلك لعملها؛ وتُركت المفاضلة بين المهام المتنافسة لمن طلب أولاً أو لمن بيده الميزانية.",
    },
    {
      en: "Stated in few words where the mission should be in two years and tied its plan and budget to that. Revised the aim when the conflict changed, and told staff and Council why.",
      fr: "A énoncé en peu de mots où la mission devait se trouver deux ans plus tard et y a rattaché plan et budget. A révisé l’objectif quand le conflit a changé, en expliquant pourquoi au personnel et au Conseil.",
      ar: "بيّن في كلمات قليلة أين ينبغي أن تكون البعثة بعد سنتين، وربط بذلك خطتها وميزانيتها. راجع الهدف حين تغيّر النزاع، وأخبر الموظفين والمجلس بالسبب.",
    },
    {
      en: "Set a direction that changed what the mission stopped doing as well as what it did. Components moved people and money accordingly, national leaders took up the cause, and the later transition ran on it.",
      fr: "A fixé une orientation qui a déterminé ce que la mission cessait de faire autant que ce qu’elle faisait. Les composantes ont déplacé effectifs et crédits, les dirigeants nationaux s’en sont saisis, et la transition s’est faite sur cette base.",
      ar: "حدّد توجهاً غيّر ما كفّت البعثة عن فعله كما غيّر ما فعلته. نقلت العناصر الأفراد والأموال تبعاً لذلك، وتبنّى القادة الوطنيون القضية، وسارت المرحلة الانتقالية اللاحقة عليها.",
    },
  ],
  question: {
    en: "Describe a time when you gave a large organization a direction it did not have. What did you ask it to stop doing, who resisted, and what could be seen of it two years later?",
    fr: "Décrivez une situation où vous avez donné à une grande organisation une direction qu’elle n’avait pas. Que lui avez-vous demandé de cesser, qui a résisté, et qu’en voyait-on deux ans plus tard ?",
    ar: "صف حالة أعطيت فيها منظمة كبيرة توجهاً لم يكن لها. ماذا طلبت منها أن تكفّ عن فعله، ومن قاوم، وما الذي بقي ظاهراً من ذلك بعد سنتين؟",
  },
};

const publicCommunication: SeedRubricCompetency = {
  competency: "communication",
  definition: {
    en: "Speaks and listens so that population, staff, parties and the Council understand the mission’s position, and so that hostile narratives lose their ground.",
    fr: "Parle et écoute de façon que la population, le personnel, les parties et le Conseil comprennent la position de la mission, et que les discours hostiles perdent du terrain.",
    ar: "يتكلم ويصغي بحيث يفهم السكان والموظفون والأطراف والمجلس موقف البعثة، وبحيث تفقد الروايات المعادية أرضيتها.",
  },
  anchors: [
    {
      en: "Reads prepared lines or improvises beyond the mandate. Answered the question wished for, not the one asked; a careless phrase endangered colleagues or talks, and no lesson is drawn from it.",
      fr: "Lit des éléments de langage ou improvise au-delà du mandat. A répondu à la question souhaitée et non à celle posée ; un mot imprudent a mis en danger des collègues ou des pourparlers, sans qu’aucune leçon en soit tirée.",
      ar: "يقرأ نصوصاً معدّة أو يرتجل خارج الولاية. أجاب عن السؤال الذي كان يتمناه لا عن السؤال المطروح؛ وعرّضت عبارة طائشة الزملاء أو المحادثات للخطر، ولا يُستخلص منها درس.",
    },
    {
      en: "Fluent before familiar audiences. Messages were statements of principle, sent one way; radio, local languages and women’s networks were left to the public information section, and rumours ran for weeks.",
      fr: "À l’aise devant les auditoires familiers. Les messages étaient des déclarations de principe à sens unique ; radio, langues locales et réseaux de femmes ont été laissés à la section de l’information, et les rumeurs ont couru des semaines.",
      ar: "طليق أمام جمهور مألوف. كانت الرسائل بيانات مبادئ في اتجاه واحد؛ وتُركت الإذاعة واللغات المحلية والشبكات النسائية لقسم الإعلام، وسرت الشائعات أسابيع.",
    },
    {
      en: "Gave the Council, the press and a village meeting the same position in words each could use. Prepared for the hostile question, corrected a false story within a day, and fed back what people said.",
      fr: "A donné au Conseil, à la presse et à une assemblée villageoise la même position dans des termes utilisables par chacun. Question hostile préparée, fausse nouvelle rectifiée en un jour, propos recueillis remontés à la mission.",
      ar: "عرض على المجلس والصحافة واجتماع قرية الموقف نفسه بكلمات يفهمها كل منهم. استعدّ للسؤال المعادي، وصحّح خبراً كاذباً في غضون يوم، ونقل إلى البعثة ما قاله الناس.",
    },
    {
      en: "Turned public hostility or a disinformation campaign by listening first and answering in the tongues and places where it lived. Measured perceptions moved, partners carried the argument on, and nothing was promised that could not be kept.",
      fr: "A renversé l’hostilité du public ou une campagne de désinformation en écoutant d’abord, puis en répondant là où elle vivait et dans son parler. Les perceptions mesurées ont évolué, des partenaires ont relayé l’argument, rien d’intenable n’a été promis.",
      ar: "حوّل عداء الجمهور أو حملة تضليل بأن أصغى أولاً ثم ردّ باللغات وفي الأماكن التي تسري فيها. تغيّرت التصورات تغيّراً مُقاساً، وواصل الشركاء حمل الحجة، ولم يُوعد بما لا يمكن الوفاء به.",
    },
  ],
  question: {
    en: "Describe a time when the population or the press had turned against your organization. How did you learn what they believed, what did you say and to whom, and what changed?",
    fr: "Décrivez un moment où la population ou la presse s’était retournée contre votre organisation. Comment avez-vous appris ce qu’elles croyaient, qu’avez-vous dit et à qui, et qu’est-ce qui a changé ?",
    ar: "صف حالة انقلب فيها السكان أو الصحافة على منظمتك. كيف عرفت ما يعتقدونه، وماذا قلت ولمن، وما الذي تغيّر؟",
  },
};

/** Competencies rated for heads of mission and special envoys, in the order of the sheet. */
export const headOfMissionCompetencies: readonly SeedRubricCompetency[] = [
  goodOffices,
  vision,
  civilianLeadership,
  civilianJudgement,
  civilianTrust,
  publicCommunication,
  civilianAccountability,
];
