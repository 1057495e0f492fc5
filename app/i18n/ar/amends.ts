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
};
