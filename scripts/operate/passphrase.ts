import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/**
 * The passphrase of the bundle of the keys: from a file, from KEYS_PASSPHRASE, or typed without echo. A new one has 15
 * characters or more. Never a flag: the list of processes is everybody's.
 */
export async function passphrase(file: string | undefined, isNew: boolean): Promise<string> {
  const given = file === undefined ? process.env.KEYS_PASSPHRASE : readFileSync(file, "utf8").trim();
  const text = given || (await typed("The passphrase of the keys: "));
  if (text === "") throw new Error("A passphrase is needed: KEYS_PASSPHRASE, --passphrase-file FILE, or typed in");
  if (isNew && text.length < 15) throw new Error("The passphrase is too short: 15 characters or more");
  return text;
}

async function typed(question: string): Promise<string> {
  if (!process.stdin.isTTY) return "";
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const text = await lines.question("");
  lines.close();
  process.stderr.write("\n");
  return text;
}
