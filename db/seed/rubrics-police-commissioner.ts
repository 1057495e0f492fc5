import { performanceManagement } from "#db/seed/rubrics-shared.ts";
import type { SeedRubricCompetency } from "#db/seed/rubrics.ts";

const policeLeadership: SeedRubricCompetency = {
  competency: "leadership",
  definition: {
    en: "Leads police of many nations and systems as one service, is visible to the ranks, and drives change against habit.",
    fr: "Dirige comme un seul service des policiers et policières de nombreux pays et systèmes, reste visible auprès des rangs et conduit le changement contre les habitudes.",
    ar: "يقود شرطة من أمم ونظم كثيرة بوصفها جهازاً واحداً، ويكون ظاهراً بين الأفراد، ويدفع التغيير في مواجهة العادة.",
  },
  anchors: [
    {
      en: "Commanded by rank and circular. Cannot describe a change carried through a police service, or describes one that collapsed when challenged, with the blame put on advisers, contributors or the mission.",
      fr: "A commandé par le grade et la circulaire. Ne peut décrire un changement mené à bien dans une police, ou en décrit un qui s’est effondré à la première contestation, la faute étant rejetée sur les conseillers, les contributeurs ou la mission.",
      ar: "قاد بالرتبة والتعاميم. لا يستطيع وصف تغيير أُنجز في جهاز شرطة، أو يصف تغييراً انهار عند أول اعتراض، ملقياً اللوم على المستشارين أو البلدان المساهمة أو البعثة.",
    },
    {
      en: "Respected by one nationality or by the formed units, with little effect beyond them. Reform was ordered in writing and followed up by report; stations kept working to their former routines.",
      fr: "Respect acquis auprès d’une nationalité ou des unités constituées, effet faible au-delà. La réforme a été prescrite par écrit et suivie sur rapports ; les commissariats ont gardé leurs anciennes routines.",
      ar: "محترم لدى جنسية واحدة أو لدى الوحدات المشكّلة، وأثره خارجها ضئيل. صدر الإصلاح بأمر مكتوب وتوبع بالتقارير؛ وواصلت المراكز العمل وفق ما اعتادته.",
    },
    {
      en: "Brought regional or national commands to a common plan against resistance. Was seen on the ground in the worst sectors, delegated authority to women and men on merit, and removed a commander who failed.",
      fr: "A rallié des commandements régionaux ou nationaux à un plan commun malgré les résistances. Présence sur le terrain dans les secteurs les plus durs, autorité déléguée au mérite à des femmes et à des hommes, commandant défaillant relevé.",
      ar: "جمع قيادات إقليمية أو وطنية على خطة مشتركة رغم المقاومة. شوهد ميدانياً في أسوأ القطاعات، وفوّض السلطة إلى نساء ورجال على أساس الجدارة، وأعفى قائداً أخفق.",
    },
    {
      en: "Made officers from many police traditions into one service with a doctrine that outlasted the rotation. Faced down powerful opponents, named a personal error, and left deputies who carried the work on.",
      fr: "A fondu des traditions policières multiples en un seul corps, doté d’une doctrine qui a survécu à la relève. A tenu tête à de puissants opposants, nommé une erreur personnelle et laissé des adjoints capables de poursuivre l’œuvre.",
      ar: "صنع من ضباط ذوي تقاليد شرطية كثيرة جهازاً واحداً له عقيدة عمل بقيت بعد التناوب. واجه خصوماً أقوياء، وسمّى خطأً شخصياً، وترك نواباً واصلوا العمل.",
    },
  ],
  question: {
    en: "Tell us of a change you carried through a police service or component whose members did not want it. Where were you seen, whom did you replace or promote, and what mistake of yours did you have to repair?",
    fr: "Parlez-nous d’un changement que vous avez mené dans une police ou une composante qui n’en voulait pas. Où vous a-t-on vu, qui avez-vous remplacé ou promu, et quelle erreur de votre part avez-vous dû réparer ?",
    ar: "حدّثنا عن تغيير أنجزته في جهاز أو عنصر شرطة لم يكن أفراده يريدونه. أين شوهدت، ومن استبدلت أو رقّيت، وأيّ خطأ ارتكبته كان عليك إصلاحه؟",
  },
};

const capacityPlanning: SeedRubricCompetency = {
  competency: "capacityPlanning",
  definition: {
    en: "Plans police work from strategy to sector, builds host-State capacity with means for the day after, and measures what remains.",
    fr: "Planifie l’action de la police, de la stratégie au secteur, renforce les capacités de l’État hôte en prévoyant les moyens du lendemain et mesure ce qui demeure.",
    ar: "يخطط عمل الشرطة من الاستراتيجية إلى القطاع، ويبني قدرات الدولة المضيفة بوسائل تكفي لما بعد ذلك، ويقيس ما يبقى.",
  },
  anchors: [
    {
      en: "Filled the deployed strength with routine tasks. Plans were catalogues of courses and donations drawn up without the national police; what was built stood unused, and lack of interest is given as the cause.",
      fr: "A occupé les effectifs déployés à des tâches de routine. Les plans étaient des catalogues de stages et de dons établis sans la police nationale ; ce qui a été construit est resté inutilisé, faute d’intérêt, dit-on.",
      ar: "شغل القوام المنتشر بمهام اعتيادية. كانت الخطط قوائم دورات وهبات وُضعت دون الشرطة الوطنية؛ وبقي ما بُني دون استخدام، ويُعزى ذلك إلى قلة الاهتمام.",
    },
    {
      en: "Sound planning at station or sector level. Training counted by certificates; no example of strategy beyond one region, and equipment or posts handed over without the budget or people to keep them.",
      fr: "Bonne planification au niveau du poste ou du secteur. Formation comptée en certificats ; aucun exemple de stratégie au-delà d’une région, matériel ou postes remis sans le budget ni les personnes pour les entretenir.",
      ar: "تخطيط سليم على مستوى المركز أو القطاع. أُحصي التدريب بعدد الشهادات؛ ولا مثال على استراتيجية تتجاوز منطقة واحدة، وسُلّمت معدات أو مراكز دون ميزانية أو أفراد لصيانتها.",
    },
    {
      en: "Built a component plan from assessed needs, matched officers’ skills to it, and tied each project to a local owner and its recurring cost. Reviewed results by evidence and ended at least one that failed.",
      fr: "A bâti le plan de la composante sur des besoins évalués, en accordant les compétences des effectifs et en rattachant chaque projet à un responsable national et à son coût récurrent. A jugé sur pièces et mis fin à un échec au moins.",
      ar: "وضع خطة للعنصر انطلاقاً من احتياجات مقيّمة، ولاءم معها مهارات الضباط، وربط كل مشروع بجهة محلية مسؤولة وبكلفته المتكررة. راجع النتائج بالأدلة وأنهى مشروعاً فاشلاً واحداً على الأقل.",
    },
    {
      en: "Wrote with the host State a police development programme that the treasury funded and that survived a change of minister. Shifted UN police from patrols to reform as risk fell, and closed tasks others could carry.",
      fr: "A rédigé avec l’État hôte un programme de développement policier que le trésor public a financé et qui a survécu à un changement de ministre. A fait passer ses effectifs des patrouilles à la réforme et cédé les tâches que d’autres pouvaient assurer.",
      ar: "كتب مع الدولة المضيفة برنامجاً لتطوير الشرطة موّلته الخزانة العامة وبقي بعد تغيّر الوزير. نقل شرطة الأمم المتحدة من الدوريات إلى الإصلاح مع تراجع الخطر، وأنهى مهام يستطيع غيرها توليها.",
    },
  ],
  question: {
    en: "Describe a plan by which you built the capacity of a police service that was not your own. Who owned it, what did it cost to keep going, and what remains of it today?",
    fr: "Décrivez un plan par lequel vous avez renforcé les capacités d’une police qui n’était pas la vôtre. Qui en était responsable, que coûtait sa poursuite, et qu’en reste-t-il aujourd’hui ?",
    ar: "صف خطة بنيت بها قدرات جهاز شرطة ليس جهازك. من كان صاحبها، وكم كلّفت مواصلتها، وماذا بقي منها اليوم؟",
  },
};

const hostStatePartnership: SeedRubricCompetency = {
  competency: "hostStatePartnership",
  definition: {
    en: "Keeps a working relationship with host-State police and ministries that advances the mandate and never covers abuse.",
    fr: "Entretient avec la police et les ministères de l’État hôte une relation de travail qui fait avancer le mandat et ne couvre jamais d’abus.",
    ar: "يحافظ مع شرطة الدولة المضيفة ووزاراتها على علاقة عمل تخدم الولاية ولا تستر انتهاكاً أبداً.",
  },
  anchors: [
    {
      en: "Sees liaison as courtesy or as command. No example of influence on the other side, or one that overlooks ill-treatment by a partner.",
      fr: "Voit dans la liaison une politesse ou un commandement. Aucun exemple d’influence sur l’autre partie, ou un exemple qui passe sous silence les mauvais traitements d’un partenaire.",
      ar: "يرى في الاتصال مجاملة أو أمراً. لا مثال على تأثير في الجانب الآخر، أو مثال يغضّ الطرف عن سوء معاملة من جانب شريك.",
    },
    {
      en: "Good contacts, little joint result. Conditions stated but not used. Falls back on the mission’s authority when the counterpart resists.",
      fr: "De bons contacts, peu de résultats communs. Des conditions énoncées mais non appliquées. Se retranche derrière l’autorité de la mission dès que l’interlocuteur résiste.",
      ar: "علاقات جيدة ونتائج مشتركة قليلة. ذُكرت الشروط ولم تُستخدم. يحتمي بسلطة البعثة حين يقاوم النظير.",
    },
    {
      en: "At least one joint plan carried out with counterparts. Reads the interests on the other side, sets conditions for support, reports abuse when seen.",
      fr: "Au moins un plan conjoint mené à bien avec les homologues. Comprend les intérêts de l’autre partie, subordonne l’appui à des conditions et signale les abus constatés.",
      ar: "نُفّذت مع النظراء خطة مشتركة واحدة على الأقل. يقرأ مصالح الجانب الآخر، ويضع شروطاً للدعم، ويبلّغ عن الانتهاك حين يراه.",
    },
    {
      en: "Counterparts changed their own rules or practice because of this work, and the change outlived the posting. Says what was refused and how the relationship survived it.",
      fr: "Les homologues ont modifié leurs propres règles ou pratiques grâce à ce travail, et le changement a survécu à l’affectation. Dit ce qui a été refusé et comment la relation y a résisté.",
      ar: "غيّر النظراء قواعدهم أو ممارساتهم بفضل هذا العمل، وبقي التغيير بعد انتهاء المهمة. يذكر ما رُفض وكيف استمرت العلاقة بعده.",
    },
  ],
  question: {
    en: "Tell us of a time when a host-State partner wanted your support and you thought it wrong to give it. What did you do, and what became of the relationship?",
    fr: "Parlez-nous d’une situation où un partenaire de l’État hôte voulait votre appui et où vous jugiez qu’il ne fallait pas l’accorder. Qu’avez-vous fait, et qu’est devenue la relation ?",
    ar: "حدّثنا عن حالة أراد فيها شريك من الدولة المضيفة دعمك ورأيت أن تقديمه خطأ. ماذا فعلت، وماذا آلت إليه العلاقة؟",
  },
};

const humanRightsPolicing: SeedRubricCompetency = {
  competency: "humanRightsPolicing",
  definition: {
    en: "Answers for policing that protects rights: use of force, detention, due diligence towards partner units, and the conduct of UN officers.",
    fr: "Répond d’une action policière qui protège les droits : usage de la force, détention, diligence voulue envers les unités partenaires et conduite des policiers des Nations Unies.",
    ar: "يُساءل عن عمل شرطي يحمي الحقوق: استخدام القوة، والاحتجاز، وبذل العناية الواجبة إزاء الوحدات الشريكة، وسلوك ضباط الأمم المتحدة.",
  },
  anchors: [
    {
      en: "Puts results or good relations before rights. Explains away ill-treatment as local custom or lack of means, kept a complaint inside the unit, and nobody answered for it.",
      fr: "Place les résultats ou les bonnes relations avant les droits. Excuse les mauvais traitements par la coutume ou le manque de moyens, a étouffé une plainte au sein de l’unité, et personne n’en a répondu.",
      ar: "يقدّم النتائج أو حسن العلاقات على الحقوق. برّر سوء المعاملة بالأعراف المحلية أو بقلة الوسائل، وأبقى شكوى داخل الوحدة، ولم يُساءل أحد.",
    },
    {
      en: "Knows the standards and taught them. Violations by partners were raised in general terms; reports on prison conditions or crowd control were filed, and assistance went on as before.",
      fr: "Connaît les normes et les a enseignées. Les violations des partenaires ont été évoquées en termes généraux ; les rapports sur l’état des cellules ou le maintien de l’ordre ont été classés, et l’assistance a continué comme avant.",
      ar: "يعرف المعايير ودرّسها. أُثيرت انتهاكات الشركاء بعبارات عامة؛ وحُفظت التقارير عن أوضاع السجون أو السيطرة على الحشود، واستمرت المساعدة كما كانت.",
    },
    {
      en: "Applied the human rights due diligence policy to a real request, recorded the reasons and monitored the outcome. Reviewed use-of-force incidents personally, and had misconduct by UN officers investigated and complainants informed.",
      fr: "A appliqué à une demande réelle la politique de diligence voulue en matière de droits de l’homme, consigné ses motifs et suivi l’issue. A examiné en personne les recours à la force, fait enquêter sur les fautes de ses policiers et informer les plaignants.",
      ar: "طبّق سياسة بذل العناية الواجبة في مراعاة حقوق الإنسان على طلب فعلي، ودوّن الأسباب ورصد النتيجة. راجع بنفسه حوادث استخدام القوة، وحرص على التحقيق في سوء سلوك ضباط الأمم المتحدة وإبلاغ المشتكين.",
    },
    {
      en: "Stopped or conditioned support to an abusive unit and stayed until its detention or crowd-control practice changed. Investigated the component as strictly as partners; an independent oversight body, once weak, now decides cases.",
      fr: "A suspendu ou conditionné l’appui à une unité abusive et persisté jusqu’à ce que ses pratiques de détention ou de gestion des foules changent. Même rigueur pour la composante que pour les partenaires ; un organe de contrôle indépendant, jadis faible, tranche désormais.",
      ar: "أوقف الدعم عن وحدة مرتكبة للانتهاكات أو جعله مشروطاً، وثابر حتى تغيّرت ممارستها في الاحتجاز أو السيطرة على الحشود. حقّق مع عنصره بالصرامة نفسها كما مع الشركاء؛ وأصبحت هيئة رقابة مستقلة، كانت ضعيفة، تبتّ اليوم في القضايا.",
    },
  ],
  question: {
    en: "Tell us of an incident in which police under your authority, or police you supported, violated someone’s rights. What did you do in the first days, who was held to account, and what changed in practice?",
    fr: "Parlez-nous d’un incident où des policiers placés sous votre autorité, ou que vous appuyiez, ont violé les droits de quelqu’un. Qu’avez-vous fait les premiers jours, qui a eu à répondre, et qu’est-ce qui a changé dans la pratique ?",
    ar: "حدّثنا عن حادث انتهكت فيه شرطة تحت سلطتك، أو شرطة دعمتها، حقوق شخص ما. ماذا فعلت في الأيام الأولى، ومن حوسب، وما الذي تغيّر في الممارسة؟",
  },
};

const genderResponsivePolicing: SeedRubricCompetency = {
  competency: "genderResponsivePolicing",
  definition: {
    en: "Shapes policing by the different security needs of women, men, girls and boys, and opens posts and command to women police.",
    fr: "Adapte l’action policière aux besoins de sécurité différents des femmes, des hommes, des filles et des garçons, et ouvre les postes et le commandement aux policières.",
    ar: "يصوغ العمل الشرطي وفق اختلاف الاحتياجات الأمنية للنساء والرجال والفتيات والفتيان، ويفتح الوظائف ومناصب القيادة أمام الشرطيات.",
  },
  anchors: [
    {
      en: "Delegates the subject to an adviser or takes it as a matter of percentages. No example of practice changed by what women said, or one in which complainants were put at risk.",
      fr: "Renvoie le sujet à une conseillère ou le réduit à des pourcentages. Aucun exemple de pratique modifiée par la parole des femmes, ou un exemple où des plaignantes ont été mises en danger.",
      ar: "يحيل الموضوع إلى مستشار أو يعدّه مسألة نسب مئوية. لا مثال على ممارسة تغيّرت بسبب ما قالته النساء، أو مثال عُرّضت فيه المشتكيات للخطر.",
    },
    {
      en: "Opened women’s desks or held campaigns, and reports their number. Female officers were concentrated there; investigation, command posts and the needs of boys or of displaced families stayed as before.",
      fr: "A ouvert des guichets pour les femmes ou mené des campagnes, et en donne le nombre. Les policières y ont été regroupées ; enquêtes, postes de commandement, besoins des garçons ou des familles déplacées n’ont pas bougé.",
      ar: "افتتح مكاتب للنساء أو نظّم حملات، ويذكر عددها. تركّزت الشرطيات فيها؛ وبقيت التحقيقات ومناصب القيادة واحتياجات الفتيان أو الأسر النازحة كما كانت.",
    },
    {
      en: "Set up services that women used, with figures from both sides of the change, and moved patrols on their advice. Raised the share of women in operational roles and dealt with harassment in the component.",
      fr: "A créé des services que les femmes ont utilisés, chiffres d’avant et d’après à l’appui, et déplacé les patrouilles sur leurs conseils. A relevé la part des femmes dans les fonctions opérationnelles et traité le harcèlement dans la composante.",
      ar: "أنشأ خدمات استعانت بها النساء، ولديه أرقام عمّا قبل التغيير وما بعده، وغيّر مسار الدوريات بمشورتهن. رفع نسبة النساء في الأدوار العملياتية وعالج التحرش داخل العنصر.",
    },
    {
      en: "Changed how sexual and domestic crimes are recorded, investigated and tried: more cases reached court. Women commanded units because obstacles were found and removed; the national service kept both reforms after the mission left.",
      fr: "A transformé l’enregistrement, l’instruction et le jugement des crimes sexuels et domestiques : davantage d’affaires sont allées devant les tribunaux. Des femmes ont commandé des unités, les obstacles une fois levés ; la police nationale a conservé ces deux réformes au départ de la mission.",
      ar: "غيّر كيفية تسجيل الجرائم الجنسية والعنف المنزلي والتحقيق فيها والمحاكمة عليها: فبلغت قضايا أكثر المحكمة. تولّت نساء قيادة وحدات لأن العوائق كُشفت وأُزيلت؛ وأبقى الجهاز الوطني على الإصلاحين بعد رحيل البعثة.",
    },
  ],
  question: {
    en: "Describe how you found out what women and girls needed from the police in your area, and what you changed because of it. What do the figures show, and whom did the change not reach?",
    fr: "Décrivez comment vous avez appris ce que les femmes et les filles attendaient de la police dans votre zone, et ce que vous avez changé en conséquence. Que montrent les chiffres, et qui le changement n’a-t-il pas atteint ?",
    ar: "صف كيف عرفت ما تحتاج إليه النساء والفتيات من الشرطة في منطقتك، وما الذي غيّرته بسبب ذلك. ماذا تبيّن الأرقام، ومن الذي لم يصل إليه التغيير؟",
  },
};

/** Competencies rated for police commissioners and their deputies, in the order of the sheet. */
export const policeCommissionerCompetencies: readonly SeedRubricCompetency[] = [
  policeLeadership,
  capacityPlanning,
  hostStatePartnership,
  humanRightsPolicing,
  genderResponsivePolicing,
  performanceManagement,
];
