export const resultsList = {
  "assessment.list.caption": "Notes de chaque membre de 0 à 100, dans cet ordre : {names}",
  "assessment.list.nominatedBy": "Candidature de",
  "assessment.list.members": "Membres",
  "assessment.list.strip": "Notes des membres sur une même échelle",
  "assessment.list.narratives": "Exposés",
  "assessment.list.outcome": "Résultat",
  "assessment.list.qualified": "qualifié",
  "assessment.list.notQualified": "non qualifié",
} as const;
