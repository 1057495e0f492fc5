import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningServer = {
  /** Address for a browser, without a trailing slash: `http://localhost:<port>`. */
  origin: string;
  port: number;
  dataDir: string;
  pid: number;
  /** What the server printed so far: JSON lines of the log. */
  output: () => string;
  /** Asks the server to stop, waits for it (kills it after 12 s) and removes its data. The exit code, or null if killed. */
  stop: () => Promise<number | null>;
};

export type ServerOptions = {
  /** Added to the environment; an undefined value removes a variable. */
  env?: Record<string, string | undefined>;
  /** A data folder to start from, copied; else the server begins with an empty one. */
  world?: string;
  /** A data folder to serve as it is; it outlives the server. */
  dataDir?: string;
};

/**
 * Starts the built application (`node server.js`) on a free port with a data folder of its own and waits until it is
 * ready. Needs `npm run build`. Throws, with what the server printed, if it ends or is not ready within 30 s.
 */
export async function startServer({ env = {}, world, dataDir: given }: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), "bluehelm-")));
  if (world !== undefined) await cp(world, dataDir, { recursive: true });
  const port = await freePort();
  const own = { NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, ORIGIN: undefined };
  const child = spawn(process.execPath, ["server.js"], {
    env: { ...process.env, ...own, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  const ended = once(child, "exit").then(([code]) => code as number | null);

  const stop = async () => {
    const patience = setTimeout(() => child.kill("SIGKILL"), 12_000);
    child.kill("SIGTERM");
    const code = await ended;
    clearTimeout(patience);
    if (given === undefined) await rm(dataDir, { recursive: true, force: true });
    return code;
  };
  const deadline = Date.now() + 30_000;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not become ready. It printed:\n${printed}`);
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  const origin = `http://localhost:${port}`;
  return { origin, port, dataDir, pid: child.pid ?? 0, output: () => printed, stop };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
