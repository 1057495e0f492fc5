export const resultsList = {
  "assessment.list.caption": "درجات كل عضو من ٠ إلى ١٠٠، بهذا الترتيب: {names}",
  "assessment.list.nominatedBy": "جهة الترشيح",
  "assessment.list.members": "الأعضاء",
  "assessment.list.strip": "درجات الأعضاء على سلّم واحد",
  "assessment.list.narratives": "البيانات السردية",
  "assessment.list.outcome": "النتيجة",
  "assessment.list.qualified": "مستوفٍ",
  "assessment.list.notQualified": "غير مستوفٍ",
} as const;
