import type { search as en } from "../en/search.ts";

export const search: Record<keyof typeof en, string> = {
  "search.title": "Recherche",
  "search.intro":
    "Noms en toute écriture, postes, missions et références ; uniquement parmi ce que vous pouvez ouvrir.",
  "search.words": "Que cherchez-vous ?",
  "search.act": "Rechercher",
  "search.short": "Écrivez au moins deux lettres",
  "search.shortText": "Une seule lettre donnerait trop de résultats.",
  "search.none": "Aucun résultat pour « {query} »",
  "search.noneText": "Essayez une partie d’un nom, un sigle ou une référence. Accents et majuscules sont indifférents.",
  "search.kind.processes": "Processus",
  "search.kind.candidates": "Candidats",
  "search.kind.nominations": "Vos candidatures",
  "search.kind.cadre": "Vivier",
  "search.kind.mentors": "Mentors",
  "search.kind.accounts": "Comptes",
  "search.kind.selections": "Pages publiques des sélections",
  "search.all": "Les {count, number} premiers sont affichés : tout afficher",
  "search.kind": "Trouvé parmi",
  "search.reference": "{reference}",
  "search.address": "{email}",
  "ui.keyboard.search": "Rechercher",
  "trail.on.search": "Recherche",
};
