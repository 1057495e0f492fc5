/** A process that was running before it came into the portal. */
export const begun = {
  "place.begun-before": "Before the portal",
  "gate.priorRecorded": "This stage was passed before the portal",
  "gate.priorRecorded.mend": "The officer records it from its scan, with the day and a signature.",
  "task.priorRecorded": "Record the stage passed before the portal",
  "begun.title": "Records from before the portal",
  "begun.present": "Entered at the stage: {state}",
  "begun.note": "This process began before the portal.",
  "begun.noteText":
    "It was entered at the stage “{state}”. {count, plural, =0 {No earlier stage is recorded yet.} one {# earlier stage is recorded from a scan.} other {# earlier stages are recorded from scans.}}",
  "begun.noteOf":
    "{stage}: recorded by {name} from the scan of {day}. Nothing of it was done or checked in the portal.",
  "begun.link": "See the records",
  "begun.rail": "{day} (paper)",
  "begun.timeline": "{stage} (before the portal)",
  "begun.chip": "Before the portal",
  "begun.toRecord": "To be recorded",
  "begun.toRecordText": "Nothing stands for this stage yet. The stages are recorded one after the other.",
  "begun.recordedLine": "Recorded by {name} on {day}, from the scan.",
  "begun.recordNext": "Record: {stage}",
  "begun.inPlaceOf": "In place of {count, plural, one {# condition} other {# conditions}} of the portal",
  "begun.conditionBefore": "– before the portal: recorded by {name}, from the scan of {day}",
  "begun.condition.balanceLonglist": "Balance of the longlist",
  "begun.condition.balancePanel": "Composition of the panel",
  "begun.condition.balanceShortlist": "Balance of the shortlist",
  "begun.marked": "Why it is entered so",
  "begun.markedBy": "Said by {name}, {time}",
  "begun.meaning": "What a record means",
  "begun.meaningText":
    "A record says that a stage was passed before the portal, and shows its paper. It does not say that the portal’s conditions were met. What lies ahead is held to all of them.",
  "begun.whoSees":
    "Everyone in the process sees which stages were recorded, their day and by whom. Words, numbers and scans are open to those to whom the records of that stage would be: the officers; from the shortlist on the panel too, unless recused. Never to States.",
  "begun.names": "Number of names, as the record gives it",
  "begun.says": "What the record says",
  "begun.scan": "Scan",
  "begun.dayOf.call": "Day on which the call was issued",
  "begun.dayOf.stage": "Day on which the stage ended",
  "begun.stage.needsDefined": "Call issued",
  "begun.stage.callOpen": "Call closed",
  "begun.stage.eligibilityScreening": "Eligibility decided",
  "begun.stage.longlisting": "Longlist made",
  "begun.stage.shortlisting": "Shortlist signed",
  "begun.stage.assessment": "Candidates assessed",
  "begun.stage.panelReview": "Panel report signed",
  "begun.onPaper":
    "No records of this stage are made in the portal: it was passed on paper, and the officer records it from its scan.",
  "begun.notHere": "This stage is not passed by a record: the process began in the portal, or stands in it already.",
  "begun.heldHere": "The portal holds records of this stage already. No record from before it can stand for the stage.",
  "begun.bandedNeedsSheets":
    "A banded average is made from individual sheets, and the portal has none of what was scored on paper. Enter the process at the assessment, to score afresh, or at the recommendation, with the signed report.",
  "begun.day.future": "This day has not come yet.",
  "begun.day.beforeEarlier": "This day lies before the day of the stage before it.",
  "begun.closesBeforeIssue": "The call cannot have closed before it was issued.",
  "begun.callOver":
    "The deadline of this call has passed. Say that the process stands at eligibility screening, or give the deadline that runs.",
  "begun.callStillOpen": "The deadline has not passed yet. Say that the process stands at the open call.",
  "begun.chooseNames": "Choose the names that went on.",
  "begun.moreThanShortlist":
    "{most, plural, one {The frame allows # name on the shortlist.} other {The frame allows # names on the shortlist.}}",
  "begun.fewerNames":
    "{count, plural, =0 {Give the number.} one {At least # name stands in the portal.} other {At least # names stand in the portal.}}",
  "begun.mark.title": "Began before the portal",
  "begun.mark.again": "Change this",
  "begun.mark.intro":
    "For a selection that was already running on paper. Its frame is entered as it was; then the officer records each earlier stage from its scan, one after the other, until the stage in which it stands.",
  "begun.mark.stage": "The stage in which it stands",
  "begun.mark.stageHint":
    "A list that already went to the authority is signed anew at the recommendation, and a decision on paper is recorded from its memo: clearances and those two signatures are held in the portal.",
  "begun.mark.reason": "Why, and where its papers are kept",
  "begun.mark.reasonHint": "For example: advertised by note verbale in March; file in the registry of the office.",
  "begun.mark.whoSees":
    "Your words: the officers of the process. That it began before the portal: everyone in the process, and the auditor.",
  "begun.mark.button": "Mark as begun before the portal",
  "begun.mark.flash": "Marked. The officer now enters the frame as it was.",
  "begun.record.title": "Record a stage from before the portal",
  "begun.record.titleOf": "Record from before the portal: {stage}",
  "begun.record.first": "Needed first",
  "begun.record.question": "Record this stage as passed before the portal?",
  "begun.record.fixed":
    "You sign that the scan is the record and that what you type stands in it. A record is never changed or taken back.",
  "begun.record.button": "Sign and record",
  "begun.record.flash": "The stage is recorded. It stands as passed before the portal.",
  "begun.record.scan": "Scan of the record",
  "begun.record.scanHint":
    "The note verbale, the minutes, the signed list or report. PDF, DOCX, JPG or PNG, at most 10 MB.",
  "begun.record.dayHint": "As the record gives it.",
  "begun.record.noteVerbale": "Number of the note verbale",
  "begun.record.closesOn": "Last day for nominations",
  "begun.record.closesOpen": "The deadline that still runs, New York.",
  "begun.record.closesPast": "As it was, New York.",
  "begun.record.nextNewsOn": "Next news to States",
  "begun.record.nextNewsHint": "States read this date beside their nominees once these are registered.",
  "begun.record.namesHint": "It is published as the count of the stage, marked as from before the portal.",
  "begun.record.saysHint": "In your words: who decided, on what ground, and what became of those who did not go on.",
  "begun.record.chosen.eligibilityScreening": "Found eligible",
  "begun.record.chosen.longlisting": "On the longlist",
  "begun.record.chosen.shortlisting": "On the shortlist",
  "begun.record.whoSeesDesk":
    "Officers of the process. That the stage is recorded, its day and your name: everyone in the process.",
  "begun.record.whoSeesShortlist":
    "Officers of the process and panel members who have declared and are not recused. Never States.",
  "begun.record.whoSeesReport":
    "Officers of the process and panel members who are not recused. Never States; the authority reads the ratings, not the scan.",
  "begun.record.intro.needsDefined":
    "The call as it went out. It freezes the frame as you have entered it; no State is told anew.",
  "begun.record.intro.callOpen":
    "The names are registered as they came, each with channel and scan. This record closes the call.",
  "begun.record.intro.eligibilityScreening": "Who was found eligible. The others become ineligible.",
  "begun.record.intro.longlisting":
    "Who was on the longlist. The panel is seated as it sat; its members declare in the portal before any file opens to them.",
  "begun.record.intro.shortlisting": "Who was on the signed shortlist.",
  "begun.record.intro.assessment":
    "That the panel interviewed and scored. No sheet is made from paper: the individual scores stay in the scan.",
  "begun.record.intro.panelReview": "The panel’s official ratings, typed from the signed report.",
  "begun.record.after.needsDefined":
    "The frame is frozen and the call stands with its day and deadline. Then register the names.",
  "begun.record.after.callOpen": "The call is closed; no further name can be registered.",
  "begun.record.after.eligibilityScreening": "The names you chose are eligible, the others ineligible.",
  "begun.record.after.longlisting": "The panel is asked to declare its ties to these names, and vetting can begin.",
  "begun.record.after.shortlisting": "The names you chose are shortlisted.",
  "begun.record.after.assessment": "The panel’s results are open to panel and officers; there are no sheets in them.",
  "begun.record.after.panelReview":
    "The official ratings are written, marked as from before the portal, and the chair can make the recommended list.",
  "begun.rated": "Rated before the portal",
  "begun.ratedText":
    "The panel scored on paper. Its official ratings are typed from the signed report; there are no individual sheets in the portal.",
  "begun.counted": "from a record from before the portal",
  "fair.beforePortal":
    "{count, plural, one {The evidence lies before the portal: a signed record from a scan stands for the stage.} other {The evidence lies before the portal: # signed records from scans stand for the stages.}}",
  "trail.on.priorRecord": "Record from before the portal",
  "trail.kind.priorRecord": "Records from before the portal",
  "trail.event.process.markedBegun": "The process was marked as begun before the portal.",
  "trail.event.priorRecord.made": "A stage was recorded as passed before the portal.",
  "trail.event.call.entered": "A call issued before the portal was entered as it was.",
};
