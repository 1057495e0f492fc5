/** What is lawful and yet out of the ordinary course: events that oversight lists for every process. */
export const extraordinaryEvents: readonly string[] = [
  "process.suspended",
  "process.cancelled",
  "process.readvertised",
  "process.planMoved",
  "nomination.registered",
  "nomination.contested",
  "nomination.withdrawn",
  "candidacy.personWithdrew",
  "panel.memberRemoved",
  "panel.actingChairNamed",
  "panel.actingChairEnded",
  "scoreSheet.closedAbsent",
  "scoreSheet.reopened",
  "question.asked",
  "decision.recordedOnPaper",
  "decision.returned",
];
