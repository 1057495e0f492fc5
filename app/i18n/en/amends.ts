/** Bounds of days, and what is taken back, done again or said more plainly. */
export const amends = {
  "horizon.call":
    "The last day for nominations can be {day} at the latest: a call runs for {most, plural, one {# day} other {# days}} at most.",
  "horizon.callExtension":
    "The new last day can be {day} at the latest: a call is extended by {most, plural, one {# day} other {# days}} at most.",
  "horizon.lateWindow":
    "The last day of the window can be {day} at the latest: a window lasts {most, plural, one {# day} other {# days}} at most.",
  "horizon.document":
    "The last day for the document can be {day} at the latest: a State gets {most, plural, one {# day} other {# days}} at most.",
  "horizon.nextNews":
    "The date of the next news can be {day} at the latest: States are kept waiting for {most, plural, one {# day} other {# days}} at most.",
  "horizon.planEnd":
    "The planned end can be {day} at the latest: a plan reaches {most, plural, one {# year} other {# years}} ahead at most.",
  "horizon.ruleValidFrom":
    "The day from which the version is valid can be {day} at the latest: a version is entered {most, plural, one {# year} other {# years}} ahead at most.",
  "horizon.endOfTour":
    "The end of tour can be {day} at the latest: a tour is entered {most, plural, one {# year} other {# years}} ahead at most.",
  "horizon.retention":
    "The day until which the record is kept can be {day} at the latest: {most, plural, one {# year} other {# years}} from now at most.",
  "late.end": "End the window",
  "late.endText":
    "From this moment the State can hand in no more late names. What it has drafted stays its own, and it may ask again until screening closes.",
  "late.endReason": "Reason for ending it",
  "late.endedAt": "Ended early (New York)",
  "late.outcome.ended": "window ended",
  "late.windowOver": "This window is not open any more: it has been used, has run out or has been ended.",
  "flash.lateEnded": "The window is over; the State is being told.",
  "trail.event.late.ended": "A window for late names was ended before its day.",
  "trail.event.callQuestion.waitsAgain": "A question whose answer was recalled waits again.",
  "questions.void": "answer recalled",
  "questions.waitsAgain": "unanswered again",
  "reopen.memberStillOpen":
    "This member still has open sheets: a sheet is proposed once the member has locked all of them.",
  "reopen.oneAtATime": "Your side has a proposal waiting already: one waits at a time.",
  "amend.formerlyUnused":
    "Only a corrected passage replaces something: leave “What it said” empty, or choose a passage corrected.",
  "representation.filedAlready": "The same has been filed already, on {day}. It was not filed twice.",
  "public.phase.suspended": "Call suspended",
} as const;
