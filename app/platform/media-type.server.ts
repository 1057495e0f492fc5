import { fileTypeFromBuffer } from "file-type";

/** The kinds of file that are taken, by media type. */
export const takenTypes = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
} as const;
export type MediaType = keyof typeof takenTypes;

/** The media type by content, whatever the name says; null where it is none of those taken. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found && found.mime in takenTypes ? (found.mime as MediaType) : null;
  } catch {
    // A file that breaks off in its head is of no kind.
    return null;
  }
}

/** A file's name without path and control characters, at most 120 characters, ending as its content says. */
export function fileName(given: string, type: MediaType): string {
  const bare = (given.split(/[/\\]/).pop() ?? "").replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "").trim();
  const [usual, ...others] = takenTypes[type];
  const ending = /\.([a-z0-9]{1,5})$/i.exec(bare)?.[1]?.toLowerCase();
  const fits = ending === usual || (others as readonly string[]).includes(ending ?? "");
  const stem = (fits ? bare.slice(0, bare.lastIndexOf(".")) : bare).slice(0, 110) || "document";
  return `${stem}.${fits ? ending : usual}`;
}
