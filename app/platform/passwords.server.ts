import { hash, verify } from "@node-rs/argon2";

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
let running = 0;
const queue: (() => void)[] = [];

/** At most two hashes at once, or sign-ins would starve two cores. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => queue.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

/** argon2id (the library’s default), 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, options));
}
let decoy: Promise<string> | null = null;
/** Whether a password fits a hash; a null hash costs the same time, so that an unknown address does not show. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const against = stored ?? (await decoy);
  const fits = await inTurn(() => verify(against, password));
  return stored !== null && fits;
}
