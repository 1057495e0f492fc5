import type { common as en } from "../en/common.ts";

export const common: Record<keyof typeof en, string> = {
  "app.name": "Bluehelm",
  "app.demonstration":
    "Démonstration. Toutes les personnes et tous les dossiers sont fictifs ; Bluehelm est indépendant de toute organisation.",
};
