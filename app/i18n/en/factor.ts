/** The second factor, fresh proofs of presence, and what the trail and the mail say of them. ICU MessageFormat. */
export const factor = {
  "factor.code.title": "One more step",
  "factor.code.text": "Your password is right. Now type the code that your authenticator shows.",
  "factor.code.label": "Code of the authenticator",
  "factor.code.hint": "Six digits. Each code is taken once; if it was just used, wait for the next.",
  "factor.code.act": "Go on",
  "factor.code.lost": "I do not have my authenticator: use a recovery code",
  "factor.code.have": "I have my authenticator",
  "factor.code.help": "Neither at hand? An administrator can take the authenticator off your account.",
  "factor.code.again": "Start again",
  "factor.recovery.label": "Recovery code",
  "factor.recovery.hint": "Sixteen letters and digits from your list; dashes do not matter. Each opens once.",
  "factor.wrong": "This code does not fit. It may be mistyped, too old, or used already.",
  "factor.wrongPassword": "This is not your password.",
  "factor.tooMany": "There were too many attempts from here. Please wait {minutes, number} minutes.",
  "factor.guessed":
    "Somebody is guessing the codes of this account. For {minutes, number} minutes only a recovery code opens it.",

  "factor.enrol.title": "Set up your second factor",
  "factor.enrol.text":
    "A password alone opens no account of this portal. Set up an authenticator once; it takes a minute.",
  "factor.enrol.own": "With an authenticator, a stolen password alone does not open your account.",
  "factor.enrol.first": "Scan the square with an authenticator on your telephone.",
  "factor.enrol.qr": "QR code with the secret of your account",
  "factor.enrol.orType": "No camera? Type this secret into the authenticator, as a time-based code:",
  "factor.enrol.secret": "Secret",
  "factor.enrol.open": "Open it in an authenticator on this device",
  "factor.enrol.second": "Type the six digits that it shows now.",
  "factor.enrol.act": "Set up",
  "factor.enrol.whoSees": "Nobody but you. The secret is kept encrypted, and never shown again.",
  "factor.enrolment.wrong":
    "This code does not fit. Look whether the clock of the device is right, and type the code shown now.",
  "factor.enrolment.gone": "This set-up is over. Please begin again.",

  "factor.codes.title": "Your recovery codes",
  "factor.codes.text":
    "Print these codes or write them down, and keep them apart from your authenticator. They are shown this once. Each opens your account once when the authenticator is lost.",
  "factor.codes.of": "Recovery codes of {email}, made {day}",
  "factor.codes.print": "To print: Ctrl+P, or “Print” in the menu of the browser.",
  "factor.codes.act": "I have kept them",
  "factor.codes.whoSees": "Nobody but you. Only fingerprints of them are kept.",

  "factor.title": "Second factor",
  "factor.none": "Not set up",
  "factor.since": "Set up {day}",
  "factor.left":
    "{left, plural, =0 {No recovery code is left} one {# recovery code is left} other {# recovery codes are left}}",
  "factor.begin": "Set up an authenticator",
  "factor.manage": "Manage the second factor",
  "factor.demonstration":
    "In the demonstration it is asked for when you sign in with the password, and before you sign, lock or decide; one click still takes any role.",
  "factor.optional": "Your roles do not ask for it; you may have one all the same.",
  "factor.needed": "Your roles ask for it.",
  "factor.newCodes": "Make new recovery codes",
  "factor.newCodes.text": "The earlier ones stop opening at once.",
  "factor.remove": "Remove the authenticator",
  "factor.remove.text": "Then the password alone opens your account.",
  "factor.refusal.needed":
    "Your roles ask for a second factor. If the authenticator is lost, an administrator can reset it.",
  "factor.refusal.own": "Nobody resets their own second factor; another administrator can.",
  "factor.refusal.none": "This account has no second factor.",

  "factor.reset.title": "Reset the second factor",
  "factor.reset.of": "The second factor of {name}",
  "factor.reset.fixed": "the authenticator and all recovery codes stop opening now, with your reason on record.",
  "factor.reset.after": "the person is signed out, is told by mail, and sets up another at the next sign-in.",
  "factor.reset.reason": "Reason",
  "factor.reset.reasonHint": "How the person was recognised, and what was lost.",
  "factor.reset.act": "Reset",
  "factor.reset.whoSees":
    "The administrators read the reason. The person is told that it was reset; the trail keeps who did it.",
  "factor.reset.past": "Earlier resets",
  "factor.reset.at": "When",
  "factor.reset.by": "By",

  "factor.proof.title": "Please show that it is you",
  "factor.proof.code": "Code of the authenticator",
  "factor.proof.codeHint":
    "Asked again because the last proof is more than five minutes old. A recovery code does too.",
  "factor.proof.passwordLabel": "Your password",
  "factor.proof.passwordHint": "Asked again because you last gave it more than five minutes ago.",
  "factor.proof.needed": "Please type a code of your authenticator.",
  "factor.proof.password": "Please type your password again.",

  "flash.codesKept": "From now on your authenticator is asked for when you sign in.",
  "flash.factorRemoved": "The authenticator is removed.",
  "flash.factorReset": "The second factor is reset; the person is told.",

  "trail.event.account.passwordGiven": "A password was right; a second step followed.",
  "trail.event.account.codeRefused": "A code or a password was refused as proof.",
  "trail.event.account.proved": "A person gave a fresh proof of presence.",
  "trail.event.account.factorEnrolled": "A second factor was set up.",
  "trail.event.account.factorRemoved": "A second factor was removed by its person.",
  "trail.event.account.factorReset": "A second factor was reset by an administrator.",
  "trail.event.account.recoveryCodeUsed": "A recovery code was used.",
  "trail.event.account.recoveryCodesMade": "New recovery codes were made.",
  "trail.event.account.kept": "An unused account was kept.",
  "trail.event.account.sessionsEnded": "An administrator ended the sessions of an account.",
  "trail.event.account.invitationWithdrawn": "An invitation was withdrawn.",

  "mail.factorReset.subject": "The second factor of your account was reset",
  "mail.factorReset.body":
    "Dear {name},\n\nOn {time} ({newYork}) an administrator took the authenticator off your account. At the next sign-in you set up another. If you did not ask for this, please tell an administrator at once.",
  "mail.recoveryCodeUsed.subject": "A recovery code of your account was used",
  "mail.recoveryCodeUsed.body":
    "Dear {name},\n\nOn {time} ({newYork}) a recovery code opened your account. If it was not you, please tell an administrator at once.",
} as const;
