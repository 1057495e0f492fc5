/**
 * The words that confirm acts which cannot be undone: one per act, no word for two acts of another kind.
 * They are accepted in any of our languages, whatever their case and accents. ICU MessageFormat.
 */
export const words = {
  "word.sign": "SIGN",
  "word.call": "CALL",
  "word.submit": "SUBMIT",
  "word.withdraw": "WITHDRAW",
  "word.withdrawal": "WITHDRAWAL",
  "word.enter": "ENTER",
  "word.handIn": "HAND IN",
  "word.convene": "CONVENE",
  "word.lock": "LOCK {number, number}",
  "word.lockAll": "LOCK {count, plural, one {ONE} other {#}}",
  "word.absent": "ABSENT",
  "word.notSigned": "NOT SIGNED",
  "word.reveal": "REVEAL",
  "word.handOver": "HAND OVER",
  "word.rule": "RULE",
  "word.decline": "DECLINE",
  "word.decide": "DECIDE",
  "word.approve": "APPROVE",
  "word.goBack": "GO BACK",
  "word.announce": "ANNOUNCE",
  "word.start": "START",
  "word.close": "CLOSE",
  "word.end": "END",
  "word.erase": "ERASE",
  "word.suspend": "SUSPEND",
  "word.resume": "RESUME",
  "word.cancel": "CANCEL",
  "word.readvertise": "READVERTISE",
} as const;
