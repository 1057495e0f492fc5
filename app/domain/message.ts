/**
 * What the rules say to people: a catalogue key and its values, never a sentence.
 * A value may itself be a message (a rule's name inside a finding, for instance).
 */
export type Message = { readonly key: string; readonly values?: MessageValues };
export type MessageValues = Readonly<Record<string, string | number | Message>>;

/** Builds a message; `message("gate.of", { have: 1, need: 2 })`. */
export function message(key: string, values?: MessageValues): Message {
  return values === undefined ? { key } : { key, values };
}
