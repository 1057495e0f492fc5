import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { emails, password } from "./world.ts";

export type Running = {
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** Milliseconds of processor time that its processes took so far; NaN where the system does not tell. */
  readonly processorTime: () => number;
};

/** Starts a program that listens on `port`; resolves once it accepts connections, throws where it ends first. */
export async function serve(args: readonly string[], port: number, env: Record<string, string>): Promise<Running> {
  if (await accepts(port)) throw new Error(`Something listens on ${port} already: choose another --port`);
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", HOST: "127.0.0.1", PORT: String(port), ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with ${child.exitCode}`);
    if (await accepts(port)) return { port, stop: () => ended(child), processorTime: () => timeOf(child.pid!) };
    await new Promise((go) => setTimeout(go, 100));
  }
  await ended(child);
  throw new Error(`${args.join(" ")} did not listen on ${port} within 30 s`);
}
/** Of a process and its children, from Linux; a tick is ten milliseconds. */
function timeOf(pid: number): number {
  try {
    const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user, system] = after.split(" ").slice(11, 13).map(Number);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return (
      (user! + system!) * 10 +
      (children === ""
        ? 0
        : children
            .split(" ")
            .map(Number)
            .map(timeOf)
            .reduce((a, b) => a + b, 0))
    );
  } catch {
    return NaN;
  }
}
function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect({ port, host: "127.0.0.1" });
    probe.once("connect", () => (probe.destroy(), done(true))).once("error", () => done(false));
  });
}
function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", () => done());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 12_000).unref();
  });
}

/** Signs a real user in over HTTP, with address and password; returns the cookie. */
export async function signIn(port: number, who: keyof typeof emails): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: `http://127.0.0.1:${port}` },
    body: new URLSearchParams({ _form: "signIn", email: emails[who], password, to: "/tasks" }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (answer.status !== 303 || !cookie) throw new Error(`${emails[who]} could not sign in: ${answer.status}`);
  return cookie;
}
