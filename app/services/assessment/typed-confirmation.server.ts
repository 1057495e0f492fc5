import { message, type Message } from "#app/domain/message.ts";
import { invalid, type Refusal } from "#app/domain/outcome.ts";
import { textOf } from "#app/i18n/text.ts";
import type { Work } from "#app/services/work.server.ts";

/** Whether the word that confirms an act was typed as the reader's page shows it; else a refusal of the field. */
export function notConfirmed(work: Work, typed: string, word: Message): Refusal | null {
  const plain = (text: string) => text.trim().normalize("NFC").replaceAll(/\s+/gu, " ").toLowerCase();
  const { locale } = work.viewer;
  if ([locale, "en" as const].some((one) => plain(typed) === plain(textOf(one, word)))) return null;
  return invalid({ confirmation: message("assessment.word.differs", { word: textOf(locale, word) }) });
}
