import type { search as english } from "../en/search.ts";

export const search: Record<keyof typeof english, string> = {
  "search.title": "البحث",
  "search.intro": "الأسماء بأي خط، والمناصب والبعثات والأرقام المرجعية؛ في حدود ما يجوز لك فتحه.",
  "search.words": "ما الذي تبحث عنه؟",
  "search.act": "بحث",
  "search.short": "تلزم كتابة حرفين أو أكثر",
  "search.shortText": "الحرف الواحد يأتي بنتائج كثيرة جداً.",
  "search.none": "لا نتائج للبحث عن «{query}»",
  "search.noneText": "تمكن تجربة جزء من اسم أو اسم مختصر أو رقم مرجعي. ولا أثر للتشكيل ولا للأحرف الكبيرة.",
  "search.kind.processes": "عمليات الاختيار",
  "search.kind.candidates": "المرشحون",
  "search.kind.nominations": "ترشيحاتك",
  "search.kind.cadre": "كوادر القيادة",
  "search.kind.mentors": "المرشدون",
  "search.kind.accounts": "الحسابات",
  "search.kind.selections": "الصفحات العلنية لعمليات الاختيار",
  "search.more": "تظهر أول {count, number} من النتائج. وللعثور على الباقي تلزم كتابة المزيد.",
  "search.reference": "{reference}",
  "search.address": "{email}",
  "ui.keyboard.search": "بحث",
  "trail.on.search": "بحث",
};
