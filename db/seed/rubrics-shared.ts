import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

/** Leadership of a mission or of a large part of it, for civilian posts. */
export const civilianLeadership: SeedRubricCompetency = {
  competency: "leadership",
  definition: {
    en: "Leads a large multinational organization through danger and uncertainty by example, takes unpopular stands, and makes others able to lead.",
    fr: "Dirige par l’exemple une grande organisation multinationale dans le danger et l’incertitude, prend des positions impopulaires et rend les autres capables de diriger.",
    ar: "يقود منظمة كبيرة متعددة الجنسيات عبر الخطر وعدم اليقين بالقدوة، ويتخذ مواقف غير شعبية، ويجعل غيره قادراً على القيادة.",
  },
  anchors: [
    {
      en: "Relied on rank, or avoided the conflict altogether. People at risk learned of decisions second-hand, good colleagues left, and the outcome is laid at the door of headquarters, staff or predecessors.",
      fr: "S’en est remis au grade ou a fui le conflit. Les personnes exposées ont appris les décisions par ricochet, de bons éléments sont partis, et l’échec est imputé au Siège, au personnel ou aux prédécesseurs.",
      ar: "اتكأ على الرتبة أو تجنّب النزاع كلياً. علم المعرّضون للخطر بالقرارات من غيره، وغادر زملاء جيدون، وتُلقى تبعة النتيجة على المقر أو الموظفين أو الأسلاف.",
    },
    {
      en: "Led with energy where the team was willing. Delegated tasks but kept the decisions; a quarrel among deputies, or low morale in field offices, was noticed, spoken about and left standing.",
      fr: "A dirigé avec énergie là où l’équipe suivait. A délégué des tâches en gardant les décisions ; une querelle entre adjoints ou le découragement des bureaux de terrain ont été constatés, évoqués, puis laissés en l’état.",
      ar: "قاد بحيوية حيث كان الفريق راغباً. فوّض المهام واحتفظ بالقرارات؛ ولوحظ خلاف بين النواب أو تدنّي الروح المعنوية في المكاتب الميدانية، وجرى الحديث عنه ثم تُرك على حاله.",
    },
    {
      en: "Changed how a multinational organization worked against resistance. Was present where staff were at risk, gave deputies real authority, and corrected a failing senior colleague before others had to ask.",
      fr: "A transformé les méthodes d’une organisation multinationale malgré les résistances. Présence là où le personnel courait un risque, autorité réelle laissée aux adjoints, défaillance d’un haut responsable corrigée sans attendre qu’on le demande.",
      ar: "غيّر طريقة عمل منظمة متعددة الجنسيات رغم المقاومة. كان حاضراً حيث تعرّض الموظفون للخطر، ومنح نوابه سلطة حقيقية، وقوّم زميلاً كبيراً مقصّراً قبل أن يضطر غيره إلى طلب ذلك.",
    },
    {
      en: "Held a leadership team together through a crisis that threatened the mission, took an unpopular stand and paid for it. Deputies grew into larger roles; successors confirm that the new practices stayed.",
      fr: "A maintenu l’unité de l’équipe dirigeante dans une crise qui menaçait la mission, en assumant le prix d’une position impopulaire. Des adjoints ont accédé à de plus hautes fonctions ; les successeurs attestent que les nouvelles pratiques perdurent.",
      ar: "حافظ على تماسك فريق قيادي عبر أزمة هددت البعثة، واتخذ موقفاً غير شعبي ودفع ثمنه. ارتقى النواب إلى أدوار أكبر؛ ويؤكد الخلَف أن الممارسات الجديدة بقيت.",
    },
  ],
  question: {
    en: "Tell us of a decision that most of your leadership team opposed and that you still think right: how did you lead them through it? Then tell us of one where they were right and you were wrong.",
    fr: "Parlez-nous d’une décision à laquelle la plupart des membres de votre équipe dirigeante s’opposaient et que vous jugez toujours bonne : comment les avez-vous entraînés ? Puis d’une autre où ils avaient raison et vous tort.",
    ar: "حدّثنا عن قرار عارضه معظم فريقك القيادي وما زلت تراه صائباً: كيف قدتهم إلى تجاوزه؟ ثم حدّثنا عن قرار كانوا فيه على صواب وكنت على خطأ.",
  },
};

/** Judgement of a head of mission or deputy. */
export const civilianJudgement: SeedRubricCompetency = {
  competency: "judgement",
  definition: {
    en: "Finds the key issue in incomplete and contested information, weighs consequences for civilians, staff and mandate, decides in time and answers for it.",
    fr: "Cerne l’essentiel dans une information incomplète et contestée, pèse les conséquences pour les civils, le personnel et le mandat, décide à temps et en répond.",
    ar: "يهتدي إلى المسألة الجوهرية وسط معلومات ناقصة ومتنازع فيها، ويزن العواقب على المدنيين والموظفين والولاية، ويقرّر في الوقت المناسب ويتحمّل تبعة قراره.",
  },
  anchors: [
    {
      en: "Waited for headquarters, or acted on impulse and looked for reasons afterwards. Information that did not fit was set aside; harm followed, and the same would be done again.",
      fr: "A attendu le Siège, ou a agi sur un coup de tête en cherchant ensuite des raisons. Les informations gênantes ont été écartées ; un préjudice en est résulté et la même chose serait refaite.",
      ar: "انتظر المقر، أو تصرّف باندفاع ثم بحث عن الأسباب. نُحّيت المعلومات غير الملائمة؛ ووقع ضرر، ولو تكرر الموقف لفعل الشيء نفسه.",
    },
    {
      en: "Reached defensible decisions, but only once events or instructions had narrowed the choice. Consulted those who agreed; second-order effects, for instance on local staff or host communities, came as a surprise.",
      fr: "Décisions défendables, mais prises quand les événements ou les instructions avaient déjà réduit le choix. N’a consulté que des personnes du même avis ; les effets indirects, par exemple sur le personnel local ou les communautés, ont surpris.",
      ar: "توصّل إلى قرارات يمكن الدفاع عنها، لكن بعد أن ضيّقت الأحداث أو التعليمات مجال الاختيار. استشار من يوافقونه؛ وفاجأته الآثار غير المباشرة، كأثرها في الموظفين المحليين أو المجتمعات المضيفة.",
    },
    {
      en: "Separated the central question from the noise and heard dissent before acting, in time. Weighed civilians, staff safety and mandate, recorded the reasons, and changed course when facts changed.",
      fr: "A séparé la question centrale du bruit et entendu les avis contraires avant d’agir, à temps. A mis en balance les civils, la sécurité du personnel et le mandat, consigné ses motifs et changé de cap avec les faits.",
      ar: "ميّز المسألة الأساسية عن الضجيج وأصغى إلى الرأي المخالف قبل أن يتصرف في الوقت المناسب. وازن بين المدنيين وسلامة الموظفين والولاية، ودوّن الأسباب، وغيّر المسار حين تغيّرت الوقائع.",
    },
    {
      en: "Decided under pressure with half the picture, set out the options discarded and the risk accepted, and arranged an early test. Lives or the political process were protected; the reasoning became mission practice.",
      fr: "A tranché sous pression avec la moitié des éléments, en exposant les options rejetées et le risque accepté, et en prévoyant une vérification rapide. Des vies ou le processus politique ont été préservés ; la démarche est devenue la règle de la mission.",
      ar: "قرّر تحت الضغط بنصف الصورة، وبيّن الخيارات المستبعدة والخطر المقبول، ورتّب اختباراً مبكراً. حُميت أرواح أو صينت العملية السياسية؛ وأصبح تعليله ممارسة في البعثة.",
    },
  ],
  question: {
    en: "Describe a decision you had to take within hours, on information you knew to be incomplete. What did you set aside, whom did you hear, and how did you find out whether you were right?",
    fr: "Décrivez une décision que vous avez dû prendre en quelques heures sur la base d’informations que vous saviez incomplètes. Qu’avez-vous écarté, qui avez-vous entendu et comment avez-vous su si vous aviez raison ?",
    ar: "صف قراراً كان عليك اتخاذه في غضون ساعات بمعلومات تعلم أنها ناقصة. ماذا نحّيت جانباً، وإلى من أصغيت، وكيف عرفت أكنت على صواب؟",
  },
};

/** Trust-building of a head of mission or deputy. */
export const civilianTrust: SeedRubricCompetency = {
  competency: "buildingTrust",
  definition: {
    en: "Earns and keeps the confidence of parties, population, staff and Member States by being open, dependable and discreet, also where the news is bad.",
    fr: "Gagne et conserve la confiance des parties, de la population, du personnel et des États Membres par sa franchise, sa constance et sa discrétion, même quand les nouvelles sont mauvaises.",
    ar: "يكسب ثقة الأطراف والسكان والموظفين والدول الأعضاء ويحافظ عليها بالصراحة والوفاء والتكتّم، حتى حين تكون الأخبار سيئة.",
  },
  anchors: [
    {
      en: "Used confidence as currency: leaked, played parties or colleagues against each other, or hid a mistake until it was found. The relationship ended, and others’ bad faith is the only explanation given.",
      fr: "S’est servi de la confiance comme d’une monnaie : fuites, parties ou collègues dressés les uns contre les autres, erreur cachée jusqu’à sa découverte. La relation a pris fin, et seule la mauvaise foi d’autrui est invoquée.",
      ar: "استخدم الثقة عملة للمقايضة: سرّب، أو ألّب الأطراف أو الزملاء بعضهم على بعض، أو أخفى خطأً حتى انكشف. انتهت العلاقة، وسوء نية الآخرين هو التفسير الوحيد المقدَّم.",
    },
    {
      en: "Liked by those met often. Promised more than the mission could deliver, or told audiences different things, and mended relations case by case once the gap was noticed.",
      fr: "A l’estime de ses interlocuteurs habituels. A promis plus que la mission ne pouvait donner, ou tenu des discours différents selon l’auditoire, et n’a réparé les liens qu’au cas par cas, une fois l’écart relevé.",
      ar: "محبوب لدى من يلقاهم كثيراً. وعد بأكثر مما تستطيع البعثة الوفاء به، أو قال لكل جمهور قولاً مختلفاً، وأصلح العلاقات حالة بحالة بعد أن لوحظت الفجوة.",
    },
    {
      en: "Kept undertakings to parties, staff and Member States, with the same facts for all. Passed on bad news first and in person; a sensitive matter was handled so that sources came to no harm.",
      fr: "A tenu parole envers les parties, le personnel et les États Membres, en donnant à tous les mêmes faits. A annoncé en premier et de vive voix les mauvaises nouvelles ; une affaire délicate a été traitée sans nuire aux sources.",
      ar: "أوفى بتعهداته للأطراف والموظفين والدول الأعضاء، بالوقائع نفسها للجميع. نقل الأخبار السيئة أولاً وبنفسه؛ وعولجت مسألة حساسة بحيث لم يلحق بالمصادر أذى.",
    },
    {
      en: "Regained confidence that the mission had lost by admitting a failure to the people it had hurt and honouring each promise made. Adversaries later relied on that word, and secret talks stayed secret for years.",
      fr: "A rétabli un crédit que la mission avait perdu, en reconnaissant une faute devant les personnes lésées puis en honorant chaque promesse. Des adversaires se sont ensuite fiés à cette parole, et des entretiens secrets le sont restés des années durant.",
      ar: "استعاد ثقة كانت البعثة قد فقدتها، بأن اعترف بإخفاق أمام الناس الذين أضرّ بهم وأوفى بكل وعد قطعه. اعتمد الخصوم لاحقاً على كلمته، وظلّت محادثات سرية سرّيةً سنوات.",
    },
  ],
  question: {
    en: "Tell us of a relationship that mattered to your work and in which trust had been lost. What had your side done, what did you do to regain it, and does it still hold?",
    fr: "Parlez-nous d’une relation importante pour votre travail dans laquelle la confiance avait été perdue. Qu’avait fait votre camp, qu’avez-vous entrepris pour la regagner, et tient-elle encore ?",
    ar: "حدّثنا عن علاقة كانت مهمة لعملك وفُقدت فيها الثقة. ما الذي كان جانبك قد فعله، وماذا فعلت لاستعادتها، وهل ما زالت قائمة؟",
  },
};

/** Accountability for conduct, gender equality and delegated authority, for every civilian post. */
export const civilianAccountability: SeedRubricCompetency = {
  competency: "accountability",
  definition: {
    en: "Answers for results, conduct and delegated authority; acts on sexual exploitation and abuse, harassment and gender equality as a personal duty, beginning at the top.",
    fr: "Répond des résultats, de la conduite et des pouvoirs délégués ; fait de la lutte contre l’exploitation et les atteintes sexuelles et le harcèlement, et de l’égalité des genres, un devoir personnel qui commence au sommet.",
    ar: "يُساءل عن النتائج والسلوك والسلطة المفوَّضة؛ ويتصدى للاستغلال والانتهاك الجنسيين والتحرش ويعمل من أجل المساواة بين الجنسين واجباً شخصياً يبدأ من القمة.",
  },
  anchors: [
    {
      en: "Speaks of reputation where the question was about victims. Delayed or softened a report, treated gender as a section’s task, or stretched delegated powers for convenience, and sees nothing to answer for.",
      fr: "Parle de réputation quand la question porte sur les victimes. A retardé ou édulcoré un rapport, laissé l’égalité des genres à une section, ou outrepassé ses pouvoirs par commodité, et ne voit rien à se reprocher.",
      ar: "يتحدث عن السمعة حين كان السؤال عن الضحايا. أخّر تقريراً أو خفّف منه، أو عدّ المسألة الجنسانية مهمة قسم، أو توسّع في السلطة المفوَّضة تسهيلاً لأمره، ولا يرى ما يُساءل عنه.",
    },
    {
      en: "States zero tolerance with conviction and completes the required reports. Cases went to the conduct team and out of sight; recommendations on parity or audit stayed open from one year to the next.",
      fr: "Proclame la tolérance zéro avec conviction et remet les rapports exigés. Les affaires ont été confiées à l’équipe de déontologie puis perdues de vue ; les recommandations d’audit ou de parité sont restées ouvertes d’une année à l’autre.",
      ar: "يعلن عدم التسامح مطلقاً عن اقتناع ويستكمل التقارير المطلوبة. أُحيلت الحالات إلى فريق السلوك وغابت عن النظر؛ وظلّت التوصيات بشأن التكافؤ أو المراجعة مفتوحة من سنة إلى أخرى.",
    },
    {
      en: "Took up a case of misconduct at once, protected the person who had spoken up and saw it to its end. Follows figures on women’s posts and audit findings in person, and stays within delegated authority.",
      fr: "A pris en main sans délai une affaire de faute, protégé la personne qui avait parlé et suivi le dossier jusqu’à son terme. Suit en personne la part des femmes aux postes et les constats d’audit, dans les limites de sa délégation.",
      ar: "تناول حالة سوء سلوك فوراً، وحمى من أبلغ عنها وتابعها حتى نهايتها. يتابع بنفسه أرقام وظائف النساء ونتائج المراجعة، ويلتزم حدود السلطة المفوَّضة.",
    },
    {
      en: "Acted against a powerful offender, or a contributor’s interest, over sexual exploitation, abuse or fraud; victims were supported and told the outcome. Gender targets for senior posts were met, and controls set up then still work.",
      fr: "A agi contre un auteur puissant ou l’intérêt d’un pays contributeur face à l’exploitation sexuelle, aux atteintes ou à la fraude ; les victimes ont été aidées et informées de l’issue. Objectifs de parité atteints aux postes supérieurs, contrôles toujours en vigueur.",
      ar: "تصدى لمرتكب ذي نفوذ، أو لمصلحة بلد مساهم، بشأن استغلال أو انتهاك جنسيين أو غش؛ فتلقّى الضحايا الدعم وأُبلغوا بالنتيجة. تحققت الأهداف الجنسانية في المناصب العليا، وما زالت الضوابط التي وُضعت آنذاك تعمل.",
    },
  ],
  question: {
    en: "Tell us of a case of serious misconduct, or of a failure of control, under your authority. When did you learn of it, what did you do in the first days, and what did those harmed see of it?",
    fr: "Parlez-nous d’un cas de faute grave, ou d’une défaillance des contrôles, survenu sous votre autorité. Quand l’avez-vous appris, qu’avez-vous fait les premiers jours, et qu’en ont vu les personnes lésées ?",
    ar: "حدّثنا عن حالة سوء سلوك جسيم، أو إخفاق في الرقابة، تحت سلطتك. متى علمت بها، وماذا فعلت في الأيام الأولى، وماذا رأى المتضررون من ذلك؟",
  },
};

/** Performance management, the same work for a police component and for mission management. */
export const performanceManagement: SeedRubricCompetency = {
  competency: "managingPerformance",
  definition: {
    en: "Sets clear goals for a mixed and rotating staff, appraises fairly, develops people, and deals with poor performance in time.",
    fr: "Fixe des objectifs clairs à un personnel divers et renouvelé, évalue avec équité, fait progresser les personnes et traite à temps les insuffisances.",
    ar: "يضع أهدافاً واضحة لموظفين متنوّعين ومتناوبين، ويقيّم بإنصاف، ويطوّر قدرات الأفراد، ويعالج ضعف الأداء في الوقت المناسب.",
  },
  anchors: [
    {
      en: "Judged people by loyalty, nationality or impression. Staff learned of dissatisfaction through a non-renewal or a transfer; the appraisal was overturned on appeal or never written, and turnover is called normal.",
      fr: "A jugé les personnes sur la loyauté, la nationalité ou l’impression. Le mécontentement s’est appris par un non-renouvellement ou une mutation ; l’évaluation a été annulée en recours ou n’a jamais été rédigée, et les départs sont dits normaux.",
      ar: "حكم على الناس بالولاء أو الجنسية أو الانطباع. علم الموظفون بعدم الرضا عنهم من عدم التجديد أو من النقل؛ ونُقض تقييم الأداء في الطعن أو لم يُكتب قط، ويُوصف تبدّل الموظفين بأنه أمر عادي.",
    },
    {
      en: "Completed appraisals on time and praised readily. Goals were lists of duties; a poor performer was moved or given less to do, so that colleagues carried the work until rotation solved it.",
      fr: "A remis les évaluations à temps et félicité volontiers. Les objectifs étaient des listes de tâches ; l’agent en difficulté a été déplacé ou déchargé, et les collègues ont porté le travail jusqu’à ce que la relève règle la question.",
      ar: "أنجز تقييمات الأداء في موعدها وأثنى بسخاء. كانت الأهداف قوائم واجبات؛ ونُقل موظف ضعيف الأداء أو خُفّف عمله، فحمل الزملاء العبء حتى أنهى التناوب المشكلة.",
    },
    {
      en: "Gave sections and commanders goals they could repeat and reviewed them through the year. Recognized good work, wrote a fair but critical report, and brought one weak performer to improvement or to an end of assignment.",
      fr: "A donné aux sections et aux commandants des objectifs qu’ils pouvaient énoncer et les a revus en cours d’année. Mérites reconnus, rapport critique mais équitable, redressement d’une personne défaillante ou fin de son affectation.",
      ar: "أعطى الأقسام والقادة أهدافاً يستطيعون ترديدها وراجعها خلال السنة. اعترف بالعمل الجيد، وكتب تقريراً منصفاً لكنه ناقد، وأوصل موظفاً ضعيف الأداء إلى التحسّن أو إلى انتهاء التكليف.",
    },
    {
      en: "Turned a failing unit into one that others learned from: frank talks, changed leaders, results shown in figures. Developed people, women among them, who now hold senior posts; standards survived the departure of those who set them.",
      fr: "A fait d’une unité en échec un modèle pour les autres : entretiens francs, responsables remplacés, progrès chiffrés. A formé des personnes, dont des femmes, aujourd’hui à de hauts postes ; les exigences ont survécu au départ de leurs auteurs.",
      ar: "حوّل وحدة متعثرة إلى وحدة يتعلّم منها غيرها: أحاديث صريحة، وتغيير في القيادات، ونتائج ظاهرة بالأرقام. طوّر قدرات أشخاص، بينهم نساء، يشغلون اليوم مناصب عليا؛ وبقيت المعايير بعد رحيل من وضعوها.",
    },
  ],
  question: {
    en: "Tell us of a person or unit whose work did not meet the standard, and of one whose work you made better than it had been. What did you say, when, and how did each end?",
    fr: "Parlez-nous d’une personne ou d’une unité dont le travail n’était pas à la hauteur, et d’une autre que vous avez fait progresser. Qu’avez-vous dit, à quel moment, et comment chaque cas s’est-il terminé ?",
    ar: "حدّثنا عن شخص أو وحدة لم يبلغ عمله المستوى المطلوب، وعن آخر جعلت عمله أفضل مما كان. ماذا قلت، ومتى، وكيف انتهى كل منهما؟",
  },
};
