import type { board as reference } from "../en/board.ts";

/** اللوحة وما بعدها: التوقعات والوعود والتغييرات والصفحة المطبوعة وسجل الاتصالات. */
export const board: Record<keyof typeof reference, string> = {
  "board.expected": "متوقَّع في {day}",
  "board.expectedAsPlanned": "وفق الخطة",
  "board.slip":
    "{days, plural, =0 {تولّي المنصب في موعده} zero {تولّي المنصب بعد الشغور بـ # يوم} one {تولّي المنصب بعد الشغور بيوم واحد} two {تولّي المنصب بعد الشغور بيومين} few {تولّي المنصب بعد الشغور بـ # أيام} many {تولّي المنصب بعد الشغور بـ # يوماً} other {تولّي المنصب بعد الشغور بـ # يوم}}",
  "board.expectedText":
    "التواريخ المتوقعة هي تواريخ الخطة بعد إزاحتها بقدر التأخير: تستغرق المرحلة مدتها المعتادة على الأقل من يوم بدئها، وتليها المراحل اللاحقة تباعاً. وهي حساب وليست وعداً.",
  "board.turnSince": "{hand}، منذ {day}",
  "board.promises": "ما وُعد به",
  "board.promiseOf": "{who}: {day}",
  "board.promisesLate":
    "{count, plural, zero {لا وعود متأخرة} one {وعد واحد متأخر} two {وعدان متأخران} few {# وعود متأخرة} many {# وعداً متأخراً} other {# وعد متأخر}}",
  "board.filter.state": "المرحلة",
  "board.filter.officer": "الموظف المسؤول",
  "board.filter.mission": "البعثة",
  "board.filter.since": "ما تغيّر منذ",
  "board.print": "صفحة الاجتماع",
  "board.printTitle": "عمليات الاختيار الجارية، {day}",
  "board.printText": "قياس A4 أفقي. ولا يُذكر فيها اسم أي مرشح.",
  "board.printButton": "تُطبع هذه الصفحة من المتصفح",
  "board.nextNews": "المستجدات المقبلة",
  "board.ends": "الانتهاء (المقرر / المتوقع)",
  "board.changed": "ما تغيّر منذ {day}",
  "board.changedText":
    "من سجل المراجعة: لا يرد إلا ما تبيّنه لكم صفحات كل عملية اختيار أيضاً، من دون أسماء. ولا يرد التحقّق من السجل ولا الدرجات ولا ما يعرفه الموظفون المسمّون وحدهم.",
  "board.changedNone": "لم يتغيّر منذ ذلك الحين شيء مما يجوز لكم الاطلاع عليه.",

  "change.process.launched": "أُطلقت",
  "change.process.moved": "انتقلت إلى مرحلة: {state}",
  "change.process.suspended": "عُلّقت",
  "change.process.resumed": "استُؤنفت",
  "change.process.cancelled": "أُلغيت",
  "change.process.readvertised": "أُعيد الإعلان عنها",
  "change.process.planMoved":
    "{count, plural, zero {لم تُعدَّل الخطة} one {عُدّلت الخطة} two {عُدّلت الخطة مرتين} few {عُدّلت الخطة # مرات} many {عُدّلت الخطة # مرة} other {عُدّلت الخطة # مرة}}",
  "change.process.officerAssigned":
    "{count, plural, zero {لم يُكلَّف موظف} one {كُلّف موظف مسؤول} two {كُلّف موظفان} few {كُلّف # موظفين} many {كُلّف # موظفاً} other {كُلّف # موظف}}",
  "change.process.officerEnded":
    "{count, plural, zero {لم ينته تكليف} one {انتهى تكليف موظف} two {انتهى تكليفان} few {انتهت # تكليفات} many {انتهى # تكليفاً} other {انتهى # تكليف}}",
  "change.process.reminderSent":
    "{count, plural, zero {لم يُرسل تذكير} one {أُرسل تذكير} two {أُرسل تذكيران} few {أُرسلت # تذكيرات} many {أُرسل # تذكيراً} other {أُرسل # تذكير}}",
  "change.contact.logged":
    "{count, plural, zero {لم يُسجَّل اتصال} one {سُجّل اتصال} two {سُجّل اتصالان} few {سُجّلت # اتصالات} many {سُجّل # اتصالاً} other {سُجّل # اتصال}}",
  "change.contact.settled":
    "{count, plural, zero {لم يُبتّ في وعد} one {سُجّل مآل وعد} two {سُجّل مآل وعدين} few {سُجّل مآل # وعود} many {سُجّل مآل # وعداً} other {سُجّل مآل # وعد}}",
  "change.call.issued": "صدرت الدعوة",
  "change.news.published": "أُرسلت المستجدات إلى الدول",
  "change.nominationList.submitted":
    "{count, plural, zero {لم ترد قوائم ترشيحات} one {وردت قائمة ترشيحات} two {وردت قائمتا ترشيحات} few {وردت # قوائم ترشيحات} many {وردت # قائمة ترشيحات} other {وردت # قائمة ترشيحات}}",
  "change.nomination.registered":
    "{count, plural, zero {لم يُسجَّل ترشيح ورقي} one {سُجّل ترشيح ورقي} two {سُجّل ترشيحان ورقيان} few {سُجّلت # ترشيحات ورقية} many {سُجّل # ترشيحاً ورقياً} other {سُجّل # ترشيح ورقي}}",
  "change.nomination.contested":
    "{count, plural, zero {لم يُقدَّم طعن} one {قُدّم طعن في تسجيل} two {قُدّم طعنان} few {قُدّمت # طعون} many {قُدّم # طعناً} other {قُدّم # طعن}}",
  "change.nomination.withdrawn":
    "{count, plural, zero {لم يُسحب ترشيح} one {سُحب ترشيح} two {سُحب ترشيحان} few {سُحبت # ترشيحات} many {سُحب # ترشيحاً} other {سُحب # ترشيح}}",
  "change.candidacy.personWithdrew":
    "{count, plural, zero {لم ينسحب مرشح} one {انسحب مرشح} two {انسحب مرشحان} few {انسحب # مرشحين} many {انسحب # مرشحاً} other {انسحب # مرشح}}",
  "change.eligibility.decided":
    "{count, plural, zero {لا قرارات فرز} one {قرار فرز واحد} two {قرارا فرز} few {# قرارات فرز} many {# قرار فرز} other {# قرار فرز}}",
  "change.panel.convened": "شُكّل الفريق",
  "change.panel.memberRemoved":
    "{count, plural, zero {لم يُستبدل عضو} one {استُبدل عضو في الفريق} two {استُبدل عضوان} few {استُبدل # أعضاء} many {استُبدل # عضواً} other {استُبدل # عضو}}",
  "change.panel.actingChairNamed": "سُمّي رئيس بالنيابة",
  "change.panel.revealed": "كُشفت أوراق التقييم",
  "change.shortlist.signed": "وُقّعت القائمة القصيرة",
  "change.reason.signed":
    "{count, plural, zero {لم يُوقَّع تعليل} one {وُقّع تعليل} two {وُقّع تعليلان} few {وُقّعت # تعليلات} many {وُقّع # تعليلاً} other {وُقّع # تعليل}}",
  "change.panelReport.signed": "وُقّع تقرير الفريق",
  "change.recommendedList.signed": "وُقّعت قائمة الموصى بهم",
  "change.decision.taken": "اتُّخذ القرار",
  "change.decision.returned": "أُعيد القرار",
  "change.decision.approved": "وُوفق على القرار",
  "change.consultation.opened":
    "{count, plural, zero {لم تُفتح مشاورة} one {فُتحت مشاورة} two {فُتحت مشاورتان} few {فُتحت # مشاورات} many {فُتحت # مشاورة} other {فُتحت # مشاورة}}",
  "change.consultation.answered":
    "{count, plural, zero {لم يرد رد} one {ورد رد على مشاورة} two {ورد ردّان على مشاورتين} few {وردت # ردود على مشاورات} many {ورد # رداً على مشاورات} other {ورد # رد على مشاورات}}",
  "change.offer.sent": "أُرسل العرض",
  "change.offer.answered": "ورد الرد على العرض",
  "change.appointment.announced": "أُعلن التعيين",
  "change.representation.filed":
    "{count, plural, zero {لم يُودع مسعى} one {أُودع مسعى} two {أُودع مسعيان} few {أُودعت # مساعٍ} many {أُودع # مسعى} other {أُودع # مسعى}}",

  "contact.title": "الاتصالات والوعود",
  "contact.intro": "من اتصل بمن، وما وُعد به ومتى. تُضاف الملاحظات ولا تُغيَّر.",
  "contact.log": "تسجيل اتصال",
  "contact.party": "مع",
  "contact.party.mission": "البعثة",
  "contact.party.memberState": "دولة عضو",
  "contact.party.panel": "الفريق",
  "contact.party.department": "الإدارة",
  "contact.party.authority": "سلطة الاختيار",
  "contact.party.other": "جهات أخرى",
  "contact.withWhom": "من",
  "contact.withWhomHint": "مكتب أو اسم جهة الاتصال؛ لا يُكتب اسم مرشح: فهو يُطبع للاجتماع",
  "contact.way": "كيف",
  "contact.way.call": "مكالمة",
  "contact.way.meeting": "اجتماع",
  "contact.way.email": "بريد إلكتروني",
  "contact.way.noteVerbale": "مذكرة شفوية",
  "contact.way.message": "رسالة",
  "contact.happenedOn": "متى",
  "contact.said": "ما قيل",
  "contact.promisedBy": "الموعود به بحلول",
  "contact.promisedByHint": "إن وُعد بشيء: اليوم بتوقيت نيويورك. ويصبح عندئذ من مهامكم.",
  "contact.closed": "للموظفين المسمّين للقرار والمشاورات والعرض وحدهم",
  "contact.closedHint": "يُختار لكل ما يمسّ ذلك.",
  "contact.closedMark": "للموظفين المسمّين وحدهم",
  "contact.closedNotYours": "لا يجوز إلا لموظف مسمّى للقرار أن يقصر ملاحظة على المسمّين.",
  "contact.inFuture": "هذا اليوم لم يحلّ بعد.",
  "contact.promisedBefore": "لا يصح أن يكون الوعد ليوم سابق للاتصال.",
  "contact.newDay": "يلزم ذكر اليوم الجديد.",
  "contact.settledAlready": "سبق تسجيل مآل هذا الوعد.",
  "contact.whoSees":
    "يطلع على الملاحظة كل موظف مسؤول عن هذه العملية وكل موظف رئيسي. ولا يطلع عليها الفريق ولا سلطة الاختيار ولا الدول أبداً.",
  "contact.logButton": "تسجيل",
  "contact.none": "لم يُسجَّل أي اتصال بعد",
  "contact.noneText": "تسجيل المكالمات والاجتماعات وما وُعد به يُعلم من يأتي بعدكم.",
  "contact.by": "سجّلها {name}",
  "contact.promise": "موعود به بحلول {day}",
  "contact.promise.open": "قيد الانتظار",
  "contact.promise.late": "متأخر",
  "contact.promise.kept": "أُوفي به",
  "contact.promise.moved": "جُدّد الوعد",
  "contact.promise.dropped": "صُرف النظر عنه",
  "contact.settle": "تسجيل المآل",
  "contact.settleTitle": "ما مآل الوعد؟",
  "contact.settleAs": "المآل:",
  "contact.settleAs.kept": "أُوفي به",
  "contact.settleAs.moved": "جُدّد ليوم آخر",
  "contact.settleAs.dropped": "صُرف النظر عنه",
  "contact.newPromise": "اليوم الجديد",
  "contact.newPromiseHint": "فقط إذا جُدّد الوعد",
  "contact.reminders": "التذكيرات المرسلة",
  "contact.reminders.none": "لا شيء بعد.",
  "contact.reminders.text":
    "باليد وبالساعة. ولا يُذكر عدد من وصلهم التذكير: فصفحة المرحلة تبيّن من يُنتظر لمن يجوز له العلم.",
  "contact.reminder.byHand": "تذكير إلى {name}",
  "contact.reminder.call": "إقفال الدعوة: إلى الدول التي لم تقدم شيئاً",
  "contact.reminder.declaration": "الإقرارات",
  "contact.reminder.sheet": "أوراق التقييم",
  "contact.reminder.report": "الإجابات عن التقرير",
  "contact.reminder.screening": "أوراق الفرز",
  "contact.occasion.before":
    "{days, plural, zero {في اليوم نفسه} one {قبل يوم} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}",
  "contact.occasion.late": "عند التأخر",
  "contact.occasion.daily": "في البريد اليومي",
  "task.promiseLogged": "الاستفسار عن وعد مدوَّن في سجل الاتصالات",
  "task.promise": "الاستفسار عما وُعد به: {who}",
  "flash.contactLogged": "سُجّل.",
  "flash.promiseSettled": "سُجّل.",
  "trail.event.contact.logged": "سُجّل اتصال.",
  "trail.event.contact.settled": "سُجّل مآل وعد.",
  "trail.kind.contact": "الاتصالات",
  "trail.on.contact": "اتصال",
  "trail.on.contacts": "سجل الاتصالات",
};
