import type { common as english } from "../en/common.ts";

export const common: Record<keyof typeof english, string> = {
  "app.name": "بلوهلم",
  "app.demonstration": "عرض توضيحي. جميع الأشخاص والملفات من صنع الخيال؛ وبوابة بلوهلم مستقلة عن أي منظمة.",
};
