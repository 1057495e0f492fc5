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
  "horizon.reply":
    "The answer can be awaited until {day} at the latest: {most, plural, one {# day} other {# days}} from now at most.",
  "horizon.offerAnswer":
    "The offer can be answered until {day} at the latest: {most, plural, one {# day} other {# days}} from now at most.",
  "horizon.promise":
    "The promised day can be {day} at the latest: {most, plural, one {# day} other {# days}} from now at most.",
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
  "admin.titleAr": "Title in Arabic",
  "admin.nameAr": "Name in Arabic",
  "admin.post.further": "This is a further post of its kind in this mission",
  "admin.post.furtherHint": "Only where the mission has one already; each then needs its own titles.",
  "admin.post.furtherUnsaid":
    "{count, plural, one {The mission has one post of this kind already.} other {The mission has # posts of this kind already.}} Tick this if a further one is meant.",
  "admin.mission.hostTwice": "The same host State stands here twice.",
  "admin.mission.new": "Enter a mission",
  "admin.mission.enter": "Enter the mission",
  "admin.mission.acronymEn": "Acronym in English",
  "admin.mission.acronymFr": "Acronym in French",
  "admin.mission.acronymAr": "Acronym in Arabic",
  "admin.mission.acronymHint": "Where it differs from the English one.",
  "admin.mission.acronymLetters": "An acronym has Latin letters or digits.",
  "admin.mission.taken": "A mission with this acronym is on record already.",
  "admin.mission.startYear": "Began in",
  "admin.mission.startsLater": "A mission is entered a year ahead at most.",
  "admin.mission.kind": "Kind of mission",
  "admin.mission.kind.peacekeeping": "Peacekeeping",
  "admin.mission.kind.political": "Political",
  "admin.mission.lead": "Lead department",
  "letters.owed": "Still to be issued",
  "letters.owedMark": "not issued",
  "letters.owedText":
    "These letters belong to the call or the announcement. They go out of one moment, and stand among your tasks until then.",
  "task.letters.noteVerbale":
    "{count, plural, one {Issue the note verbale of the call in # language} other {Issue the note verbale of the call in # languages}}",
  "task.letters.regret": "{count, plural, one {Issue the regret to # State} other {Issue the regrets to # States}}",
  "task.letters.announcement":
    "{count, plural, one {Issue the letter of announcement in # language} other {Issue the letter of announcement in # languages}}",
  "announce.letters":
    "The States learn the outcome at once. The regrets and the letter of announcement become tasks of the officers in the same moment, and the page of letters lists whom none has reached yet.",
  "assessment.flash.nothingRecorded": "Nothing was filled in or changed: nothing was recorded.",
  "refusal.revealed": "The scores have been revealed: sheets stand as they are.",
  "refusal.notRevealed": "The scores have not been revealed yet.",
  "refusal.reviewClosed": "The panel has closed its review: what it agreed stands.",
  "refusal.notApproved": "The decision has not been approved by a second person.",
  "refusal.listUnsigned":
    "No signed list is before the authority: it has been returned, or a new version waits for its signature.",
  "extend.noCall": "This process has no open call of its present round.",
} as const;
