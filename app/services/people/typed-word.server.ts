import { message } from "#app/domain/message.ts";
import { invalid, type Refusal } from "#app/domain/outcome.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { textOf } from "#app/i18n/text.ts";
import type { Work } from "#app/services/work.server.ts";

/** Whether the word that confirms an act was typed as the reader's page shows it; a refusal of the field otherwise. */
export function typedWord(work: Work, typed: string, word: TextKey): Refusal | null {
  const plain = (text: string) => text.trim().normalize("NFC").toLowerCase();
  const expected = textOf(work.viewer.locale, word);
  return plain(typed) === plain(expected)
    ? null
    : invalid({ confirmation: message("people.wordDiffers", { word: expected }) });
}
