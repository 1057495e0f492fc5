import type { operations as en } from "../en/operations.ts";

export const operations: Record<keyof typeof en, string> = {
  "refusal.noRoom":
    "لم يُحفظ شيء: لا تتوافر مساحة في البوابة أو أنها مشغولة حالياً. نصّكم باقٍ أدناه؛ يُرجى إرساله مرة أخرى بعد دقيقة.",
};
