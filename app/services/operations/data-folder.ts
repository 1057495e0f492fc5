/** The names in a data folder and in a backup of one. */
export const manifestFile = "manifest.json";
export const keyFolder = "keys";
export const fileFolder = "files";
/** Raised when what a backup holds changes its shape. */
export const archiveFormat = 1;

/** What a backup says of itself. */
export type Manifest = {
  readonly format: number;
  readonly version: string;
  readonly madeAt: string;
  /** Entries of the trail and the hash of the last. */
  readonly trail: { readonly entries: number; readonly head: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly files: number;
};
