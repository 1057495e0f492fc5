import {
  civilianAccountability,
  civilianJudgement,
  civilianLeadership,
  civilianTrust,
} from "#db/seed/rubrics-shared.ts";
import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

const politicalFiles: SeedRubricCompetency = {
  competency: "politicalAcumen",
  definition: {
    en: "Carries political files in support of the head of mission: reads national and local dynamics, advises plainly and prepares agreements that can be kept.",
    fr: "Porte des dossiers politiques à l’appui de la direction de la mission : saisit les dynamiques nationales et locales, conseille sans détour et prépare des accords qui peuvent être tenus.",
    ar: "يتولى الملفات السياسية دعماً لرئيس البعثة: يقرأ الديناميات الوطنية والمحلية، ويسدي المشورة بصراحة، ويُعدّ اتفاقات قابلة للتنفيذ.",
  },
  anchors: [
    {
      en: "Treated politics as the head of mission’s business, or pursued a private line. Parties received two messages from the same mission, and the answer offers no account of the damage.",
      fr: "A laissé la politique à la seule direction de la mission, ou suivi une ligne personnelle. Les parties ont reçu deux messages d’une même maison, et la réponse ne rend aucun compte des dégâts.",
      ar: "عدّ السياسة شأناً يخصّ رئيس البعثة وحده، أو سلك خطاً خاصاً به. فتلقّت الأطراف رسالتين من بعثة واحدة، ولا تقدّم الإجابة أي تفسير للضرر.",
    },
    {
      en: "Followed a file closely and reported it well, yet advice stopped at description. Depended on one circle of contacts in the capital; when tension rose in a province, the mission learned of it elsewhere.",
      fr: "A suivi de près un dossier et bien rendu compte, mais le conseil s’arrêtait à la description. Un seul cercle de contacts dans la capitale ; la montée des tensions en province a été apprise par d’autres voies.",
      ar: "تابع ملفاً عن كثب وأحسن الإبلاغ عنه، لكن مشورته وقفت عند الوصف. اعتمد على دائرة واحدة من جهات الاتصال في العاصمة؛ ولما اشتدّ التوتر في إحدى المقاطعات علمت به البعثة من جهة أخرى.",
    },
    {
      en: "Ran a process on delegated authority to an agreed result. Mapped national and local interests, tested options with women’s groups and the opposition, and brought in the head of mission at the moments that mattered.",
      fr: "A conduit par délégation un processus jusqu’à un résultat convenu. A recensé les intérêts nationaux et locaux, éprouvé les options auprès des groupes de femmes et de l’opposition, et fait intervenir la direction de la mission aux moments décisifs.",
      ar: "أدار بسلطة مفوَّضة مساراً انتهى إلى نتيجة متفق عليها. رسم خريطة المصالح الوطنية والمحلية، واختبر الخيارات مع المجموعات النسائية والمعارضة، وأشرك رئيس البعثة في اللحظات الحاسمة.",
    },
    {
      en: "Turned a stalled matter, such as elections, a local peace process or security reform, into commitments that national actors financed and kept. Argued against the easier course, with reasons that events confirmed.",
      fr: "A transformé une question bloquée, comme des élections, un processus de paix local ou la réforme de la sécurité, en engagements que les acteurs nationaux ont financés et tenus. A plaidé contre la voie facile ; les faits lui ont donné raison.",
      ar: "حوّل مسألة متعثرة، كالانتخابات أو عملية سلام محلية أو إصلاح قطاع الأمن، إلى التزامات موّلتها الجهات الوطنية وأوفت بها. جادل ضد المسلك الأسهل بحجج أكدتها الأحداث.",
    },
  ],
  question: {
    en: "Tell us of a political file that you carried for someone else who had the last word. Where did your advice differ from theirs, what did you do about it, and what was agreed and kept in the end?",
    fr: "Parlez-nous d’un dossier politique que vous avez porté pour une personne qui avait le dernier mot. Sur quoi votre avis différait-il du sien, qu’en avez-vous fait, et qu’est-ce qui a finalement été convenu et tenu ?",
    ar: "حدّثنا عن ملف سياسي توليته نيابةً عن غيرك وكانت الكلمة الأخيرة له. أين اختلفت مشورتك عن رأيه، وماذا فعلت إزاء ذلك، وما الذي اتُّفق عليه وأُوفي به في النهاية؟",
  },
};

const systemIntegration: SeedRubricCompetency = {
  competency: "systemIntegration",
  definition: {
    en: "Joins mission, country team, donors and authorities behind common results, and guards humanitarian principles and space where political aims pull the other way.",
    fr: "Réunit la mission, l’équipe de pays, les donateurs et les autorités autour de résultats communs, et préserve les principes et l’espace humanitaires quand les visées politiques tirent en sens contraire.",
    ar: "يجمع البعثة والفريق القطري والمانحين والسلطات حول نتائج مشتركة، ويصون المبادئ الإنسانية والحيّز الإنساني حين تشدّ الأهداف السياسية في اتجاه آخر.",
  },
  anchors: [
    {
      en: "Saw agencies as implementing partners of the mission, or the mission as a threat to them. Work ran in parallel, a population in need was missed, and reporting lines are cited as the reason.",
      fr: "A vu dans les organismes des exécutants de la mission, ou dans la mission une menace pour eux. Le travail s’est fait en parallèle, une population dans le besoin a été oubliée, et les lignes hiérarchiques servent d’excuse.",
      ar: "رأى في الوكالات شركاء منفذين للبعثة، أو في البعثة خطراً على الوكالات. سار العمل في مسارين منفصلين، وأُغفلت فئة محتاجة من السكان، وتُساق خطوط التسلسل الإداري تبريراً.",
    },
    {
      en: "Coordinated faithfully: meetings, maps of who does what, field visits together. Each entity kept its own programme and donors; disputes over visibility or access went to headquarters rather than to a settlement.",
      fr: "Coordination fidèle : réunions, tableaux de répartition des tâches, visites conjointes. Chaque entité a gardé son programme et ses bailleurs ; les différends sur la visibilité ou l’accès sont remontés au Siège au lieu d’être réglés.",
      ar: "نسّق بإخلاص: اجتماعات، وخرائط لتوزيع الأدوار، وزيارات ميدانية مشتركة. احتفظ كل كيان ببرنامجه ومانحيه؛ وأُحيلت الخلافات بشأن الظهور أو الوصول إلى المقر بدل تسويتها.",
    },
    {
      en: "Led components and agencies to a joint plan with named leads, and at least one result was delivered by it. Explains when humanitarian, development and political action must be joined and when kept apart.",
      fr: "A mené composantes et organismes à un plan commun avec des responsables désignés, qui a donné au moins un résultat. Explique quand l’action humanitaire, le développement et la politique doivent se rejoindre et quand les séparer.",
      ar: "قاد العناصر والوكالات إلى خطة مشتركة لها مسؤولون مسمَّون، وتحققت بها نتيجة واحدة على الأقل. يبيّن متى يجب الجمع بين العمل الإنساني والإنمائي والسياسي ومتى يجب الفصل بينها.",
    },
    {
      en: "Brought mission, lenders and ministries to one compact with shared money and benefits that people could feel. Defended humanitarian access against the mission’s own interest when needed; the arrangement carried on through a transition.",
      fr: "A rassemblé mission, prêteurs et ministères dans un pacte unique, aux fonds partagés et aux effets sensibles pour la population. A défendu l’accès humanitaire contre l’intérêt même de la mission ; le dispositif a franchi une transition.",
      ar: "جمع البعثة والمقرضين والوزارات في ميثاق واحد بأموال مشتركة وفوائد لمسها الناس. دافع عن وصول المساعدات الإنسانية حتى ضد مصلحة البعثة نفسها عند اللزوم؛ واستمر الترتيب عبر مرحلة انتقالية.",
    },
  ],
  question: {
    en: "Describe a time when political, development and humanitarian partners needed one result and each had a different master. What did you bring together, what did you keep apart, and who gained by it?",
    fr: "Décrivez une situation où des partenaires politiques, humanitaires et de développement avaient besoin d’un même résultat sans relever de la même autorité. Qu’avez-vous réuni, qu’avez-vous tenu séparé, et qui y a gagné ?",
    ar: "صف حالة احتاج فيها الشركاء السياسيون والإنمائيون والإنسانيون إلى نتيجة واحدة وكان لكل منهم مرجع مختلف. ما الذي جمعته، وما الذي أبقيته منفصلاً، ومن الذي استفاد؟",
  },
};

/** Competencies rated for deputy special representatives, political and RC/HC, in the order of the sheet. */
export const deputyPoliticalCompetencies: readonly SeedRubricCompetency[] = [
  politicalFiles,
  systemIntegration,
  civilianLeadership,
  civilianJudgement,
  civilianTrust,
  civilianAccountability,
];
