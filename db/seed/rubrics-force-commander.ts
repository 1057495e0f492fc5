import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

const command: SeedRubricCompetency = {
  competency: "command",
  definition: {
    en: "Commands a multinational force through national differences and caveats with one intent, and is present where the risk is.",
    fr: "Commande une force multinationale avec une intention unique malgré les différences et les restrictions nationales, en étant là où se trouve le risque.",
    ar: "يقود قوة متعددة الجنسيات بقصد واحد عبر الفوارق والتحفظات الوطنية، ويكون حاضراً حيث يكون الخطر.",
  },
  anchors: [
    {
      en: "Ran the force from headquarters by directive, or favoured some nations. A refusal of orders was ignored or met with anger; unity suffered, and troops were left exposed.",
      fr: "A dirigé la force depuis le quartier général par directives, ou favorisé certaines nations. Un refus d’obéissance a été ignoré ou accueilli par la colère ; l’unité en a pâti et des militaires sont restés exposés.",
      ar: "أدار القوة من المقر بالتوجيهات، أو حابى بعض الأمم. قوبل رفض الأوامر بالتجاهل أو بالغضب؛ فتضررت الوحدة وتُركت القوات مكشوفة.",
    },
    {
      en: "Commanded well within a national army or among like-minded allies. In a mixed force, gave orders without checking what units could or would do; gaps between order and execution came to light late.",
      fr: "Bon commandement au sein d’une armée nationale ou entre alliés proches. Dans une force mixte, a ordonné sans vérifier ce que les unités pouvaient ou voulaient faire ; les écarts entre l’ordre et l’exécution ont été découverts tard.",
      ar: "أحسن القيادة داخل جيش وطني أو بين حلفاء متماثلين. وفي قوة مختلطة أصدر أوامر دون التحقق مما تستطيع الوحدات فعله أو تقبله؛ فلم تظهر الفجوات بين الأمر والتنفيذ إلا متأخرة.",
    },
    {
      en: "Led a multinational formation on operations with clear intent and control measures. Visited the most exposed bases, dealt with a caveat through the chain and the contributor, and kept the tempo.",
      fr: "A conduit en opération une formation multinationale, avec une intention et des mesures de contrôle claires. A visité les bases les plus exposées, réglé une restriction nationale par la voie hiérarchique et avec le pays contributeur, et tenu le rythme.",
      ar: "قاد تشكيلاً متعدد الجنسيات في العمليات بقصد واضح وتدابير سيطرة محددة. زار أكثر القواعد تعرضاً للخطر، وعالج تحفظاً وطنياً عبر التسلسل القيادي ومع البلد المساهم، وحافظ على وتيرة العمليات.",
    },
    {
      en: "Brought many nations, standards and reservations to a single purpose and shifted the force under fire or political pressure. Contingents took on tasks once declined, casualties were prevented, and the posture outlasted the handover.",
      fr: "A rallié à un même but des nations aux normes et réserves diverses, et fait basculer le dispositif sous le feu ou la pression politique. Des contingents ont assumé des tâches d’abord déclinées, des pertes ont été évitées, la posture a survécu à la relève.",
      ar: "جمع أمماً ومعايير وتحفظات كثيرة على غاية واحدة، وغيّر انتشار القوة تحت النيران أو تحت الضغط السياسي. تولّت الوحدات مهام كانت قد رفضتها، ودُرئت خسائر في الأرواح، وبقي الانتشار قائماً بعد تسليم القيادة.",
    },
  ],
  question: {
    en: "Tell us of a multinational formation you commanded in which a contingent would not, or could not, do what you ordered. What did you do with the commander, with the capital and with the task?",
    fr: "Parlez-nous d’une formation multinationale que vous commandiez et dont un contingent ne voulait ou ne pouvait pas exécuter vos ordres. Qu’avez-vous fait à l’égard du commandant, de la capitale et de la tâche ?",
    ar: "حدّثنا عن تشكيل متعدد الجنسيات قدته ولم تُرد إحدى وحداته، أو لم تستطع، تنفيذ ما أمرت به. ماذا فعلت مع قائدها، ومع عاصمتها، وبشأن المهمة؟",
  },
};

const judgementUnderThreat: SeedRubricCompetency = {
  competency: "judgementUnderThreat",
  definition: {
    en: "Decides on the use of force and on the protection of civilians when threats are near and information poor, within the mandate, the rules of engagement and international humanitarian law.",
    fr: "Décide de l’emploi de la force et de la protection des civils quand la menace est proche et l’information lacunaire, dans le respect du mandat, des règles d’engagement et du droit international humanitaire.",
    ar: "يقرّر بشأن استخدام القوة وحماية المدنيين حين تكون التهديدات قريبة والمعلومات شحيحة، في حدود الولاية وقواعد الاشتباك والقانون الدولي الإنساني.",
  },
  anchors: [
    {
      en: "Stayed in the base when people called for help, or fired without regard to who was near. Rules of engagement are recalled wrongly or serve as an excuse; nothing was learned from the deaths.",
      fr: "Inaction au camp quand la population appelait à l’aide, ou tirs ordonnés sans égard pour les personnes présentes. Les règles d’engagement sont mal rappelées ou servent d’excuse ; rien n’a été appris de ces morts.",
      ar: "بقي في القاعدة حين استغاث الناس، أو أطلق النار دون اعتبار لمن كانوا على مقربة. يخطئ في ذكر قواعد الاشتباك أو يتخذها ذريعة؛ ولم يُستخلص من الوفيات أي درس.",
    },
    {
      en: "Understood the duty to protect and reinforced after the event. Early warnings were collected without a trigger to act; force protection decided most choices, and patrols avoided the places where attacks occurred.",
      fr: "A compris le devoir de protéger et renforcé après coup. Les alertes étaient recueillies sans seuil d’action ; la protection de la force dictait presque tous les choix, et les patrouilles évitaient les lieux des attaques.",
      ar: "فهم واجب الحماية وعزّز قواته بعد وقوع الحدث. جُمعت الإنذارات المبكرة دون عتبة توجب التحرك؛ وغلبت حماية القوة على معظم الخيارات، وتجنبت الدوريات الأماكن التي تقع فيها الهجمات.",
    },
    {
      en: "Ordered a timely response to a threat against civilians, with proportionality and likely consequences weighed aloud. Kept reserves and medical evacuation ready, and reviewed the choice honestly with those who carried it out.",
      fr: "A ordonné à temps une riposte à une menace contre des civils, en pesant à voix haute la proportionnalité et les suites probables. Réserves et évacuation sanitaire étaient prêtes ; la décision a été revue avec franchise avec ses exécutants.",
      ar: "أمر باستجابة في الوقت المناسب لتهديد موجَّه إلى المدنيين، ووازن علناً بين التناسب والعواقب المحتملة. أبقى الاحتياطيات والإجلاء الطبي في حالة جاهزية، وراجع الخيار بصدق مع من نفّذوه.",
    },
    {
      en: "Acted ahead of an attack on slight signs, moving troops or using force within the rules while accepting risk to them. Violence was averted or cut short; the after-action review changed standing orders for all sectors.",
      fr: "A devancé une attaque sur de faibles indices, en déplaçant des troupes ou en usant de la force selon les règles, risque assumé. Les violences ont été empêchées ou abrégées ; le retour d’expérience a modifié les consignes de tous les secteurs.",
      ar: "استبق هجوماً استناداً إلى علامات طفيفة، فحرّك القوات أو استخدم القوة ضمن القواعد مع قبول الخطر على قواته. دُرئ العنف أو وُضع له حدّ؛ وغيّرت مراجعة ما بعد العملية الأوامر الدائمة في جميع القطاعات.",
    },
  ],
  question: {
    en: "Describe an occasion when civilians were threatened near your troops and you had little time and poor information. What did you order, what did you forbid, and what happened to those people?",
    fr: "Décrivez une situation où des civils étaient menacés à proximité de vos troupes alors que le temps et l’information vous manquaient. Qu’avez-vous ordonné, qu’avez-vous interdit, et qu’est-il advenu de ces personnes ?",
    ar: "صف حالة كان فيها المدنيون مهددين قرب قواتك ولم يكن لديك إلا وقت ضيق ومعلومات شحيحة. بماذا أمرت، وماذا منعت، وماذا حلّ بأولئك الناس؟",
  },
};

const operationalPlanning: SeedRubricCompetency = {
  competency: "planning",
  definition: {
    en: "Turns mandate and mission plan into a concept of operations with priorities, reserves and measures of effect, and adapts it as threats and means change.",
    fr: "Traduit le mandat et le plan de la mission en un concept des opérations assorti de priorités, de réserves et de mesures d’effet, et l’adapte à l’évolution des menaces et des moyens.",
    ar: "يحوّل الولاية وخطة البعثة إلى مفهوم للعمليات له أولويات واحتياطيات ومقاييس للأثر، ويكيّفه مع تغيّر التهديدات والوسائل.",
  },
  anchors: [
    {
      en: "Moved from incident to incident, or copied the previous commander’s scheme. Could not say what would be given up if troops were cut; support staff heard of operations after they had begun.",
      fr: "A couru d’incident en incident, ou recopié le schéma du commandant précédent. N’a pu dire à quoi renoncer en cas de réduction des effectifs ; le personnel d’appui apprenait les opérations une fois lancées.",
      ar: "انتقل من حادث إلى حادث، أو نسخ خطة القائد السابق. لم يستطع أن يقول ما الذي سيُتخلى عنه لو خُفّضت القوات؛ ولم يسمع موظفو الدعم بالعمليات إلا بعد بدئها.",
    },
    {
      en: "Produced complete plans for tasks assigned. Measured patrols and kilometres, not effects; assumptions about helicopters, roads or unit strength went unchecked, so that the first setback stopped everything.",
      fr: "A produit des plans complets pour les tâches assignées. Comptait patrouilles et kilomètres plutôt que les effets ; les hypothèses sur les hélicoptères, les routes ou les effectifs n’étaient pas vérifiées, et le premier revers a tout arrêté.",
      ar: "وضع خططاً كاملة للمهام المسندة إليه. قاس الدوريات والكيلومترات لا الآثار؛ ولم تُختبر الافتراضات بشأن الطائرات العمودية أو الطرق أو قوام الوحدات، فأوقفت أول عثرة كل شيء.",
    },
    {
      en: "Wrote and ran a concept of operations tied to the mission plan, with main effort, reserves, casualty evacuation and logistics settled. Tested it by exercise and amended it on evidence of what worked.",
      fr: "A rédigé et conduit un concept des opérations rattaché au plan de la mission : effort principal, réserves, évacuation des blessés et logistique étaient réglés. L’a éprouvé par un exercice et amendé au vu de ce qui marchait.",
      ar: "كتب مفهوماً للعمليات مرتبطاً بخطة البعثة ونفّذه، وقد حُسم فيه الجهد الرئيسي والاحتياطيات وإخلاء الجرحى واللوجستيات. اختبره بالتمرين وعدّله استناداً إلى ما ثبت نجاحه.",
    },
    {
      en: "Recast the force from static bases to priorities agreed with all components, using fewer soldiers while civilians were safer by measure. Foresaw a crisis, such as elections or a withdrawal, and had rehearsed for it.",
      fr: "A fait passer la force de bases fixes à des priorités convenues avec toutes les composantes, avec moins de soldats et une sécurité des civils mesurée en hausse. Avait prévu une crise, scrutin ou retrait, et répété la réponse.",
      ar: "أعاد تشكيل القوة من قواعد ثابتة إلى أولويات متفق عليها مع جميع العناصر، مستخدماً جنوداً أقل مع تحسّن مُقاس في سلامة المدنيين. توقّع أزمة، كالانتخابات أو الانسحاب، وكان قد تدرّب عليها.",
    },
  ],
  question: {
    en: "Tell us of an operation or a force laydown that you planned with fewer means than the task asked for. What did you give up, how did you measure effect, and when did you change the plan?",
    fr: "Parlez-nous d’une opération ou d’un dispositif que vous avez planifié avec moins de moyens que la tâche n’en demandait. À quoi avez-vous renoncé, comment avez-vous mesuré les effets, et quand avez-vous modifié le plan ?",
    ar: "حدّثنا عن عملية أو انتشار للقوة خططت له بوسائل أقل مما تتطلبه المهمة. ما الذي تخليت عنه، وكيف قست الأثر، ومتى غيّرت الخطة؟",
  },
};

const integratedForce: SeedRubricCompetency = {
  competency: "integratedTeamwork",
  definition: {
    en: "Works with civilian and police pillars, country team and support as one mission: shares information, accepts civilian direction, gives help and asks for it.",
    fr: "Travaille avec les composantes civile et de police, l’équipe de pays et l’appui comme une seule mission : partage l’information, accepte la direction civile, apporte son concours et en demande.",
    ar: "يعمل مع الركيزتين المدنية والشرطية والفريق القطري وعناصر الدعم بوصفها بعثة واحدة: يتقاسم المعلومات، ويقبل التوجيه المدني، ويقدّم العون ويطلبه.",
  },
  anchors: [
    {
      en: "Held that security is a military matter. Kept knowledge within the force, bypassed the head of mission or the police, and a shared task failed at a seam that nobody owned.",
      fr: "A considéré la sécurité comme une affaire militaire. A gardé les renseignements pour la force, contourné la direction de la mission ou la police, et une tâche commune a échoué à une jointure dont personne ne répondait.",
      ar: "رأى أن الأمن شأن عسكري. احتفظ بالمعلومات داخل القوة، وتخطى رئيس البعثة أو الشرطة، وأخفقت مهمة مشتركة عند فاصل لم يتولّه أحد.",
    },
    {
      en: "Cooperative in meetings and helpful on request. Planned first and informed afterwards; civilian colleagues were escorted, not consulted, and their warnings seldom reached the operations room.",
      fr: "Coopère en réunion et rend service sur demande. Planifiait d’abord, informait ensuite ; les collègues civils étaient escortés, non consultés, et leurs alertes parvenaient rarement à la salle d’opérations.",
      ar: "متعاون في الاجتماعات ومفيد عند الطلب. خطّط أولاً وأبلغ لاحقاً؛ رافق الزملاء المدنيين ولم يستشرهم، وقلّما بلغت تحذيراتهم غرفة العمليات.",
    },
    {
      en: "Acted jointly with police, human rights and civil affairs officers, and accepted an objection that changed an operation. Passed on what the force knew, and settled a dispute over escorts or assets face to face.",
      fr: "A agi de concert avec la police, les droits de l’homme et les affaires civiles, et accepté une objection qui a modifié une opération. A transmis ce que savait la force et réglé de vive voix un différend sur les escortes ou les matériels.",
      ar: "عمل بالاشتراك مع الشرطة وموظفي حقوق الإنسان والشؤون المدنية، وقبل اعتراضاً غيّر عملية. نقل ما كانت القوة تعرفه، وسوّى وجهاً لوجه خلافاً بشأن المرافقة أو العتاد.",
    },
    {
      en: "Put military means behind a political or human rights aim that others led, and reshaped the campaign for it. Joint cells worked from one threat picture every day; a community was safer and other sectors took up the model.",
      fr: "A mis les moyens militaires au service d’un but politique ou humain porté par d’autres, en remaniant la campagne. Des cellules mixtes partaient chaque jour d’un même tableau des menaces ; une communauté y a gagné en sûreté et d’autres secteurs s’en inspirent.",
      ar: "وضع الوسائل العسكرية في خدمة هدف سياسي أو هدف يتعلق بحقوق الإنسان يقوده غيره، وأعاد صياغة الحملة من أجله. عملت خلايا مشتركة كل يوم على صورة واحدة للتهديدات؛ وأصبح مجتمع محلي أكثر أمناً، وأخذت قطاعات أخرى بالنموذج.",
    },
  ],
  question: {
    en: "Tell us of a time when a civilian or police colleague asked the force for something that did not fit your plan, or objected to it. What did you do, and what did the mission gain or lose?",
    fr: "Parlez-nous d’un cas où un ou une collègue de la composante civile ou de la police a demandé à la force ce qui ne cadrait pas avec votre plan, ou s’y est opposé. Qu’avez-vous fait, et qu’y a gagné ou perdu la mission ?",
    ar: "حدّثنا عن حالة طلب فيها زميل مدني أو شرطي من القوة ما لا يلائم خطتك، أو اعترض عليها. ماذا فعلت، وماذا كسبت البعثة أو خسرت؟",
  },
};

const contributorTrust: SeedRubricCompetency = {
  competency: "contributorTrust",
  definition: {
    en: "Builds confidence with troop-contributing countries, contingent commanders and Headquarters, also when asking for more or reporting failure.",
    fr: "Établit la confiance avec les pays fournisseurs de contingents, les commandants de contingent et le Siège, y compris pour demander davantage ou signaler un échec.",
    ar: "يبني الثقة مع البلدان المساهمة بقوات وقادة الوحدات والمقر، حتى عند طلب المزيد أو الإبلاغ عن الإخفاق.",
  },
  anchors: [
    {
      en: "Was seen as the commander of some nations only, or as the agent of one capital. Promises to contingents were broken or criticism made in public; a contributor reduced or withdrew its troops.",
      fr: "Passait pour commander quelques nations seulement, ou pour servir une seule capitale. Des promesses aux contingents ont été rompues, des critiques lancées en public ; un pays a réduit ou retiré ses troupes.",
      ar: "نُظر إليه بوصفه قائداً لبعض الأمم فقط، أو وكيلاً لعاصمة واحدة. أُخلّت الوعود المقطوعة للوحدات أو وُجّه النقد علناً؛ فقلّص أحد البلدان المساهمة قواته أو سحبها.",
    },
    {
      en: "Courteous relations with Governments and their envoys, kept by not pressing. Shortfalls in equipment or discipline were written up; the authorities first heard of them from Headquarters, and felt bypassed.",
      fr: "Relations courtoises avec les gouvernements et leurs envoyés, au prix de n’insister sur rien. Les manques de matériel ou de discipline étaient consignés ; les autorités l’ont d’abord appris du Siège et se sont senties court-circuitées.",
      ar: "علاقات ودية مع الحكومات ومبعوثيها، حُفظت بتجنّب الإلحاح. دُوّنت أوجه النقص في المعدات أو الانضباط في التقارير؛ وسمعت بها السلطات أول مرة من المقر، فشعرت بأنها تُخطّيت.",
    },
    {
      en: "Dealt evenly with all contingents, large and small. Told a contributor of a shortcoming before reporting it, agreed a remedy with a date, and kept families and ministries informed when soldiers were hurt.",
      fr: "A traité également tous les contingents, grands et petits. A averti un pays d’une insuffisance avant de la signaler, convenu d’un remède daté et tenu familles et ministères au courant quand des soldats étaient blessés.",
      ar: "عامل الوحدات كلها، كبيرها وصغيرها، بالمساواة. أخبر بلداً مساهماً بوجه قصور قبل الإبلاغ عنه، واتفق معه على علاج له موعد، وأبقى الأسر والوزارات على علم حين أُصيب جنود.",
    },
    {
      en: "Won from capitals what the mission lacked, such as a lifted caveat, a better unit or a longer tour, by candour about risks and losses. Nations stayed in after casualties and persuaded others to join.",
      fr: "A obtenu des capitales ce qui manquait à la mission, restriction levée, meilleure unité ou tour prolongé, par sa franchise sur les risques et les pertes. Des États sont restés malgré les morts et en ont convaincu d’autres.",
      ar: "نال من العواصم ما كان ينقص البعثة، كرفع تحفظ أو وحدة أفضل أو فترة خدمة أطول، بالصراحة بشأن المخاطر والخسائر. بقيت الأمم بعد وقوع الخسائر وأقنعت غيرها بالانضمام.",
    },
  ],
  question: {
    en: "Describe a conversation in which you had to tell a troop-contributing country something it did not want to hear. How did you prepare it, what did you ask for, and what came of it?",
    fr: "Décrivez un entretien où vous avez dû dire à un pays fournisseur de contingents ce qu’il ne voulait pas entendre. Comment l’avez-vous préparé, qu’avez-vous demandé, et qu’en est-il résulté ?",
    ar: "صف محادثة كان عليك فيها أن تقول لبلد مساهم بقوات ما لا يودّ سماعه. كيف أعددت لها، وماذا طلبت، وما الذي أسفرت عنه؟",
  },
};

const contingentPerformance: SeedRubricCompetency = {
  competency: "contingentPerformance",
  definition: {
    en: "Sets standards of operational performance and conduct for contingents, evaluates them, remedies or sends home, and leaves no case of abuse unattended.",
    fr: "Fixe aux contingents des normes de performance opérationnelle et de conduite, les évalue, corrige ou rapatrie, et ne laisse aucun cas d’abus sans suite.",
    ar: "يضع معايير للأداء العملياتي والسلوك للوحدات ويقيّمها، ويعالج الخلل أو يعيد الوحدة إلى بلدها، ولا يترك حالة انتهاك دون متابعة.",
  },
  anchors: [
    {
      en: "Regarded performance and discipline as each nation’s own affair. Warnings about a battalion were known and set aside, a complaint was played down, and local people stopped reporting.",
      fr: "A tenu la performance et la discipline pour l’affaire de chaque nation. Les signaux sur un bataillon étaient connus et écartés, une plainte a été minimisée, et la population a cessé de signaler les faits.",
      ar: "عدّ الأداء والانضباط شأناً يخصّ كل أمة. عُرفت التحذيرات بشأن كتيبة ونُحّيت جانباً، وهُوّن من شأن شكوى، وكفّ السكان المحليون عن الإبلاغ.",
    },
    {
      en: "Carried out the required evaluations and conduct briefings. Weak units were spared hard tasks instead of being improved; allegations were passed on to investigators with no change in the place where they arose.",
      fr: "A procédé aux évaluations et séances de sensibilisation exigées. Les unités faibles ont été dispensées des tâches dures au lieu d’être redressées ; les allégations ont été transmises aux enquêteurs sans rien changer là où elles étaient nées.",
      ar: "أجرى التقييمات المطلوبة والإحاطات المتعلقة بالسلوك. أُعفيت الوحدات الضعيفة من المهام الصعبة بدل تحسينها؛ وأُحيلت الادعاءات إلى المحققين دون أي تغيير في المكان الذي نشأت فيه.",
    },
    {
      en: "Inspected and rated units, agreed improvement plans and followed them to results. Removed an officer after misconduct, made prevention of sexual exploitation a command task, and opened posts and patrols to women soldiers.",
      fr: "A inspecté et noté les unités, convenu de plans d’amélioration et suivi leurs résultats. A relevé un officier fautif, fait de la prévention de l’exploitation sexuelle une tâche de commandement et ouvert postes et patrouilles aux femmes militaires.",
      ar: "فتّش الوحدات وقدّر أداءها، واتفق على خطط تحسين وتابعها حتى نتائجها. أعفى ضابطاً من منصبه بعد سوء سلوك، وجعل منع الاستغلال الجنسي مهمة قيادية، وفتح المواقع والدوريات أمام المجندات.",
    },
    {
      en: "Tested every unit against task and standard and acted on all findings: retrained, re-tasked or repatriated, even where a Government protested. Abuse fell measurably, victims received assistance, and the next commander kept the system.",
      fr: "A confronté chaque unité à sa tâche et aux normes et donné suite à tous les constats : nouvelle formation, nouvel emploi ou rapatriement, malgré les protestations d’un gouvernement. Les abus ont nettement reculé, les victimes ont été aidées, la relève a gardé le système.",
      ar: "اختبر كل وحدة بحسب المهمة والمعيار وتصرّف إزاء جميع النتائج: أعاد التدريب أو التكليف أو أعاد الوحدة إلى بلدها، حتى حين احتجّت حكومة. تراجعت الانتهاكات تراجعاً قابلاً للقياس، وتلقّى الضحايا المساعدة، وأبقى القائد التالي على النظام.",
    },
  ],
  question: {
    en: "Tell us of a unit under your command that failed in performance or in conduct. How did you come to know, what did you do with its commander and its Government, and what changed for the people around it?",
    fr: "Parlez-nous d’une unité placée sous votre commandement qui a failli par sa performance ou sa conduite. Comment l’avez-vous su, qu’avez-vous fait auprès de son chef et de son gouvernement, et qu’est-ce qui a changé pour la population alentour ?",
    ar: "حدّثنا عن وحدة تحت قيادتك أخفقت في الأداء أو في السلوك. كيف علمت بذلك، وماذا فعلت مع قائدها وحكومتها، وما الذي تغيّر بالنسبة إلى الناس من حولها؟",
  },
};

/** Competencies rated for force commanders, their deputies and heads of military component, in the order of the sheet. */
export const forceCommanderCompetencies: readonly SeedRubricCompetency[] = [
  command,
  judgementUnderThreat,
  operationalPlanning,
  integratedForce,
  contributorTrust,
  contingentPerformance,
];
