import type { shell as english } from "../en/shell.ts";

export const shell: Record<keyof typeof english, string> = {
  "nav.tasks": "مهامي",
  "nav.processes": "عمليات الاختيار",
  "nav.forecasts": "توقّعات الشغور",
  "nav.assessors": "المقيّمون",
  "nav.calls": "الدعوات",
  "nav.vetting": "قائمة التحقّق",
  "nav.colleagues": "الزملاء",
  "nav.accounts": "الحسابات",
  "nav.reference": "البيانات المرجعية",
  "nav.trail": "سجل المراجعة",
  "nav.mail": "البريد",
  "role.none": "دون دور",
  "role.administrator": "مدير النظام",
  "role.leadOfficer": "الموظف الرئيسي",
  "role.secretariatOfficer": "الموظف المسؤول في الأمانة العامة",
  "role.focalPoint": "جهة الاتصال",
  "role.leadFocalPoint": "جهة الاتصال الرئيسية",
  "role.nominee": "المرشَّح",
  "role.screener": "الفاحص",
  "role.panelChair": "رئيس فريق التقييم",
  "role.panelMember": "عضو فريق التقييم",
  "role.observer": "المراقب",
  "role.vettingOfficer": "موظف التحقّق",
  "role.adjudicator": "المحكِّم",
  "role.selectionAuthority": "سلطة الاختيار",
  "role.cadreManager": "مدير الكوادر",
  "role.mentoringCoordinator": "منسّق الإرشاد",
  "role.mentor": "المرشد",
  "role.mentee": "المسترشد",
  "role.auditor": "مراجع الحسابات",
  "failure.400.title": "تعذّرت قراءة هذا الطلب",
  "failure.400.text": "في العنوان أو في النموذج ما لم يكن متوقعاً. يُرجى الرجوع والمحاولة من جديد.",
  "failure.403.title": "هذا الإجراء من اختصاص غيرك",
  "failure.403.text": "يمكنك الاطلاع على هذا، لكن دوراً آخر يتولى تنفيذه. تبيّن صفحة عملية الاختيار دور من الآن.",
  "failure.404.title": "لا شيء هنا",
  "failure.404.text": "لا يوجد شيء في هذا العنوان، أو لا شيء متاح لك.",
  "failure.405.title": "لا يُنفَّذ ذلك هنا",
  "failure.405.text": "لا يقبل هذا العنوان هذا النوع من الطلبات.",
  "failure.503.title": "لحظة من فضلك",
  "failure.503.text":
    "لم تتمكن البوابة من الردّ الآن. لم يُنفَّذ شيء مما أرسلته تنفيذاً ناقصاً. يُرجى المحاولة من جديد بعد ثوانٍ.",
  "failure.refused.title": "لم يُنفَّذ ذلك",
  "failure.refused.process": "إلى عملية الاختيار",
  "failure.home": "إلى الصفحة الأولى",
  "field.required": "يُرجى ملء هذا الحقل.",
  "field.tooLong": "عدد الأحرف الأقصى: {max, number}.",
  "field.typeWord": "للتأكيد تُكتب {word}.",
  "field.choose": "يُرجى اختيار أحد الخيارات.",
  "field.whole": "عدد صحيح من {lo} إلى {hi}.",
  "field.dayTooOld": "تاريخ لا يسبق {first}.",
  "field.day": "تاريخ مثل ‎2026-11-30‎.",
  "field.email": "عنوان بريد إلكتروني مثل ‎name@example.org‎.",
  "field.file": "يُرجى اختيار ملف.",
  "field.notText": "وصل ملف في موضع نصّ.",
  "field.notSent": "لم يصل هذا مع النموذج؛ يُرجى فتح الصفحة من جديد.",
  "field.repeated": "وصل هذا أكثر من مرة.",
  "field.nullByte": "كان فيه رمز لا يمكن حفظه، فحُذف.",
  "field.invalid": "تعذّر فهم هذا.",
  "field.key": "كانت الصفحة المرسلة ناقصة. يُرجى مراجعة المدخلات أدناه وإرسالها من هنا من جديد.",
  "field.keyReused": "سبق إرسال هذا النموذج بمحتوى آخر. يُرجى إرساله من هذه الصفحة من جديد.",
  "refusal.invalid": "بعض المدخلات تحتاج إلى انتباهك.",
  "refusal.stale": "غيّر شخص آخر هذا أثناء عملك عليه. مدخلاتك محفوظة أدناه؛ يُرجى المقارنة والإرسال من جديد.",
  "refusal.missing": "لا شيء هنا.",
  "refusal.notYourAct": "هذا الإجراء من اختصاص دور آخر.",
  "refusal.processEnded": "انتهت عملية الاختيار؛ ولا يمكن تغيير شيء فيها.",
  "refusal.processSuspended": "عملية الاختيار معلّقة. ويمكن أن تتواصل حين يستأنفها موظف مسؤول.",
  "refusal.notSuspended": "عملية الاختيار غير معلّقة؛ فلا شيء يُستأنف.",
  "refusal.outOfTurn": "لا يمكن فعل ذلك في المرحلة الحالية من عملية الاختيار.",
  "refusal.stageNow": "عملية الاختيار في هذه المرحلة: {state}.",
  "refusal.stageToCome": "يُفتح هذا في مرحلة لاحقة: {state}. وما زال مفتوحاً قبلها:",
  "refusal.stagePast": "انقضت آخر مرحلة كان فيها هذا مفتوحاً: {state}.",
  "refusal.rolesExclude": "لا يجوز أن يتولى شخص واحد «{one}» و«{other}» في الوقت نفسه.",
  "mail.invitation.subject": "دعوتك إلى بوابة بلوهلم",
  "mail.invitation.body":
    "{name}،\n\nلقد دُعيت إلى بوابة بلوهلم. يُرجى فتح الرابط أدناه واختيار كلمة مرور. يعمل الرابط مرة واحدة ولمدة ٧٢ ساعة.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.passwordReset.subject": "تعيين كلمة مرور جديدة",
  "mail.passwordReset.body":
    "{name}،\n\nطُلبت كلمة مرور جديدة. إن كان الطلب منك فيُرجى فتح الرابط أدناه؛ وهو يعمل مرة واحدة ولمدة ٧٢ ساعة. وإن لم يكن منك فلا حاجة إلى أي إجراء: تبقى كلمة المرور كما هي.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.callOpened.subject": "دعوة مفتوحة إلى تقديم الترشيحات",
  "mail.callOpened.body":
    "{name}،\n\nهناك دعوة مفتوحة إلى تقديم الترشيحات. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.listArrived.subject": "وصلك شيء",
  "mail.listArrived.body":
    "{name}،\n\nوصل ما قد يهمّك الاطلاع عليه. للاطلاع عليه يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.contestFiled.subject": "سؤال ينتظر جوابك",
  "mail.contestFiled.body":
    "{name}،\n\nهناك سؤال ينتظر جوابك. للاطلاع عليه يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.screenerAssigned.subject": "لديك مهمة جديدة",
  "mail.screenerAssigned.body":
    "{name}،\n\nأُضيفت مهمة جديدة إلى قائمتك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.seated.subject": "لديك مهمة جديدة",
  "mail.seated.body":
    "{name}،\n\nأُضيفت مهمة جديدة إلى قائمتك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.revealed.subject": "مستجدات بشأن إحدى مهامك",
  "mail.revealed.body":
    "{name}،\n\nهناك مستجدات بشأن إحدى مهامك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.reportToSign.subject": "وثيقة تنتظر توقيعك",
  "mail.reportToSign.body":
    "{name}،\n\nهناك وثيقة تنتظر توقيعك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.reminder.subject": "تذكير بإحدى مهامك",
  "mail.reminder.body":
    "{name}،\n\nإحدى المهام في قائمتك ما زالت منتظرة. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.officerAssigned.subject": "لديك مهمة جديدة",
  "mail.officerAssigned.body":
    "{name}،\n\nأُضيفت مهمة جديدة إلى قائمتك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.newsPublished.subject": "مستجدات بشأن دعوة",
  "mail.newsPublished.body":
    "{name}،\n\nهناك مستجدات بشأن دعوة إلى تقديم الترشيحات. لمعرفة ما إذا كانت تعنيك يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.processChanged.subject": "عُلّقت عملية اختيار أو استُؤنفت أو انتهت",
  "mail.processChanged.body":
    "{name}،\n\nتغيّر وضع عملية اختيار تعنيكم. يُرجى تسجيل الدخول للاطلاع عليها.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.chairAsked.subject": "مهمة تنتظرك",
  "mail.chairAsked.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.questionAsked.subject": "مهمة تنتظرك",
  "mail.questionAsked.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.questionAnswered.subject": "مهمة تنتظرك",
  "mail.questionAnswered.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.secondApproval.subject": "مهمة تنتظرك",
  "mail.secondApproval.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.officerNamed.subject": "مهمة تنتظرك",
  "mail.officerNamed.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.toAnswer.subject": "مهمة تنتظرك",
  "mail.toAnswer.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.fileReady.subject": "مهمة تنتظرك",
  "mail.fileReady.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.declare.subject": "مهمة تنتظرك",
  "mail.declare.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.vettingStarts.subject": "مهمة تنتظرك",
  "mail.vettingStarts.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.score.subject": "مهمة تنتظرك",
  "mail.score.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.mentoringTask.subject": "مهمة تنتظرك",
  "mail.mentoringTask.body":
    "{name}،\n\nهناك مهمة تنتظرك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.mentoringNews.subject": "لديك مستجدات",
  "mail.mentoringNews.body":
    "{name}،\n\nهناك مستجدات تخصّك. للاطلاع عليها يُرجى تسجيل الدخول.\n\nأُرسلت: {time} (نيويورك: {newYork}).",
  "mail.foot":
    "ترسل بوابة بلوهلم عناوين ومواعيد وروابط، ولا ترسل أي محتوى. ولن يطلب منك أحد من البوابة كلمة المرور. الرسالة {reference}.",
};
