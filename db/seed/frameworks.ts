import type { Multilingual } from "#app/domain/languages.ts";

/**
 * One competency of a framework. `code` is unique within its framework only (`integrity` is a value in two of them).
 * `kind` is the framework's own grouping. `mapsTo` names a code of `unCompetenciesForTheFuture`; every competency of
 * our own set has one, so that a panel's ratings can be read in the Organization's terms.
 */
export type SeedCompetency = {
  code: string;
  kind: string;
  name: Multilingual;
  definition: Multilingual;
  mapsTo?: string;
};

/** One version of a competency framework with where it was read and when (`asOf`, ISO date). */
export type SeedFramework = {
  code:
    | "unCompetenciesForTheFuture"
    | "unValuesAndBehaviours"
    | "unSystemLeadership"
    | "ukSuccessProfiles"
    | "missionLeadership";
  name: Multilingual;
  version: string;
  source: string;
  asOf: string;
  competencies: readonly SeedCompetency[];
};

const unCompetenciesForTheFuture: readonly SeedCompetency[] = [
  {
    code: "integrity",
    kind: "value",
    name: { en: "Integrity", fr: "Intégrité", ar: "النزاهة" },
    definition: {
      en: "Acts on the values of the United Nations without thought of personal gain and without yielding to pressure.",
      fr: "Agit selon les valeurs des Nations Unies, sans recherche d’avantage personnel et sans céder aux pressions.",
      ar: "يعمل وفق قيم الأمم المتحدة دون التفات إلى مكسب شخصي ودون أن يرضخ للضغوط.",
    },
  },
  {
    code: "professionalism",
    kind: "value",
    name: { en: "Professionalism", fr: "Professionnalisme", ar: "الاقتدار المهني" },
    definition: {
      en: "Masters the work, meets commitments and persists when difficulties arise.",
      fr: "Maîtrise son domaine, tient ses engagements et persévère face aux difficultés.",
      ar: "يتقن عمله ويفي بالتزاماته ويثابر عند ظهور الصعوبات.",
    },
  },
  {
    code: "respectForDiversity",
    kind: "value",
    name: { en: "Respect for diversity", fr: "Respect de la diversité", ar: "احترام التنوع" },
    definition: {
      en: "Treats all people with dignity and examines one’s own bias and behaviour.",
      fr: "Traite chaque personne avec dignité et s’interroge sur ses propres préjugés et comportements.",
      ar: "يعامل الناس جميعاً بكرامة ويراجع تحيّزاته وسلوكه.",
    },
  },
  {
    code: "communication",
    kind: "core",
    name: { en: "Communication", fr: "Aptitude à la communication", ar: "التواصل" },
    definition: {
      en: "Speaks and writes clearly, listens, and fits the message to the audience.",
      fr: "S’exprime clairement à l’oral et à l’écrit, écoute et adapte son propos à l’auditoire.",
      ar: "يتكلم ويكتب بوضوح، ويُحسن الإصغاء، ويلائم رسالته مع متلقّيها.",
    },
  },
  {
    code: "teamwork",
    kind: "core",
    name: { en: "Teamwork", fr: "Esprit d’équipe", ar: "العمل الجماعي" },
    definition: {
      en: "Seeks the input of others, puts the team’s goal first and owns its failures with it.",
      fr: "Sollicite l’avis des autres, fait passer l’objectif commun en premier et assume avec l’équipe les échecs de l’équipe.",
      ar: "يلتمس آراء الآخرين، ويقدّم هدف الفريق، ويتحمّل معه إخفاقاته.",
    },
  },
  {
    code: "planningAndOrganizing",
    kind: "core",
    name: { en: "Planning and organizing", fr: "Aptitude à planifier et à organiser", ar: "التخطيط والتنظيم" },
    definition: {
      en: "Sets priorities, foresees risks and uses time and resources well.",
      fr: "Fixe les priorités, anticipe les risques et fait bon usage du temps et des moyens.",
      ar: "يحدد الأولويات، ويستبق المخاطر، ويُحسن استخدام الوقت والموارد.",
    },
  },
  {
    code: "accountability",
    kind: "core",
    name: { en: "Accountability", fr: "Sens des responsabilités", ar: "المساءلة" },
    definition: {
      en: "Owns results, honours the rules and answers for the use of delegated authority.",
      fr: "Répond de ses résultats, respecte les règles et rend compte de l’usage des pouvoirs qui lui sont délégués.",
      ar: "يتحمّل مسؤولية النتائج، ويحترم القواعد، ويقدّم الحساب عن استخدام السلطة المفوَّضة إليه.",
    },
  },
  {
    code: "creativity",
    kind: "core",
    name: { en: "Creativity", fr: "Créativité", ar: "الإبداع" },
    definition: {
      en: "Looks for better ways of working and puts them to the test.",
      fr: "Cherche de meilleures façons de faire et les met à l’épreuve.",
      ar: "يبحث عن طرائق أفضل للعمل ويضعها موضع الاختبار.",
    },
  },
  {
    code: "clientOrientation",
    kind: "core",
    name: { en: "Client orientation", fr: "Souci du client", ar: "التركيز على المستفيدين" },
    definition: {
      en: "Sees those served as clients, knows their needs and keeps their trust.",
      fr: "Considère comme des clients celles et ceux que l’on sert, connaît leurs besoins et conserve leur confiance.",
      ar: "ينظر إلى من يخدمهم بوصفهم مستفيدين، ويعرف احتياجاتهم، ويحافظ على ثقتهم.",
    },
  },
  {
    code: "commitmentToContinuousLearning",
    kind: "core",
    name: {
      en: "Commitment to continuous learning",
      fr: "Volonté de perfectionnement",
      ar: "الالتزام بالتعلّم المستمر",
    },
    definition: {
      en: "Keeps knowledge current and learns from others and from experience.",
      fr: "Tient ses connaissances à jour et apprend des autres comme de l’expérience.",
      ar: "يواكب المعارف المستجدة ويتعلّم من الآخرين ومن التجربة.",
    },
  },
  {
    code: "technologicalAwareness",
    kind: "core",
    name: { en: "Technological awareness", fr: "Ouverture à la technologie", ar: "الوعي التكنولوجي" },
    definition: {
      en: "Knows what tools can and cannot do, and uses them where they serve the task.",
      fr: "Sait ce que les outils permettent et ne permettent pas, et les emploie là où ils servent la tâche.",
      ar: "يعرف ما تستطيعه الأدوات وما لا تستطيعه، ويستخدمها حيث تخدم المهمة.",
    },
  },
  {
    code: "vision",
    kind: "managerial",
    name: { en: "Vision", fr: "Hauteur de vues", ar: "الرؤية" },
    definition: {
      en: "States a strategic direction that others understand and follow.",
      fr: "Énonce une orientation stratégique que les autres comprennent et suivent.",
      ar: "يبيّن توجهاً استراتيجياً يفهمه الآخرون ويتبعونه.",
    },
  },
  {
    code: "leadership",
    kind: "managerial",
    name: { en: "Leadership", fr: "Qualités de chef", ar: "القيادة" },
    definition: {
      en: "Serves as a role model, drives change and takes unpopular stands when they are right.",
      fr: "Donne l’exemple, conduit le changement et prend des positions impopulaires lorsqu’elles sont justes.",
      ar: "يكون قدوة، ويدفع التغيير، ويتخذ مواقف غير شعبية متى كانت صائبة.",
    },
  },
  {
    code: "empoweringOthers",
    kind: "managerial",
    name: { en: "Empowering others", fr: "Aptitude à responsabiliser autrui", ar: "تمكين الآخرين" },
    definition: {
      en: "Delegates tasks together with the authority to carry them out.",
      fr: "Délègue les tâches avec l’autorité nécessaire pour les accomplir.",
      ar: "يفوّض المهام مقرونةً بالسلطة اللازمة لأدائها.",
    },
  },
  {
    code: "managingPerformance",
    kind: "managerial",
    name: { en: "Managing performance", fr: "Suivi du comportement professionnel", ar: "إدارة الأداء" },
    definition: {
      en: "Sets clear goals, appraises fairly and develops people.",
      fr: "Fixe des objectifs clairs, évalue avec équité et fait progresser les personnes.",
      ar: "يضع أهدافاً واضحة، ويقيّم بإنصاف، ويطوّر قدرات الأفراد.",
    },
  },
  {
    code: "buildingTrust",
    kind: "managerial",
    name: { en: "Building trust", fr: "Aptitude à inspirer confiance", ar: "بناء الثقة" },
    definition: {
      en: "Is open and dependable, and handles sensitive matters with discretion.",
      fr: "Agit avec franchise et constance, et traite les questions sensibles avec discrétion.",
      ar: "يتّسم بالصراحة ويُعتمد عليه، ويعالج المسائل الحساسة بتكتّم.",
    },
  },
  {
    code: "judgementDecisionMaking",
    kind: "managerial",
    name: {
      en: "Judgement and decision-making",
      fr: "Discernement et sens de la décision",
      ar: "سلامة التقدير واتخاذ القرار",
    },
    definition: {
      en: "Finds the key issue, weighs the impact on others and on the Organization, and decides.",
      fr: "Cerne la question essentielle, mesure les incidences sur autrui et sur l’Organisation, et tranche.",
      ar: "يهتدي إلى المسألة الجوهرية، ويزن الأثر في الآخرين وفي المنظمة، ثم يقرّر.",
    },
  },
];

const unValuesAndBehaviours: readonly SeedCompetency[] = [
  {
    code: "inclusion",
    kind: "value",
    name: { en: "Inclusion", fr: "Inclusion", ar: "الشمول" },
    definition: {
      en: "Upholds the dignity of every person and opposes bias and discrimination.",
      fr: "Défend la dignité de chaque personne et combat les préjugés et la discrimination.",
      ar: "يصون كرامة كل إنسان ويناهض التحيّز والتمييز.",
    },
  },
  {
    code: "integrity",
    kind: "value",
    name: { en: "Integrity", fr: "Intégrité", ar: "النزاهة" },
    definition: {
      en: "Keeps the standards of conduct in word and in deed.",
      fr: "Respecte les normes de conduite en paroles et en actes.",
      ar: "يلتزم معايير السلوك قولاً وفعلاً.",
    },
  },
  {
    code: "humility",
    kind: "value",
    name: { en: "Humility", fr: "Humilité", ar: "التواضع" },
    definition: {
      en: "Knows the limits of one’s own knowledge and values the experience of others.",
      fr: "Connaît ses limites et accorde du prix au savoir et à l’expérience des autres.",
      ar: "يعرف حدود معرفته ويقدّر خبرة الآخرين.",
    },
  },
  {
    code: "humanity",
    kind: "value",
    name: { en: "Humanity", fr: "Humanité", ar: "الإنسانية" },
    definition: {
      en: "Shows empathy and solidarity with the people whom the Organization serves.",
      fr: "Fait preuve d’empathie et de solidarité envers les populations que sert l’Organisation.",
      ar: "يُبدي التعاطف والتضامن مع الناس الذين تخدمهم المنظمة.",
    },
  },
  {
    code: "connectAndCollaborate",
    kind: "behaviour",
    name: { en: "Connect and collaborate", fr: "Nouer des liens et collaborer", ar: "التواصل والتعاون" },
    definition: {
      en: "Builds working relationships across units, duty stations and organizations.",
      fr: "Tisse des relations de travail par-delà les services, les lieux d’affectation et les organisations.",
      ar: "يبني علاقات عمل عبر الوحدات ومراكز العمل والمنظمات.",
    },
  },
  {
    code: "analyseAndPlan",
    kind: "behaviour",
    name: { en: "Analyse and plan", fr: "Analyser et planifier", ar: "التحليل والتخطيط" },
    definition: {
      en: "Puts evidence and foresight before action.",
      fr: "Fonde l’action sur les faits et sur la prospective.",
      ar: "يقدّم الأدلة والاستبصار على الفعل.",
    },
  },
  {
    code: "deliverResultsWithPositiveImpact",
    kind: "behaviour",
    name: {
      en: "Deliver results with positive impact",
      fr: "Obtenir des résultats ayant un effet positif",
      ar: "تحقيق نتائج ذات أثر إيجابي",
    },
    definition: {
      en: "Answers for the effect of the work on those it is meant for.",
      fr: "Répond des effets du travail sur celles et ceux auxquels il est destiné.",
      ar: "يُساءل عن أثر العمل في مَن وُضع العمل لأجلهم.",
    },
  },
  {
    code: "learnAndDevelop",
    kind: "behaviour",
    name: { en: "Learn and develop", fr: "Apprendre et se perfectionner", ar: "التعلّم والتطوّر" },
    definition: {
      en: "Pursues personal growth and makes room for that of others.",
      fr: "Poursuit son propre perfectionnement et favorise celui des autres.",
      ar: "يسعى إلى نموّه الذاتي ويفسح المجال لنموّ الآخرين.",
    },
  },
  {
    code: "adaptAndInnovate",
    kind: "behaviour",
    name: { en: "Adapt and innovate", fr: "S’adapter et innover", ar: "التكيّف والابتكار" },
    definition: {
      en: "Stays flexible when circumstances change and tries new ways.",
      fr: "Fait preuve de souplesse lorsque la situation change et expérimente de nouvelles voies.",
      ar: "يظلّ مرناً عند تغيّر الظروف ويجرّب طرائق جديدة.",
    },
  },
];

const unSystemLeadership: readonly SeedCompetency[] = [
  {
    code: "normBased",
    kind: "characteristic",
    name: { en: "Norm-based", fr: "Fondé sur les normes", ar: "قيادة قائمة على المعايير" },
    definition: {
      en: "Grounds leadership in the norms of the United Nations and defends them.",
      fr: "Fonde son action sur les normes des Nations Unies et les défend.",
      ar: "يستند في قيادته إلى معايير الأمم المتحدة ويدافع عنها.",
    },
  },
  {
    code: "principled",
    kind: "characteristic",
    name: { en: "Principled", fr: "Attaché aux principes", ar: "قيادة ملتزمة بالمبادئ" },
    definition: {
      en: "Applies principles without discrimination and turns no blind eye to their breach.",
      fr: "Applique les principes sans discrimination et ne ferme pas les yeux sur leur violation.",
      ar: "يطبّق المبادئ دون تمييز ولا يغضّ الطرف عن خرقها.",
    },
  },
  {
    code: "inclusive",
    kind: "characteristic",
    name: { en: "Inclusive", fr: "Inclusif", ar: "قيادة شاملة للجميع" },
    definition: {
      en: "Brings in the people concerned, in all their diversity, and rejects exclusion.",
      fr: "Associe les personnes concernées, dans toute leur diversité, et refuse l’exclusion.",
      ar: "يُشرك المعنيين على اختلافهم وتنوّعهم، ويرفض الإقصاء.",
    },
  },
  {
    code: "accountable",
    kind: "characteristic",
    name: { en: "Accountable", fr: "Responsable", ar: "قيادة خاضعة للمساءلة" },
    definition: {
      en: "Answers mutually within the system, upward to governing bodies and outward to those served.",
      fr: "Rend compte au sein du système, aux organes délibérants et aux populations servies.",
      ar: "يتبادل المساءلة داخل المنظومة، ويقدّم الحساب إلى هيئات الإدارة وإلى من تخدمهم المنظومة.",
    },
  },
  {
    code: "multidimensional",
    kind: "characteristic",
    name: { en: "Multidimensional", fr: "Multidimensionnel", ar: "قيادة متعددة الأبعاد" },
    definition: {
      en: "Joins the pillars of the Organization’s work and its levels, from local to global.",
      fr: "Relie les piliers de l’action de l’Organisation et ses niveaux, du local au mondial.",
      ar: "يصل بين ركائز عمل المنظمة ومستوياته، من المحلي إلى العالمي.",
    },
  },
  {
    code: "transformational",
    kind: "characteristic",
    name: { en: "Transformational", fr: "Transformateur", ar: "قيادة تحويلية" },
    definition: {
      en: "Seeks positive change of the system and of the leader alike.",
      fr: "Recherche une évolution positive du système comme de la personne qui dirige.",
      ar: "ينشد تغييراً إيجابياً في المنظومة وفي القائد على السواء.",
    },
  },
  {
    code: "collaborative",
    kind: "characteristic",
    name: { en: "Collaborative", fr: "Collaboratif", ar: "قيادة تعاونية" },
    definition: {
      en: "Works across the system and beyond it, with all who can contribute.",
      fr: "Travaille dans tout le système et au-delà, avec quiconque peut contribuer.",
      ar: "يعمل عبر المنظومة وخارجها مع كل من يستطيع الإسهام.",
    },
  },
  {
    code: "selfApplied",
    kind: "characteristic",
    name: { en: "Self-applied", fr: "Appliqué à soi-même", ar: "قيادة تبدأ بالذات" },
    definition: {
      en: "Lives the principles in personal conduct before asking them of others.",
      fr: "Vit les principes dans sa propre conduite avant de les exiger des autres.",
      ar: "يعيش المبادئ في سلوكه الشخصي قبل أن يطلبها من الآخرين.",
    },
  },
  {
    code: "systemsThinking",
    kind: "behaviour",
    name: { en: "Systems thinking", fr: "Pensée systémique", ar: "التفكير المنظومي" },
    definition: {
      en: "Sees how parts, causes and effects hang together, and acts on the whole.",
      fr: "Perçoit les liens entre les éléments, les causes et les effets, et agit sur l’ensemble.",
      ar: "يرى كيف تترابط الأجزاء والأسباب والنتائج، ويعمل على الكلّ.",
    },
  },
  {
    code: "coCreation",
    kind: "behaviour",
    name: { en: "Co-creation", fr: "Cocréation", ar: "الإبداع المشترك" },
    definition: {
      en: "Works out solutions together with partners and with those whom they affect.",
      fr: "Élabore les solutions avec les partenaires et avec les personnes qu’elles touchent.",
      ar: "يصوغ الحلول مع الشركاء ومع من تمسّهم تلك الحلول.",
    },
  },
  {
    code: "focusOnImpact",
    kind: "behaviour",
    name: {
      en: "Producing impact for those most in need",
      fr: "Souci de l’effet pour les plus vulnérables",
      ar: "إحداث الأثر لدى الأشدّ احتياجاً",
    },
    definition: {
      en: "Judges work by what it changes for the most vulnerable.",
      fr: "Juge le travail à ce qu’il change pour les plus vulnérables.",
      ar: "يقيس العمل بما يغيّره في حياة أكثر الفئات ضعفاً.",
    },
  },
  {
    code: "drivingTransformationalChange",
    kind: "behaviour",
    name: {
      en: "Driving transformational change",
      fr: "Conduite de changements profonds",
      ar: "قيادة التغيير التحويلي",
    },
    definition: {
      en: "Sets far-reaching change in motion and sees it through.",
      fr: "Engage des changements de grande portée et les mène à terme.",
      ar: "يُطلق تغييراً بعيد المدى ويمضي به حتى نهايته.",
    },
  },
];

const ukSuccessProfiles: readonly SeedCompetency[] = [
  {
    code: "ability",
    kind: "element",
    name: { en: "Ability", fr: "Aptitudes", ar: "القدرات" },
    definition: {
      en: "The aptitude or potential to perform to the required standard.",
      fr: "L’aptitude ou le potentiel à atteindre le niveau requis.",
      ar: "الأهلية أو الإمكانات اللازمة لبلوغ مستوى الأداء المطلوب.",
    },
  },
  {
    code: "technical",
    kind: "element",
    name: { en: "Technical", fr: "Compétences techniques", ar: "الكفاءات التقنية" },
    definition: {
      en: "Specific professional skills, knowledge or qualifications.",
      fr: "Les compétences, connaissances ou qualifications propres à un métier.",
      ar: "المهارات أو المعارف أو المؤهلات المهنية المحددة.",
    },
  },
  {
    code: "behaviours",
    kind: "element",
    name: { en: "Behaviours", fr: "Comportements", ar: "السلوكيات" },
    definition: {
      en: "The actions and activities that lead to effective performance in a job.",
      fr: "Les actions et façons de faire qui conduisent à un travail efficace.",
      ar: "الأفعال والأنشطة التي تؤدي إلى أداء فعّال في الوظيفة.",
    },
  },
  {
    code: "strengths",
    kind: "element",
    name: { en: "Strengths", fr: "Points forts", ar: "مواطن القوة" },
    definition: {
      en: "What a person does regularly, well and with motivation.",
      fr: "Ce qu’une personne fait régulièrement, bien et avec motivation.",
      ar: "ما يفعله الشخص بانتظام وبإتقان وباندفاع.",
    },
  },
  {
    code: "experience",
    kind: "element",
    name: { en: "Experience", fr: "Expérience", ar: "الخبرة" },
    definition: {
      en: "Knowledge or mastery of a subject gained through involvement in it.",
      fr: "La connaissance ou la maîtrise d’un sujet acquise par la pratique.",
      ar: "معرفة موضوع أو إتقانه من خلال ممارسته.",
    },
  },
  {
    code: "seeingTheBigPicture",
    kind: "behaviour",
    name: { en: "Seeing the big picture", fr: "Avoir une vue d’ensemble", ar: "رؤية الصورة الكاملة" },
    definition: {
      en: "Understands how the role fits the wider aims and acts in their interest.",
      fr: "Comprend la place de sa fonction dans les objectifs d’ensemble et agit dans leur intérêt.",
      ar: "يفهم موقع الوظيفة من الأهداف الأوسع ويعمل لمصلحتها.",
    },
  },
  {
    code: "changingAndImproving",
    kind: "behaviour",
    name: { en: "Changing and improving", fr: "Changer et améliorer", ar: "التغيير والتحسين" },
    definition: {
      en: "Looks for better ways, invites challenge and carries change through.",
      fr: "Cherche à mieux faire, invite à la critique et mène le changement à bien.",
      ar: "يبحث عن طرائق أفضل، ويرحّب بالنقد، ويمضي بالتغيير حتى نهايته.",
    },
  },
  {
    code: "makingEffectiveDecisions",
    kind: "behaviour",
    name: { en: "Making effective decisions", fr: "Prendre des décisions efficaces", ar: "اتخاذ قرارات فعّالة" },
    definition: {
      en: "Uses evidence and knowledge to reach accurate decisions, and explains them.",
      fr: "S’appuie sur les faits et les connaissances pour décider juste, et explique ses décisions.",
      ar: "يستخدم الأدلة والمعرفة للوصول إلى قرارات سليمة، ويشرحها.",
    },
  },
  {
    code: "leadership",
    kind: "behaviour",
    name: { en: "Leadership", fr: "Diriger", ar: "القيادة" },
    definition: {
      en: "Shows pride in public service, engages others and leads with fairness and inclusion.",
      fr: "Montre sa fierté de servir le public, mobilise les autres et dirige avec équité et ouverture.",
      ar: "يُبدي اعتزازاً بالخدمة العامة، ويُشرك الآخرين، ويقود بإنصاف وشمول.",
    },
  },
  {
    code: "communicatingAndInfluencing",
    kind: "behaviour",
    name: { en: "Communicating and influencing", fr: "Communiquer et influencer", ar: "التواصل والتأثير" },
    definition: {
      en: "Conveys purpose and direction with clarity, integrity and respect.",
      fr: "Transmet le but et la direction avec clarté, intégrité et respect.",
      ar: "ينقل الغاية والتوجّه بوضوح ونزاهة واحترام.",
    },
  },
  {
    code: "workingTogether",
    kind: "behaviour",
    name: { en: "Working together", fr: "Travailler ensemble", ar: "العمل معاً" },
    definition: {
      en: "Forms effective partnerships with people from different backgrounds and units.",
      fr: "Forme des partenariats efficaces avec des personnes d’horizons et de services différents.",
      ar: "يقيم شراكات فعّالة مع أشخاص من خلفيات ووحدات مختلفة.",
    },
  },
  {
    code: "developingSelfAndOthers",
    kind: "behaviour",
    name: {
      en: "Developing self and others",
      fr: "Se perfectionner et faire progresser les autres",
      ar: "تطوير الذات والآخرين",
    },
    definition: {
      en: "Invests in learning, personal and shared, for the needs of today and tomorrow.",
      fr: "Investit dans son apprentissage et dans celui des autres, pour les besoins présents et futurs.",
      ar: "يستثمر في التعلّم، الشخصي والمشترك، لاحتياجات اليوم والغد.",
    },
  },
  {
    code: "managingAQualityService",
    kind: "behaviour",
    name: { en: "Managing a quality service", fr: "Assurer un service de qualité", ar: "إدارة خدمة جيدة" },
    definition: {
      en: "Delivers a professional service shaped by the needs of its different users.",
      fr: "Assure un service professionnel façonné par les besoins de ses différents usagers.",
      ar: "يقدّم خدمة مهنية تراعي اختلاف احتياجات مستخدميها.",
    },
  },
  {
    code: "deliveringAtPace",
    kind: "behaviour",
    name: { en: "Delivering at pace", fr: "Tenir le rythme et les délais", ar: "الإنجاز بالسرعة المطلوبة" },
    definition: {
      en: "Takes responsibility for timely results of good quality, and keeps focus under pressure.",
      fr: "Prend en charge des résultats de qualité livrés à temps, sans perdre le cap sous la pression.",
      ar: "يتحمّل مسؤولية نتائج جيدة في وقتها، ويحافظ على التركيز تحت الضغط.",
    },
  },
];

// The union of the competencies that the five rubrics rate. A code is shared between posts wherever the work is the
// same, so that one person's history across posts stays comparable.
const missionLeadership: readonly SeedCompetency[] = [
  {
    code: "leadership",
    kind: "common",
    mapsTo: "leadership",
    name: { en: "Leadership", fr: "Qualités de direction", ar: "القيادة" },
    definition: {
      en: "Leads people of many nations through danger and change by example, and makes others able to lead.",
      fr: "Dirige par l’exemple des personnes de nombreuses nations dans le danger et le changement, et rend les autres capables de diriger.",
      ar: "يقود أناساً من أمم كثيرة عبر الخطر والتغيير بالقدوة، ويجعل غيره قادراً على القيادة.",
    },
  },
  {
    code: "judgement",
    kind: "common",
    mapsTo: "judgementDecisionMaking",
    name: { en: "Judgement", fr: "Discernement", ar: "سلامة التقدير" },
    definition: {
      en: "Finds the key issue in contested information, weighs consequences, decides in time and answers for it.",
      fr: "Cerne l’essentiel dans une information contestée, pèse les conséquences, décide à temps et en répond.",
      ar: "يهتدي إلى المسألة الجوهرية وسط معلومات متنازع فيها، ويزن العواقب، ويقرّر في الوقت المناسب ويتحمّل تبعة قراره.",
    },
  },
  {
    code: "buildingTrust",
    kind: "common",
    mapsTo: "buildingTrust",
    name: { en: "Building trust", fr: "Aptitude à inspirer confiance", ar: "بناء الثقة" },
    definition: {
      en: "Earns and keeps the confidence of parties, population, staff and Member States.",
      fr: "Gagne et conserve la confiance des parties, de la population, du personnel et des États Membres.",
      ar: "يكسب ثقة الأطراف والسكان والموظفين والدول الأعضاء ويحافظ عليها.",
    },
  },
  {
    code: "accountability",
    kind: "common",
    mapsTo: "accountability",
    name: { en: "Accountability", fr: "Sens des responsabilités", ar: "المساءلة" },
    definition: {
      en: "Answers for results, for conduct, for gender equality and for the use of delegated authority.",
      fr: "Répond des résultats, de la conduite, de l’égalité des genres et de l’usage des pouvoirs délégués.",
      ar: "يُساءل عن النتائج والسلوك والمساواة بين الجنسين واستخدام السلطة المفوَّضة.",
    },
  },
  {
    code: "planning",
    kind: "common",
    mapsTo: "planningAndOrganizing",
    name: { en: "Planning", fr: "Planification", ar: "التخطيط" },
    definition: {
      en: "Turns mandate and priorities into plans with means, reserves and measures of effect, and adapts them.",
      fr: "Traduit le mandat et les priorités en plans dotés de moyens, de réserves et de mesures d’effet, et les adapte.",
      ar: "يحوّل الولاية والأولويات إلى خطط لها وسائل واحتياطيات ومقاييس للأثر، ويكيّفها.",
    },
  },
  {
    code: "integratedTeamwork",
    kind: "common",
    mapsTo: "teamwork",
    name: { en: "Teamwork across pillars", fr: "Travail d’équipe entre composantes", ar: "العمل الجماعي بين الركائز" },
    definition: {
      en: "Makes civilian, military, police and support components act as one mission.",
      fr: "Fait agir comme une seule mission les composantes civile, militaire, de police et d’appui.",
      ar: "يجعل العناصر المدنية والعسكرية والشرطية وعناصر الدعم تعمل بوصفها بعثة واحدة.",
    },
  },
  {
    code: "managingPerformance",
    kind: "common",
    mapsTo: "managingPerformance",
    name: { en: "Managing performance", fr: "Gestion de la performance", ar: "إدارة الأداء" },
    definition: {
      en: "Sets clear goals for a mixed and rotating staff, appraises fairly, develops people and deals with poor work.",
      fr: "Fixe des objectifs clairs à un personnel divers et renouvelé, évalue avec équité, fait progresser et traite les insuffisances.",
      ar: "يضع أهدافاً واضحة لموظفين متنوّعين ومتناوبين، ويقيّم بإنصاف، ويطوّر قدرات الأفراد، ويعالج ضعف الأداء.",
    },
  },
  {
    code: "politicalAcumen",
    kind: "political",
    mapsTo: "judgementDecisionMaking",
    name: {
      en: "Political acumen and good offices",
      fr: "Sens politique et bons offices",
      ar: "الحنكة السياسية والمساعي الحميدة",
    },
    definition: {
      en: "Reads power, interests and timing, and uses good offices to move parties towards the mandate.",
      fr: "Saisit les rapports de force, les intérêts et le moment, et use des bons offices pour rapprocher les parties du mandat.",
      ar: "يقرأ موازين القوة والمصالح والتوقيت، ويستخدم المساعي الحميدة لدفع الأطراف نحو تنفيذ الولاية.",
    },
  },
  {
    code: "vision",
    kind: "political",
    mapsTo: "vision",
    name: { en: "Vision", fr: "Hauteur de vues", ar: "الرؤية" },
    definition: {
      en: "Turns a mandate into a political purpose with an end in view that others can act on.",
      fr: "Fait d’un mandat un but politique assorti d’une fin, que d’autres peuvent traduire en actes.",
      ar: "يحوّل الولاية إلى غاية سياسية لها نهاية منشودة يستطيع الآخرون العمل على أساسها.",
    },
  },
  {
    code: "communication",
    kind: "political",
    mapsTo: "communication",
    name: { en: "Communication", fr: "Communication", ar: "التواصل" },
    definition: {
      en: "Speaks and listens so that population, staff, parties and the Council understand the mission’s position.",
      fr: "Parle et écoute de façon que la population, le personnel, les parties et le Conseil comprennent la position de la mission.",
      ar: "يتكلم ويصغي بحيث يفهم السكان والموظفون والأطراف والمجلس موقف البعثة.",
    },
  },
  {
    code: "systemIntegration",
    kind: "political",
    mapsTo: "teamwork",
    name: {
      en: "Integration across the system",
      fr: "Intégration à l’échelle du système",
      ar: "التكامل على نطاق المنظومة",
    },
    definition: {
      en: "Joins mission, country team, donors and authorities behind common results, and guards humanitarian principles.",
      fr: "Réunit la mission, l’équipe de pays, les donateurs et les autorités autour de résultats communs, et préserve les principes humanitaires.",
      ar: "يجمع البعثة والفريق القطري والمانحين والسلطات حول نتائج مشتركة، ويصون المبادئ الإنسانية.",
    },
  },
  {
    code: "command",
    kind: "military",
    mapsTo: "leadership",
    name: {
      en: "Command of a multinational force",
      fr: "Commandement d’une force multinationale",
      ar: "قيادة قوة متعددة الجنسيات",
    },
    definition: {
      en: "Commands through national differences and caveats with one intent, and is present where the risk is.",
      fr: "Commande avec une intention unique malgré les différences et les restrictions nationales, en étant là où se trouve le risque.",
      ar: "يقود بقصد واحد عبر الفوارق والتحفظات الوطنية، ويكون حاضراً حيث يكون الخطر.",
    },
  },
  {
    code: "judgementUnderThreat",
    kind: "military",
    mapsTo: "judgementDecisionMaking",
    name: { en: "Judgement under threat", fr: "Discernement face à la menace", ar: "سلامة التقدير تحت التهديد" },
    definition: {
      en: "Decides on the use of force and the protection of civilians when threats are near and information is poor.",
      fr: "Décide de l’emploi de la force et de la protection des civils quand la menace est proche et l’information lacunaire.",
      ar: "يقرّر بشأن استخدام القوة وحماية المدنيين حين تكون التهديدات قريبة والمعلومات شحيحة.",
    },
  },
  {
    code: "contributorTrust",
    kind: "military",
    mapsTo: "buildingTrust",
    name: { en: "Trust of contributing countries", fr: "Confiance des pays contributeurs", ar: "ثقة البلدان المساهمة" },
    definition: {
      en: "Builds confidence with contributing countries and contingent commanders, also when reporting failure.",
      fr: "Établit la confiance avec les pays contributeurs et les commandants de contingent, y compris pour signaler un échec.",
      ar: "يبني الثقة مع البلدان المساهمة وقادة الوحدات، حتى عند الإبلاغ عن الإخفاق.",
    },
  },
  {
    code: "contingentPerformance",
    kind: "military",
    mapsTo: "managingPerformance",
    name: {
      en: "Performance and conduct of contingents",
      fr: "Performance et conduite des contingents",
      ar: "أداء الوحدات وسلوكها",
    },
    definition: {
      en: "Sets standards for contingents, evaluates them, remedies or sends home, and leaves no abuse unattended.",
      fr: "Fixe des normes aux contingents, les évalue, corrige ou rapatrie, et ne laisse aucun abus sans suite.",
      ar: "يضع معايير للوحدات ويقيّمها، ويعالج الخلل أو يعيد الوحدة إلى بلدها، ولا يترك انتهاكاً دون متابعة.",
    },
  },
  {
    code: "capacityPlanning",
    kind: "police",
    mapsTo: "planningAndOrganizing",
    name: {
      en: "Planning and capacity-building",
      fr: "Planification et renforcement des capacités",
      ar: "التخطيط وبناء القدرات",
    },
    definition: {
      en: "Plans police work from strategy to sector and builds host-State capacity that remains.",
      fr: "Planifie l’action de la police, de la stratégie au secteur, et renforce durablement les capacités de l’État hôte.",
      ar: "يخطط عمل الشرطة من الاستراتيجية إلى القطاع، ويبني لدى الدولة المضيفة قدرات تبقى.",
    },
  },
  {
    code: "hostStatePartnership",
    kind: "police",
    mapsTo: "buildingTrust",
    name: { en: "Host-State partnership", fr: "Partenariat avec l’État hôte", ar: "الشراكة مع الدولة المضيفة" },
    definition: {
      en: "Keeps a working relationship with host-State police and ministries that advances the mandate and never covers abuse.",
      fr: "Entretient avec la police et les ministères de l’État hôte une relation de travail qui fait avancer le mandat et ne couvre jamais d’abus.",
      ar: "يحافظ مع شرطة الدولة المضيفة ووزاراتها على علاقة عمل تخدم الولاية ولا تستر انتهاكاً أبداً.",
    },
  },
  {
    code: "humanRightsPolicing",
    kind: "police",
    mapsTo: "accountability",
    name: {
      en: "Accountability and human rights",
      fr: "Responsabilité et droits de l’homme",
      ar: "المساءلة وحقوق الإنسان",
    },
    definition: {
      en: "Answers for policing that protects rights, by UN police and by the partners whom they support.",
      fr: "Répond d’une action policière qui protège les droits, de la part de la police des Nations Unies comme des partenaires appuyés.",
      ar: "يُساءل عن عمل شرطي يحمي الحقوق، تقوم به شرطة الأمم المتحدة والشركاء الذين تدعمهم.",
    },
  },
  {
    code: "genderResponsivePolicing",
    kind: "police",
    mapsTo: "respectForDiversity",
    name: {
      en: "Gender-responsive policing",
      fr: "Police attentive aux questions de genre",
      ar: "عمل شرطي يراعي المنظور الجنساني",
    },
    definition: {
      en: "Shapes policing by the security needs of women, men, girls and boys, and opens command to women police.",
      fr: "Adapte l’action policière aux besoins de sécurité des femmes, des hommes, des filles et des garçons, et ouvre le commandement aux policières.",
      ar: "يصوغ العمل الشرطي وفق الاحتياجات الأمنية للنساء والرجال والفتيات والفتيان، ويفتح مناصب القيادة أمام الشرطيات.",
    },
  },
  {
    code: "enablingSupport",
    kind: "management",
    mapsTo: "clientOrientation",
    name: { en: "Enabling operations", fr: "Appui aux opérations", ar: "تمكين العمليات" },
    definition: {
      en: "Knows at first hand what those in the field need, and delivers it safely and on time.",
      fr: "Connaît de première main les besoins du terrain et y répond en sécurité et à temps.",
      ar: "يعرف معرفة مباشرة ما يحتاج إليه العاملون في الميدان، ويوفّره بأمان وفي الوقت المحدد.",
    },
  },
  {
    code: "resourceStewardship",
    kind: "management",
    mapsTo: "accountability",
    name: { en: "Stewardship of resources", fr: "Bonne gestion des ressources", ar: "حسن تدبير الموارد" },
    definition: {
      en: "Uses money, assets and delegated authority lawfully, openly and to best effect.",
      fr: "Emploie les fonds, les biens et les pouvoirs délégués dans la légalité, la transparence et l’efficacité.",
      ar: "يستخدم الأموال والأصول والسلطة المفوَّضة استخداماً قانونياً وعلنياً وبأفضل أثر.",
    },
  },
];

/**
 * The four published frameworks and our own mission leadership set. Definitions are our wording of the published
 * content; French names follow customary United Nations usage where there is one.
 */
export const frameworks: readonly SeedFramework[] = [
  {
    code: "unCompetenciesForTheFuture",
    name: {
      en: "UN Competencies for the Future",
      fr: "Compétences pour l’avenir (ONU)",
      ar: "كفاءات الأمم المتحدة للمستقبل",
    },
    version: "1999",
    source:
      "ST/SGB/1999/15; un.org/staffdevelopment (3 values, 8 core, 6 managerial); names and definitions in our wording",
    asOf: "2026-11-24",
    competencies: unCompetenciesForTheFuture,
  },
  {
    code: "unValuesAndBehaviours",
    name: {
      en: "UN Values and Behaviours Framework",
      fr: "Cadre de valeurs et de comportements (ONU)",
      ar: "إطار قيم الأمم المتحدة وسلوكياتها",
    },
    version: "2021",
    source:
      "hr.un.org, UN Values and Behaviours Framework; cepal.org, values and behaviours; definitions in our wording",
    asOf: "2026-11-24",
    competencies: unValuesAndBehaviours,
  },
  {
    code: "unSystemLeadership",
    name: {
      en: "UN System Leadership Framework",
      fr: "Cadre de leadership du système des Nations Unies",
      ar: "إطار القيادة في منظومة الأمم المتحدة",
    },
    version: "2017",
    source: "unsceb.org, United Nations System Leadership Framework; definitions in our wording",
    asOf: "2026-11-24",
    competencies: unSystemLeadership,
  },
  {
    code: "ukSuccessProfiles",
    name: { en: "UK Success Profiles", fr: "Profils de réussite (Royaume-Uni)", ar: "ملامح النجاح في المملكة المتحدة" },
    version: "2018",
    source:
      "gov.uk, Success Profiles candidate overview; civil-service-careers.gov.uk, behaviours; definitions in our wording",
    asOf: "2026-11-24",
    competencies: ukSuccessProfiles,
  },
  {
    code: "missionLeadership",
    name: {
      en: "Mission leadership set",
      fr: "Compétences de direction des missions",
      ar: "مجموعة كفاءات قيادة البعثات",
    },
    version: "1",
    source: "Our own set from the customary criteria for mission leadership posts, mapped to ST/SGB/1999/15",
    asOf: "2026-11-24",
    competencies: missionLeadership,
  },
];
