import { civilianAccountability, performanceManagement } from "#db/seed/rubrics-shared.ts";
import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

const integratedHouse: SeedRubricCompetency = {
  competency: "integratedTeamwork",
  definition: {
    en: "Makes civilian, military, police and support components work as one: settles disputes at the seam, keeps information moving, and puts the mission before the section.",
    fr: "Fait travailler d’un seul tenant les composantes civile, militaire, de police et d’appui : règle les différends aux jointures, fait circuler l’information et place la mission avant la section.",
    ar: "يجعل العناصر المدنية والعسكرية والشرطية وعناصر الدعم تعمل كعنصر واحد: يسوّي الخلافات عند الفواصل، ويُبقي المعلومات متدفقة، ويقدّم البعثة على القسم.",
  },
  anchors: [
    {
      en: "Guarded access, information or assets as a source of influence. Components worked round the office, settled matters were reopened in corridors, and all others are described as the problem.",
      fr: "A gardé l’accès, l’information ou les biens comme source d’influence. Les composantes ont contourné le bureau, des affaires réglées ont été rouvertes dans les couloirs, et le problème, ce sont toujours les autres.",
      ar: "احتكر الوصول أو المعلومات أو العتاد مصدراً للنفوذ. التفّت العناصر حول المكتب، وأُعيد في الأروقة فتح مسائل حُسمت، ويُوصف جميع الآخرين بأنهم المشكلة.",
    },
    {
      en: "Chaired meetings fairly and took good notes of disagreement. Issues travelled up to the head of mission undecided; informal circles, often of one language or profession, knew things that more people needed.",
      fr: "A présidé avec équité et bien consigné les désaccords. Les questions sont remontées non tranchées à la direction de la mission ; des cercles informels, souvent d’une même langue ou profession, savaient ce dont un plus grand nombre avait besoin.",
      ar: "رأس الاجتماعات بإنصاف ودوّن الخلافات تدويناً حسناً. رُفعت المسائل إلى رئيس البعثة دون حسم؛ وعرفت دوائر غير رسمية، كثيراً ما تجمعها لغة أو مهنة واحدة، ما كان غيرها أحوج إليه.",
    },
    {
      en: "Brought conflicting demands to one agreed order of service and saw that it was kept. Sought the view of force and police before ruling, and closed a long dispute without losing either side.",
      fr: "A ramené des demandes contradictoires à un ordre de priorité convenu et veillé à son respect. A recueilli l’avis de la force et de la police avant d’arbitrer, et clos un long différend sans s’aliéner personne.",
      ar: "جمع طلبات متعارضة في ترتيب واحد متفق عليه للخدمة وحرص على التزامه. التمس رأي القوة والشرطة قبل الحسم، وأنهى خلافاً طويلاً دون أن يخسر أياً من الجانبين.",
    },
    {
      en: "Built a crisis system in which rival components shared facts and accepted a single decision, then proved it in a real emergency. Credit went to the team; a joint failure was owned before the leadership.",
      fr: "A mis sur pied un dispositif de crise où des composantes rivales partageaient les faits et acceptaient une décision unique, puis l’a éprouvé lors d’une urgence réelle. Mérite rendu à l’équipe, échec collectif assumé devant la direction.",
      ar: "أقام نظاماً لإدارة الأزمات تتقاسم فيه عناصر متنافسة الوقائع وتقبل قراراً واحداً، ثم أثبته في حالة طوارئ حقيقية. نُسب الفضل إلى الفريق؛ وأُقرّ أمام القيادة بإخفاق مشترك.",
    },
  ],
  question: {
    en: "Tell us of two parts of a mission or organization that would not work together. What was really at issue, what did you settle yourself, and how was it when you left?",
    fr: "Parlez-nous de deux éléments d’une mission ou d’une organisation qui refusaient de travailler ensemble. Quel était le véritable enjeu, qu’avez-vous réglé vous-même, et où en étaient-ils à votre départ ?",
    ar: "حدّثنا عن جزأين من بعثة أو منظمة رفضا العمل معاً. ما جوهر الخلاف حقاً، وماذا سوّيت بنفسك، وكيف كان الحال عند مغادرتك؟",
  },
};

const missionPlanning: SeedRubricCompetency = {
  competency: "planning",
  definition: {
    en: "Turns the mission’s priorities into plans, budgets and contingencies across components, and keeps support ahead of operations.",
    fr: "Traduit les priorités de la mission en plans, budgets et mesures d’urgence communs aux composantes, et garde l’appui en avance sur les opérations.",
    ar: "يحوّل أولويات البعثة إلى خطط وميزانيات وترتيبات للطوارئ تشمل العناصر كلها، ويُبقي الدعم متقدماً على العمليات.",
  },
  anchors: [
    {
      en: "Managed by urgency. No order of priorities can be named; stocks, fuel or flights ran short at a known date, and the plan existed only as a document for Headquarters.",
      fr: "A géré dans l’urgence. Aucun ordre de priorité ne peut être cité ; stocks, carburant ou vols ont manqué à une date connue, et le plan n’existait que comme document destiné au Siège.",
      ar: "أدار العمل بحسب ما يستعجل. لا يستطيع تسمية أي ترتيب للأولويات؛ نفدت المخزونات أو الوقود أو الرحلات في تاريخ معلوم، ولم تكن الخطة إلا وثيقة للمقر.",
    },
    {
      en: "Kept calendars, trackers and submissions in order. Components’ papers were compiled rather than joined; seasonal roads, customs or late contracts upset deliveries that could have been foreseen.",
      fr: "A tenu en ordre calendriers, tableaux de suivi et demandes de crédits. Les textes des composantes étaient compilés plutôt qu’articulés ; pistes saisonnières, douanes ou marchés tardifs ont perturbé des livraisons prévisibles.",
      ar: "أبقى الجداول الزمنية وأدوات التتبع والتقارير في نظام. جُمعت أوراق العناصر ولم تُربط؛ وعطّلت الطرق الموسمية أو الجمارك أو العقود المتأخرة عمليات تسليم كان يمكن استباقها.",
    },
    {
      en: "Linked mission plan, budget and procurement in one timetable with owners and risks. Rehearsed a contingency, saw a shortfall months ahead, and re-planned with the force and police at no loss to operations.",
      fr: "A relié plan de la mission, budget et achats dans une même programmation, avec responsables et risques. A répété un scénario de crise, vu venir une pénurie des mois à l’avance et replanifié avec la force et la police sans dommage pour les opérations.",
      ar: "ربط خطة البعثة والميزانية والمشتريات في جدول زمني واحد له مسؤولون ومخاطر محددة. تدرّب على خطة طوارئ، ورأى نقصاً قبل وقوعه بأشهر، وأعاد التخطيط مع القوة والشرطة دون خسارة للعمليات.",
    },
    {
      en: "Led components to give up resources for a common purpose, and had support in place before the need was visible. A closure, surge or evacuation ran as designed, and other missions took over the method.",
      fr: "A amené les composantes à céder des moyens pour un but commun et mis l’appui en place avant que le besoin ne se voie. Une fermeture, un renfort ou une évacuation s’est déroulé comme conçu, et d’autres missions ont repris la méthode.",
      ar: "قاد العناصر إلى التخلي عن موارد من أجل غاية مشتركة، ووفّر الدعم قبل أن تظهر الحاجة إليه. جرى إغلاق أو تعزيز أو إجلاء كما صُمّم له، وأخذت بعثات أخرى بالطريقة.",
    },
  ],
  question: {
    en: "Describe a move, surge, drawdown or evacuation that you planned across components. What did you see coming, what did you make others give up, and what went wrong all the same?",
    fr: "Décrivez un déménagement, un renfort, une réduction ou une évacuation que vous avez planifié avec plusieurs composantes. Qu’aviez-vous vu venir, à quoi avez-vous fait renoncer les autres, et qu’est-ce qui a malgré tout mal tourné ?",
    ar: "صف نقلاً أو تعزيزاً أو تخفيضاً أو إجلاءً خططت له عبر العناصر. ما الذي توقعت حدوثه، وما الذي حملت الآخرين على التخلي عنه، وما الذي تعثّر رغم ذلك؟",
  },
};

const enablingSupport: SeedRubricCompetency = {
  competency: "enablingSupport",
  definition: {
    en: "Sees troops, police, civilians and partners in the field as those to be served: knows their needs at first hand, and delivers safely and on time.",
    fr: "Se met au service des militaires, des policiers, des civils et des partenaires sur le terrain : connaît leurs besoins de première main et y répond en sécurité et à temps.",
    ar: "يرى في القوات والشرطة والمدنيين والشركاء في الميدان من تجب خدمتهم: يعرف احتياجاتهم معرفة مباشرة، ويوفّرها بأمان وفي الوقت المحدد.",
  },
  anchors: [
    {
      en: "Treated compliance or cost as the purpose. Has no account of conditions outside the capital; soldiers or staff went without water, care or transport while the papers were in order.",
      fr: "A fait de la conformité ou du coût une fin en soi. Ne sait rien des conditions hors de la capitale ; des militaires ou des agents ont manqué d’eau, de soins ou de transport alors que les papiers étaient en règle.",
      ar: "عدّ الامتثال أو الكلفة هو الغاية. لا علم له بالأوضاع خارج العاصمة؛ بقي جنود أو موظفون بلا ماء أو رعاية أو نقل فيما كانت الأوراق مستوفاة.",
    },
    {
      en: "Responded willingly to requests that reached the office. Headquarters locations were served first; complaints from sectors were answered with rules and delivery times, and the same failures came back each season.",
      fr: "A répondu de bon gré aux demandes parvenues au bureau. Les sites du quartier général passaient d’abord ; aux plaintes des secteurs on opposait règles et délais, et les mêmes défaillances revenaient chaque saison.",
      ar: "استجاب عن طيب خاطر للطلبات التي بلغت مكتبه. خُدمت مواقع المقر أولاً؛ وقوبلت شكاوى القطاعات بالقواعد وآجال التسليم، وتكررت الإخفاقات نفسها كل موسم.",
    },
    {
      en: "Visited remote bases, agreed service levels with those who lived there, and published how they were met. Found a lawful way round an obstacle, such as a blocked convoy, and said plainly what could not be done.",
      fr: "A visité les bases isolées, convenu de niveaux de service avec leurs occupants et publié les résultats. A trouvé une voie légale pour lever un obstacle, par exemple un convoi bloqué, et dit sans détour ce qui était impossible.",
      ar: "زار القواعد النائية، واتفق على مستويات الخدمة مع من يعيشون فيها، ونشر مدى الوفاء بها. وجد سبيلاً قانونياً لتجاوز عائق، كقافلة متوقفة، وقال بوضوح ما لا يمكن فعله.",
    },
    {
      en: "Redesigned medical evacuation, accommodation or supply from the view of its remotest users, with casualties treated sooner or positions held longer. Troops took part in the design; other missions copied it.",
      fr: "A repensé l’évacuation sanitaire, le logement ou le ravitaillement du point de vue de leurs usagers les plus éloignés ; les blessés ont été soignés plus tôt ou des positions tenues plus longtemps. La troupe a pris part à la conception, et d’autres missions l’ont imitée.",
      ar: "أعاد تصميم الإجلاء الطبي أو الإيواء أو الإمداد من منظور أبعد مستخدميه، فعولج الجرحى أسرع أو صمدت المواقع مدة أطول. شاركت القوات في التصميم؛ ونسخته بعثات أخرى.",
    },
  ],
  question: {
    en: "Tell us of people in the field who depended on your services and were badly served. How did you learn of it, what did you change, and what would they say today?",
    fr: "Parlez-nous de personnes sur le terrain qui dépendaient de vos services et étaient mal servies. Comment l’avez-vous appris, qu’avez-vous changé, et que diraient-elles aujourd’hui ?",
    ar: "حدّثنا عن أناس في الميدان اعتمدوا على خدماتك ولم يُخدموا كما ينبغي. كيف علمت بذلك، وماذا غيّرت، وماذا سيقولون اليوم؟",
  },
};

const resourceStewardship: SeedRubricCompetency = {
  competency: "resourceStewardship",
  definition: {
    en: "Uses money, assets and delegated authority lawfully, openly and to best effect, guards against fraud and waste, and cares for the environment that the mission leaves behind.",
    fr: "Emploie les fonds, les biens et les pouvoirs délégués dans la légalité, la transparence et l’efficacité, prévient la fraude et le gaspillage et se soucie de l’environnement que la mission laissera.",
    ar: "يستخدم الأموال والأصول والسلطة المفوَّضة استخداماً قانونياً وعلنياً وبأفضل أثر، ويتحصّن ضد الغش والهدر، ويُعنى بالبيئة التي تخلّفها البعثة وراءها.",
  },
  anchors: [
    {
      en: "Signed what was put forward, or bent procurement rules because it was urgent. Losses came to light through others, subordinates carried the blame, and the limits of the delegation could not be stated.",
      fr: "A signé ce qui était présenté, ou plié les règles d’achat au nom de l’urgence. Les pertes ont été révélées par d’autres, la faute rejetée sur les subordonnés, et les limites de la délégation n’ont pu être énoncées.",
      ar: "وقّع ما عُرض عليه، أو طوّع قواعد الشراء بحجة الاستعجال. كُشفت الخسائر على أيدي غيره، وحُمّل المرؤوسون اللوم، ولم يستطع بيان حدود السلطة المفوَّضة إليه.",
    },
    {
      en: "Stayed within rules and ceilings, mostly by across-the-board cuts and year-end spending. Audit findings were answered one by one; their common cause, such as weak contract management, was left for later.",
      fr: "A respecté règles et plafonds, surtout par des coupes uniformes et des dépenses de fin d’exercice. Les observations d’audit ont reçu des réponses une à une ; leur cause commune, par exemple un faible suivi des marchés, a été remise à plus tard.",
      ar: "التزم القواعد والسقوف، ومعظم ذلك بتخفيضات عامة وإنفاق في نهاية السنة. رُدّ على ملاحظات المراجعة واحدة واحدة؛ وأُرجئ سببها المشترك، كضعف إدارة العقود، إلى وقت لاحق.",
    },
    {
      en: "Managed a large budget to within a small variance and can say what each major line achieved. Refused an irregular purchase under pressure, kept an auditable record, and reduced fuel, waste or idle vehicles.",
      fr: "A géré un gros budget avec un faible écart et peut dire ce que chaque grand poste a produit. A refusé sous la pression un achat irrégulier, gardé une trace vérifiable et réduit carburant, déchets ou véhicules inutilisés.",
      ar: "أدار ميزانية كبيرة بفارق ضئيل ويستطيع أن يقول ما حققه كل بند رئيسي. رفض تحت الضغط شراءً مخالفاً للقواعد، وحفظ سجلاً قابلاً للمراجعة، وخفّض الوقود أو الهدر أو المركبات المعطّلة.",
    },
    {
      en: "Uncovered fraud and rebuilt the controls, with money recovered or sanctions applied. Savings were moved to front-line needs with Member States’ agreement; auditors closed the matter and cite it as good practice.",
      fr: "A mis au jour une fraude et rebâti les contrôles ; des sommes ont été recouvrées ou des sanctions prises. Les économies sont allées aux besoins de première ligne avec l’accord des États Membres ; les auditeurs ont clos le dossier et le citent en exemple.",
      ar: "كشف غشاً وأعاد بناء الضوابط، فاستُردت أموال أو فُرضت جزاءات. نُقلت الوفورات إلى احتياجات الخطوط الأمامية بموافقة الدول الأعضاء؛ وأغلق مراجعو الحسابات المسألة ويستشهدون بها ممارسةً جيدة.",
    },
  ],
  question: {
    en: "Describe a time when someone with power over you pressed for a use of money, assets or authority that you thought wrong. What did you do, what did it cost you, and what does the record show?",
    fr: "Décrivez une situation où une personne ayant autorité sur vous a insisté pour un emploi de fonds, de biens ou de pouvoirs que vous jugiez fautif. Qu’avez-vous fait, que vous en a-t-il coûté, et que montre le dossier ?",
    ar: "صف حالة ضغط فيها عليك من له سلطة فوقك لاستخدام أموال أو أصول أو سلطة استخداماً رأيته خطأ. ماذا فعلت، وماذا كلّفك ذلك، وماذا يبيّن السجل؟",
  },
};

/** Competencies rated for chiefs of staff and directors or chiefs of mission support, in the order of the sheet. */
export const missionManagementCompetencies: readonly SeedRubricCompetency[] = [
  integratedHouse,
  missionPlanning,
  enablingSupport,
  resourceStewardship,
  performanceManagement,
  civilianAccountability,
];
