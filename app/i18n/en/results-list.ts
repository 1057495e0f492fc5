export const resultsList = {
  "assessment.list.caption": "Scores of each member from 0 to 100, in this order: {names}",
  "assessment.list.nominatedBy": "Nominated by",
  "assessment.list.members": "Members",
  "assessment.list.strip": "Members’ scores on one scale",
  "assessment.list.narratives": "Narratives",
  "assessment.list.outcome": "Outcome",
  "assessment.list.qualified": "qualified",
  "assessment.list.notQualified": "not qualified",
} as const;
