import type { operations as en } from "../en/operations.ts";

export const operations: Record<keyof typeof en, string> = {
  "refusal.noRoom":
    "Rien n’a été enregistré : le portail manque de place ou est occupé. Votre texte figure ci-dessous ; renvoyez-le dans une minute.",
};
