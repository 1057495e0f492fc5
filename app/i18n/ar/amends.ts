import type { amends as english } from "../en/amends.ts";

/** حدود الأيام، وما يُسترجع أو يُعاد أو يُقال بوضوح أكبر. */
export const amends: Record<keyof typeof english, string> = {
  "horizon.call":
    "لا يجوز أن يتجاوز آخر يوم لتقديم الترشيحات {day}: فمدة الدعوة {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} على الأكثر.",
  "horizon.callExtension":
    "لا يجوز أن يتجاوز اليوم الأخير الجديد {day}: فتمديد الدعوة {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} على الأكثر.",
  "horizon.lateWindow":
    "لا يجوز أن يتجاوز آخر يوم في المهلة {day}: فمدة المهلة {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} على الأكثر.",
  "horizon.document":
    "لا يجوز أن يتجاوز آخر يوم للوثيقة {day}: فتُمنح الدولة {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} على الأكثر.",
  "horizon.nextNews":
    "لا يجوز أن يتجاوز تاريخ المستجدات التالية {day}: فلا تنتظر الدول أكثر من {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}}.",
  "horizon.reply":
    "لا يجوز أن تتجاوز مهلة الرد {day}: أي {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من اليوم على الأكثر.",
  "horizon.offerAnswer":
    "لا يجوز أن تتجاوز مهلة الرد على العرض {day}: أي {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من اليوم على الأكثر.",
  "horizon.promise":
    "لا يجوز أن يتجاوز اليوم الموعود {day}: أي {most, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من اليوم على الأكثر.",
  "horizon.planEnd":
    "لا يجوز أن يتجاوز الموعد المقرر للانتهاء {day}: فالخطة تمتد {most, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} على الأكثر.",
  "horizon.ruleValidFrom":
    "لا يجوز أن يتجاوز يوم بدء سريان الإصدار {day}: فالإصدار يُدخل قبل {most, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} على الأكثر.",
  "horizon.endOfTour":
    "لا يجوز أن تتجاوز نهاية الخدمة {day}: فهي تُدخل قبل {most, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} على الأكثر.",
  "horizon.retention":
    "لا يجوز أن يتجاوز حفظ القيد {day}: أي {most, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} من اليوم على الأكثر.",
  "late.end": "إنهاء المهلة",
  "late.endText":
    "لا يمكن للدولة منذ هذه اللحظة تقديم أسماء متأخرة. وتبقى مسوداتها لها، ولها أن تطلب من جديد حتى إغلاق الفحص.",
  "late.endReason": "سبب إنهاء المهلة",
  "late.endedAt": "أُنهيت مبكراً (بتوقيت نيويورك)",
  "late.outcome.ended": "أُنهيت المهلة",
  "late.windowOver": "لم تعد هذه المهلة مفتوحة: إما استُخدمت أو انقضت أو أُنهيت.",
  "flash.lateEnded": "انتهت المهلة، ويجري إبلاغ الدولة.",
  "trail.event.late.ended": "أُنهيت مهلة لأسماء متأخرة قبل موعدها.",
  "trail.event.callQuestion.waitsAgain": "سؤال سُحبت إجابته ينتظر من جديد.",
  "questions.void": "إجابة مسحوبة",
  "questions.waitsAgain": "بلا جواب من جديد",
  "reopen.memberStillOpen": "لا يزال لدى هذا العضو استمارات مفتوحة: تُقترح الاستمارة بعد أن يُقفل العضو جميع استماراته.",
  "reopen.oneAtATime": "لطرفكم اقتراح ينتظر الرد: ينتظر اقتراح واحد في كل مرة.",
  "amend.formerlyUnused": "لا يحل محل نص سابق إلا مقطع مصحَّح: اتركوا هذه الخانة فارغة أو اختاروا تصحيح مقطع.",
  "representation.filedAlready": "سبق إيداع الشيء نفسه في {day}، ولم يُودَع مرتين.",
  "public.phase.suspended": "الدعوة معلَّقة",
  "admin.titleAr": "المسمى بالعربية",
  "admin.nameAr": "الاسم بالعربية",
  "admin.post.further": "هذا منصب إضافي من النوع نفسه في هذه البعثة",
  "admin.post.furtherHint": "فقط حين يكون للبعثة منصب منه بالفعل؛ ولكل منهما عندئذ مسمياته.",
  "admin.post.furtherUnsaid":
    "{count, plural, zero {لا مناصب من هذا النوع في البعثة.} one {في البعثة منصب واحد من هذا النوع بالفعل.} two {في البعثة منصبان من هذا النوع بالفعل.} few {في البعثة # مناصب من هذا النوع بالفعل.} many {في البعثة # منصباً من هذا النوع بالفعل.} other {في البعثة # منصب من هذا النوع بالفعل.}} ضعوا علامة هنا إن كان المقصود منصباً إضافياً.",
  "admin.mission.hostTwice": "الدولة المضيفة نفسها مذكورة مرتين.",
  "admin.mission.new": "إدخال بعثة",
  "admin.mission.enter": "إدخال البعثة",
  "admin.mission.acronymEn": "المختصر بالإنكليزية",
  "admin.mission.acronymFr": "المختصر بالفرنسية",
  "admin.mission.acronymAr": "المختصر بالعربية",
  "admin.mission.acronymHint": "إن اختلف عن المختصر الإنكليزي.",
  "admin.mission.acronymLetters": "يتألف المختصر من حروف لاتينية أو أرقام.",
  "admin.mission.taken": "توجد بعثة مسجلة بهذا المختصر.",
  "admin.mission.startYear": "بدأت في",
  "admin.mission.startsLater": "تُدخل البعثة قبل بدئها بسنة على الأكثر.",
  "admin.mission.kind": "طبيعة البعثة",
  "admin.mission.kind.peacekeeping": "حفظ السلام",
  "admin.mission.kind.political": "سياسية",
  "admin.mission.lead": "الإدارة الرئيسية",
  "letters.owed": "لم تُصدر بعد",
  "letters.owedMark": "لم تصدر",
  "letters.owedText": "هذه الرسائل تتبع الدعوة أو الإعلان. تصدر في لحظة واحدة، وتبقى بين مهامكم حتى ذلك الحين.",
  "task.letters.noteVerbale":
    "{count, plural, zero {لا مذكرات شفوية للدعوة} one {إصدار المذكرة الشفوية للدعوة بلغة واحدة} two {إصدار المذكرة الشفوية للدعوة بلغتين} few {إصدار المذكرة الشفوية للدعوة بـ# لغات} many {إصدار المذكرة الشفوية للدعوة بـ# لغة} other {إصدار المذكرة الشفوية للدعوة بـ# لغة}}",
  "task.letters.regret":
    "{count, plural, zero {لا رسائل اعتذار} one {إصدار رسالة الاعتذار لدولة واحدة} two {إصدار رسالتي الاعتذار لدولتين} few {إصدار رسائل الاعتذار لـ# دول} many {إصدار رسائل الاعتذار لـ# دولة} other {إصدار رسائل الاعتذار لـ# دولة}}",
  "task.letters.announcement":
    "{count, plural, zero {لا رسائل إعلان} one {إصدار رسالة الإعلان بلغة واحدة} two {إصدار رسالة الإعلان بلغتين} few {إصدار رسالة الإعلان بـ# لغات} many {إصدار رسالة الإعلان بـ# لغة} other {إصدار رسالة الإعلان بـ# لغة}}",
  "announce.letters":
    "تعلم الدول النتيجة في الحال. وتصبح رسائل الاعتذار ورسالة الإعلان في اللحظة نفسها من مهام الموظفين، وتبيّن صفحة الرسائل من لم تصله أي منها بعد.",
  "assessment.flash.nothingRecorded": "لم يُملأ شيء ولم يتغير شيء: لم يُسجَّل شيء.",
  "refusal.revealed": "كُشفت الدرجات: تبقى الاستمارات كما هي.",
  "refusal.notRevealed": "لم تُكشف الدرجات بعد.",
  "refusal.reviewClosed": "اختتم الفريق استعراضه: يبقى ما اتُّفق عليه.",
  "refusal.notApproved": "لم يوافق شخص ثانٍ على القرار.",
  "refusal.listUnsigned": "لا توجد قائمة موقَّعة أمام سلطة الاختيار: إما أُعيدت أو تنتظر نسخة جديدة توقيعها.",
  "extend.noCall": "ليس لهذه العملية دعوة مفتوحة في جولتها الحالية.",
};
