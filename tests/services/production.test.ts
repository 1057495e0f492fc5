import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { identityToRecipient, generateX25519Identity } from "age-encryption";
import { checkProduction } from "#app/services/operations/check-production.server.ts";
import { lastBackupAt } from "#app/services/operations/make-backup.server.ts";
import { readKeys, seal } from "#app/platform/keys.server.ts";
import { scheduleBackups } from "#app/production.server.ts";
import { countsOf, isAlone } from "#db/maintenance.server.ts";
import { durabilityProblem, openPlain, wrongTrigger } from "#db/open.server.ts";
import { headersOf } from "#scripts/prepare.mjs";

/** An institution's portal, as its keeper meets it: spawned commands, temporary folders, loopback alone. */
const base = mkdtempSync(join(tmpdir(), "bluehelm-production-"));
const dataDir = join(base, "data");
const backups = join(base, "backups");
const passphrase = "four dull words and a comma";
const mails: string[] = [];
const inbox = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, _session, done) {
    let text = "";
    stream.on("data", (part) => (text += String(part))).on("end", () => (mails.push(text), done()));
  },
});
let [port, smtpPort, identityFile, recipient, link] = [0, 0, "", "", ""];

type Ran = { code: number | null; out: string };
const clean = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => ["PATH", "HOME", "TMPDIR"].includes(name))),
  NODE_ENV: "production" as const,
};
async function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, args, { env: { ...clean, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (out += String(part)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out };
}
const command = (name: string, args: string[], env: Record<string, string> = {}) =>
  run([`build/scripts/${name}.js`, ...args], { DATA_DIR: dataDir, ...env });
const setUp = (...more: string[]) =>
  command("setup", [
    ...["--origin", `http://localhost:${port}`, "--port", String(port), "--trust-proxy", "0"],
    ...["--smtp-host", "127.0.0.1", "--smtp-port", String(smtpPort), "--mail-from", "portal@portal.example"],
    ...["--backup-dir", backups, "--backup-recipient", recipient, "--backup-every-minutes", "0", "--backup-keep", "2"],
    ...["--admin-email", "Keeper@portal.example", "--admin-given-names", "Ada", "--admin-family-name", "Keeperson"],
    ...more,
  ]);

async function served(folder = dataDir, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["server.js", "--production"], {
    env: { ...clean, DATA_DIR: folder, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (out += String(part)));
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((go) => setTimeout(go, 50));
  }
  if (child.exitCode !== null) throw new Error(`It did not start: ${out}`);
  return child;
}
async function ended(child: ChildProcess): Promise<number | null> {
  child.kill("SIGTERM");
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

beforeAll(async () => {
  await new Promise<void>((go) => void inbox.listen(0, "127.0.0.1", go));
  smtpPort = (inbox.server.address() as AddressInfo).port;
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  port = (probe.address() as AddressInfo).port;
  probe.close();
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  identityFile = join(base, "identity.txt");
  writeFileSync(identityFile, `# made for a test\n${identity}\n`);
});
afterAll(async () => {
  await new Promise<void>((go) => void inbox.close(go));
  rmSync(base, { recursive: true, force: true });
});

describe("npm run setup", () => {
  it("makes settings, keys, reference data and the first administrator, and mails a test and the link", async () => {
    const { code, out } = await setUp();
    expect(out).toContain("Test mail: 127.0.0.1");
    expect(out).toContain("Mailed: the invitation");
    expect(code).toBe(0);
    link = /http:\/\/localhost:\d+\/join\/\S+/.exec(out)![0];
    expect(mails).toHaveLength(2);
    expect(mails[1]!.replace(/=\r\n/g, "").replace(/=3D/g, "=")).toContain(link);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    for (const name of ["bluehelm.env", "bluehelm.sqlite", "keys/trail.key"])
      expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
    const client = openPlain(join(dataDir, "bluehelm.sqlite"));
    const counts = countsOf(client);
    const row = client.prepare("SELECT token_hash FROM invitation").get() as { token_hash: string };
    client.close();
    expect(counts).toMatchObject({ account: 1, demonstration_mail: 0, member_state: 193 });
    expect(link).not.toContain(row.token_hash);
  });

  it("says what stands and changes nothing when it is run again", async () => {
    const before = readFileSync(join(dataDir, "bluehelm.env"), "utf8");
    const again = await setUp();
    expect(again.code).toBe(0);
    expect(again.out).toContain("Stands: administrator keeper@portal.example (invited, link open until");
    expect(again.out).not.toContain("/join/");
    const other = await command("setup", ["--origin", "https://other.example"]);
    expect(other.code).toBe(1);
    expect(other.out).toContain("Differs: ORIGIN was given as https://other.example");
    expect(readFileSync(join(dataDir, "bluehelm.env"), "utf8")).toBe(before);
    expect(mails).toHaveLength(2);
  });

  it("says in words why a mail was not taken, and refuses an address that is no origin", async () => {
    const folder = { DATA_DIR: join(base, "other") };
    const bad = await command("setup", ["--origin", "http://portal.example"], folder);
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.out).toContain("is not an https address");
    expect(existsSync(folder.DATA_DIR)).toBe(false);
    const env = { ...folder, ORIGIN: "https://portal.example", SMTP_HOST: "127.0.0.1", SMTP_PORT: "9" };
    const names = ["--admin-email", "a@b.example", "--admin-given-names", "A", "--admin-family-name", "B"];
    const { code, out } = await command("setup", names, env);
    expect(code).toBe(1);
    expect(out).toContain("Nobody answers at 127.0.0.1:9");
    expect(out).toContain("https://portal.example/join/");
    expect(out).toContain("The invitation waits and is tried again");
    const client = openPlain(join(folder.DATA_DIR, "bluehelm.sqlite"));
    const waiting = client.prepare("SELECT sent_at, dropped_at FROM outbox WHERE template = 'invitation'").all();
    client.close();
    expect(waiting).toEqual([{ sent_at: null, dropped_at: null }]);
  });
});

describe("npm run setup, before it makes anything", () => {
  const asks = ["--origin", "https://portal.example", "--smtp-host", ""];
  const names = ["--admin-email", "a@b.example", "--admin-given-names", "A", "--admin-family-name", "B"];

  it("says what is missing or cannot be written", async () => {
    const folder = join(base, "unmade");
    const nobody = await command("setup", asks, { DATA_DIR: folder });
    expect(nobody).toMatchObject({ code: 1 });
    expect(nobody.out).toContain("ADMIN_EMAIL is missing: give --admin-email");
    const file = join(base, "a-file");
    writeFileSync(file, "");
    const where = ["--backup-dir", join(file, "backups"), "--backup-recipient", recipient];
    const closed = await command("setup", [...asks, ...names, ...where], { DATA_DIR: folder });
    expect(closed.out).toContain(`BACKUP_DIR=${join(file, "backups")} cannot be written (ENOTDIR)`);
    expect(existsSync(join(folder, "bluehelm.env"))).toBe(false);
  });
});

describe("what keeps a portal from being served", () => {
  const broken = (spoil: (folder: string) => void, env: Record<string, string> = {}) => {
    const folder = mkdtempSync(join(base, "broken-"));
    cpSync(dataDir, folder, { recursive: true });
    spoil(folder);
    return () => checkProduction({ DATA_DIR: folder, MIGRATIONS_DIR: "drizzle/sqlite", ...env });
  };
  const sql = (text: string) => (folder: string) => {
    const client = openPlain(join(folder, "bluehelm.sqlite"));
    client.exec(text);
    client.close();
  };
  const settings = (from: RegExp, to: string) => (folder: string) => {
    const file = join(folder, "bluehelm.env");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  const key = (name: string) => (folder: string) => join(folder, "keys", `${name}.key`);
  const same = Buffer.alloc(32, 7).toString("base64");
  const other = randomBytes(32).toString("base64");

  it.each<[string, (folder: string) => void, string, Record<string, string>?]>([
    ["no origin", settings(/ORIGIN=.*/, ""), "ORIGIN is missing"],
    ["an origin without https", settings(/ORIGIN=.*/, "ORIGIN=http://portal.example"), "is not an https address"],
    ["demonstration", () => {}, "DEMONSTRATION=1", { DEMONSTRATION: "1" }],
    ["a weak token", () => {}, "READY_TOKEN is weak", { READY_TOKEN: "monitor" }],
    ["a missing key", (folder) => rmSync(key("field")(folder)), "field.key is missing"],
    ["a weak key", (folder) => writeFileSync(key("file")(folder), same), "file.key is weak"],
    ["one key twice", (folder) => cpSync(key("trail")(folder), key("digest")(folder)), "digest.key is weak"],
    ["another key of the trail", (folder) => writeFileSync(key("trail")(folder), other), "trail.key is not the one"],
    ["a name nobody knows", settings(/SMTP_HOST=/, "SMPT_HOST="), "there is no setting SMPT_HOST"],
    ["a line that sets nothing", settings(/$/, "backups daily\n"), "it sets nothing"],
    ["what belongs to the environment", settings(/$/, 'WORKERS="2"\n'), "WORKERS is for the environment alone"],
    ["an origin that names every host", settings(/ORIGIN=.*/, "ORIGIN=https://*"), "is not an https address"],
    ["a key that others read", (folder) => chmodSync(key("trail")(folder), 0o644), "run chmod 600"],
    ["a missing trigger", sql("DROP TRIGGER audit_event_no_update"), "trigger audit_event_no_update"],
    [
      "an altered trigger",
      sql(
        "DROP TRIGGER audit_event_no_delete; CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT 1; END",
      ),
      "trigger audit_event_no_delete",
    ],
    [
      "a newer schema",
      sql("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)"),
      "newer version",
    ],
    [
      "an older schema",
      sql("DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)"),
      "npm run upgrade",
    ],
    ["demonstration accounts", sql("UPDATE account SET demonstration = 1"), "demonstration accounts"],
    ["a broken reference", sql("PRAGMA foreign_keys = OFF; DELETE FROM person"), "damaged"],
    [
      "damaged pages",
      (folder) => {
        const file = join(folder, "bluehelm.sqlite");
        const bytes = readFileSync(file);
        bytes.fill(0xff, 4096 * 3, 4096 * 40);
        writeFileSync(file, bytes);
      },
      "restore it from a backup",
    ],
    ["no database", (folder) => rmSync(join(folder, "bluehelm.sqlite")), "npm run setup"],
  ])("%s", (_name, spoil, line, env) => {
    const check = broken(spoil, env);
    expect(check).toThrow(line);
    expect(check).toThrow(/^[^\n]+$/);
  });

  it("is a key of fields under which nothing opens, once something is sealed", () => {
    const seals = (folder: string) => {
      const { field } = readKeys(join(folder, "keys"));
      const client = openPlain(join(folder, "bluehelm.sqlite"));
      client
        .prepare(
          "INSERT INTO second_factor (id, account_id, secret, last_step, confirmed_at) SELECT id, id, ?, 0, 1 FROM account",
        )
        .run(seal(field, "JBSWY3DPEHPK3PXP"));
      client.close();
    };
    expect(broken(seals)).not.toThrow();
    expect(broken((folder) => (seals(folder), writeFileSync(key("field")(folder), other)))).toThrow(
      "field.key is not the one",
    );
  });

  it("is nothing where all is well, and makes a database WAL again", () => {
    expect(broken(sql("PRAGMA journal_mode = DELETE"))).not.toThrow();
    const client = openPlain(join(dataDir, "bluehelm.sqlite"));
    client.pragma("synchronous = NORMAL");
    expect(durabilityProblem(client)).toContain("synchronous = FULL");
    client.close();
  });

  it("is said by the server in one line, with exit code 78", async () => {
    const { code, out } = await run(["server.js", "--production"], { DATA_DIR: join(base, "nothing") });
    expect(code).toBe(78);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(out).toContain("npm run setup");
    expect(existsSync(join(base, "nothing"))).toBe(false);
  });
});

describe("a portal that is served", () => {
  it("answers its own name alone, tells outsiders yes or no, backs up meanwhile, and ends in order", async () => {
    const child = await served(dataDir, { WORKERS: "2" });
    const at = (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { host: `localhost:${port}`, ...headers } });
    const near = (await (await at("/readyz")).json()) as { ok: boolean; checks: Record<string, { state: string }> };
    expect(near).toMatchObject({ ok: true, attention: true });
    expect(near.checks).toMatchObject({
      database: { state: "ok" },
      schema: { state: "ok" },
      backup: { state: "warn" },
    });
    expect(await (await at("/readyz", { "x-forwarded-for": "192.0.2.7" })).json()).toEqual({ ok: true });
    expect(await (await at("/healthz")).json()).toEqual({ ok: true });
    expect((await fetch(`http://127.0.0.1:${port}/sign-in`)).status).toBe(400);
    expect((await fetch(`http://localhost:${port}/sign-in`)).status).toBe(200);
    expect((await fetch(link)).status).toBe(200);
    expect(isAlone(join(dataDir, "bluehelm.sqlite"))).toBe(false);
    expect((await command("upgrade", [])).out).toContain("stop it first");

    const made = await command("backup", []);
    expect(made.out).toContain("opened again and found whole");
    expect(made.code).toBe(0);
    expect(lastBackupAt(backups)).not.toBeNull();
    expect(await ended(child)).toBe(0);
    const wal = join(dataDir, "bluehelm.sqlite-wal");
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  });
});

describe("npm run verify", () => {
  const copy = (name: string) => {
    const folder = join(base, name);
    cpSync(dataDir, folder, { recursive: true });
    return folder;
  };

  it("names a missing trigger and leaves it missing", async () => {
    const folder = copy("without-trigger");
    const client = openPlain(join(folder, "bluehelm.sqlite"));
    client.exec("DROP TRIGGER audit_event_no_update");
    const { code, out } = await command("verify", [], { DATA_DIR: folder });
    expect(out).toContain("The trigger audit_event_no_update is missing or altered.");
    expect(code).toBe(1);
    expect(wrongTrigger(client)).toBe("audit_event_no_update");
    client.close();
  });

  it("says that a key is missing and makes none", async () => {
    const folder = copy("without-key");
    rmSync(join(folder, "keys/digest.key"));
    const { code, out } = await command("verify", [], { DATA_DIR: folder });
    expect(out).toContain("digest.key is missing");
    expect(code).toBe(1);
    expect(existsSync(join(folder, "keys/digest.key"))).toBe(false);
  });
});

describe("a backup that fails while the portal is served", () => {
  it("says why", async () => {
    const file = join(base, "no-folder");
    writeFileSync(file, "");
    vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
    const settings = { DATA_DIR: dataDir, BACKUP_DIR: join(file, "x"), BACKUP_RECIPIENT: recipient, ...clean };
    const said = new Promise<[number | null, string]>((tell) => {
      scheduleBackups(settings, process.cwd(), (code, why) => tell([code, why]));
      vi.advanceTimersByTime(10_000);
    });
    vi.useRealTimers();
    const [code, why] = await said;
    expect(code).toBe(1);
    expect(why).toContain("ENOTDIR");
  });
});

describe("npm run restore", () => {
  const archive = () => join(backups, readdirSync(backups).sort().at(-1)!);
  const bundle = join(base, "keys.age");
  const into = (folder: string, from = archive(), more: string[] = []) =>
    command("restore", [from, "--identity", identityFile, "--keys", bundle, ...more], {
      DATA_DIR: folder,
      KEYS_PASSPHRASE: passphrase,
    });

  it("brings a backup and its keys into an empty folder, with the head of the trail", async () => {
    const env = { KEYS_PASSPHRASE: passphrase };
    expect((await command("backup", ["--keys", bundle], { KEYS_PASSPHRASE: "short" })).code).toBe(1);
    expect((await command("backup", ["--keys", bundle], env)).code).toBe(0);
    const folder = join(base, "restored");
    mkdirSync(folder);
    writeFileSync(join(folder, "bluehelm.sqlite-wal"), "of another database");
    const { code, out } = await into(folder);
    expect(out).toMatch(/Head [0-9a-f]{64}/);
    expect(out).toContain("invariants hold");
    expect(code).toBe(0);
    expect(existsSync(join(folder, "bluehelm.sqlite-wal"))).toBe(false);
    cpSync(join(dataDir, "bluehelm.env"), join(folder, "bluehelm.env"));
    expect(() => checkProduction({ DATA_DIR: folder, MIGRATIONS_DIR: "drizzle/sqlite" })).not.toThrow();
    expect((await into(folder)).out).toContain("is not empty");
  });

  it("refuses what was altered, cut short, expected otherwise or made for another key, and leaves nothing", async () => {
    const folder = join(base, "refused");
    const [altered, short] = [join(base, "altered.age"), join(base, "short.age")];
    const bytes = readFileSync(archive());
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(altered, bytes);
    cpSync(archive(), short);
    truncateSync(short, statSync(short).size - 70_000);
    const other = join(base, "other.txt");
    writeFileSync(other, await generateX25519Identity());
    // The keys stand there already; settings and keys are no reason to refuse.
    for (const n of [1, 2, 3, 4]) cpSync(join(dataDir, "keys"), join(`${folder}${n}`, "keys"), { recursive: true });
    const bare = (n: number, from: string, more: string[] = [], identity = identityFile) =>
      command("restore", [from, "--identity", identity, ...more], { DATA_DIR: `${folder}${n}` });
    const refused = await Promise.all([
      bare(1, altered),
      bare(2, short),
      bare(3, archive(), ["--expect-head", "0".repeat(64)]),
      bare(4, archive(), [], other),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(refused.map(({ out }) => out.trim())).toEqual([
      expect.stringContaining("altered or cut short"),
      expect.stringContaining("altered or cut short"),
      expect.stringContaining("not the one expected"),
      expect.stringContaining("does not open with this key"),
    ]);
    for (const n of [1, 2, 3, 4]) expect(readdirSync(`${folder}${n}`)).toEqual(["keys"]);
  });
});

describe("npm run upgrade", () => {
  const release = (name: string) => {
    const folder = join(base, name);
    mkdirSync(folder);
    cpSync("tests/fixtures/0.1.0/keys", join(folder, "keys"), { recursive: true });
    chmodSync(join(folder, "keys"), 0o700);
    for (const file of readdirSync(join(folder, "keys"))) chmodSync(join(folder, "keys", file), 0o600);
    writeFileSync(
      join(folder, "bluehelm.sqlite"),
      gunzipSync(readFileSync("tests/fixtures/0.1.0/bluehelm.sqlite.gz")),
      {
        mode: 0o600,
      },
    );
    return folder;
  };
  const look = (folder: string) => {
    const client = openPlain(join(folder, "bluehelm.sqlite"));
    const counts = countsOf(client);
    client.close();
    return counts;
  };

  it("brings a folder of 0.1.0 up to now with every row and the whole trail, once", async () => {
    const folder = release("of-0.1.0");
    const before = look(folder);
    const verified = await command("verify", [], { DATA_DIR: folder });
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.out).toMatch(/^The chain of \d+ entries is whole\. Head [0-9a-f]{64}\n/);
    expect(verified.out).toContain("of an earlier version");
    expect(look(folder)).toEqual(before);
    const check = () =>
      checkProduction({ DATA_DIR: folder, ORIGIN: "https://portal.example", MIGRATIONS_DIR: "drizzle/sqlite" });
    expect(check).toThrow("npm run upgrade");
    const { code, out } = await command("upgrade", [], { DATA_DIR: folder });
    expect(out).toContain("The database as it was");
    expect(code).toBe(0);
    const { __drizzle_migrations: steps, ...rows } = look(folder);
    const { __drizzle_migrations: first, audit_event: entries, ...old } = before;
    expect(rows).toMatchObject(old);
    // The letters that 0.1.0 did not have are worded, and the trail says so.
    expect(rows.letter_template).toBeGreaterThan(0);
    expect(rows.audit_event).toBe(entries! + rows.letter_template!);
    expect((await command("verify", [], { DATA_DIR: folder })).code).toBe(0);
    expect(steps).toBeGreaterThan(first!);
    expect(check).not.toThrow();
    expect((await command("upgrade", [], { DATA_DIR: folder })).out).toContain("of this version already");
  });

  it("leaves the database as it was where the trail does not verify", async () => {
    const folder = release("broken-0.1.0");
    const client = openPlain(join(folder, "bluehelm.sqlite"));
    client.exec("DROP TRIGGER audit_event_no_update; UPDATE audit_event SET actor_id = 'nobody' WHERE seq = 2");
    client.close();
    const before = look(folder);
    const { code, out } = await command("upgrade", [], { DATA_DIR: folder });
    expect(code).toBe(1);
    expect(out).toContain("The trail breaks at entry 2: nothing was changed");
    expect(look(folder)).toEqual(before);
    expect(existsSync(join(folder, "before-upgrade"))).toBe(false);
  });
});

describe("the headers of Node, for the compiler", () => {
  it("are those beside this very Node, or none", () => {
    const prefix = join(base, "node");
    const header = join(prefix, "include/node");
    expect(headersOf(join(prefix, "bin/node"), "20.19.0")).toBeNull();
    mkdirSync(header, { recursive: true });
    const lines = ["MAJOR", "MINOR", "PATCH"].map((part, n) => `#define NODE_${part}_VERSION ${[20, 19, 0][n]}`);
    writeFileSync(join(header, "node_version.h"), lines.join("\n"));
    expect(headersOf(join(prefix, "bin/node"), "20.19.0")).toBe(prefix);
    expect(headersOf(join(prefix, "bin/node"), "20.20.2")).toBeNull();
  });
});
