import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs, parseEnv } from "node:util";
import { openHouse } from "#app/jobs.server.ts";
import { isRecipient, newIdentity } from "#app/platform/sealed-archive.server.ts";
import {
  originOf,
  settingNames,
  settingsOf,
  settingsPath,
  storedSettings,
  type Settings,
} from "#app/platform/settings.server.ts";
import { keyProblem } from "#app/platform/keys.server.ts";
import {
  addFirstAdministrator,
  ensureReferenceData,
  handOverInvitation,
  renewFirstInvitation,
  saidOfMail,
  standingAdministrators,
} from "#app/services/operations/set-up-portal.server.ts";
import { databaseFile } from "#db/maintenance.server.ts";
import { openPlain, schemaState } from "#db/open.server.ts";
import { commandFailed } from "./operate/failure.ts";

// npm run setup: an institution's portal in an empty folder, without a demonstration. Asks where a person sits in front,
// else takes flags, the environment or --answers FILE. Run again it says what stands and changes nothing.
const options = {
  "data-dir": "DATA_DIR",
  origin: "ORIGIN",
  host: "HOST",
  port: "PORT",
  "trust-proxy": "TRUST_PROXY",
  "smtp-host": "SMTP_HOST",
  "smtp-port": "SMTP_PORT",
  "smtp-secure": "SMTP_SECURE",
  "smtp-user": "SMTP_USER",
  "mail-from": "MAIL_FROM",
  "backup-dir": "BACKUP_DIR",
  "backup-recipient": "BACKUP_RECIPIENT",
  "backup-every-minutes": "BACKUP_EVERY_MINUTES",
  "backup-keep": "BACKUP_KEEP",
  "admin-email": "ADMIN_EMAIL",
  "admin-given-names": "ADMIN_GIVEN_NAMES",
  "admin-family-name": "ADMIN_FAMILY_NAME",
  "admin-language": "ADMIN_LANGUAGE",
} as const;
await setUp().catch(commandFailed);

async function setUp(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(Object.keys(options).map((name) => [name, { type: "string" as const }])),
      answers: { type: "string" },
      yes: { type: "boolean", default: false },
      "renew-invitation": { type: "boolean", default: false },
    },
  });
  const flags = Object.fromEntries(
    Object.entries(options).flatMap(([name, key]) => {
      const value = values[name as keyof typeof values];
      return typeof value === "string" ? [[key, value]] : [];
    }),
  );
  const answers = values.answers ? parseEnv(readFileSync(values.answers, "utf8")) : {};
  // What is said nearest wins: a flag, the environment, the answers file.
  const given: Settings = { ...answers, ...process.env, ...flags };
  given.DATA_DIR = resolve(given.DATA_DIR || "data");
  const { DATA_DIR: dataDir } = given;
  if (existsSync(join(dataDir, "demonstration.json")))
    throw new Error(`${dataDir} holds a demonstration world: choose an empty folder with DATA_DIR or --data-dir`);
  const stands = existsSync(settingsPath(given));
  const strange = existsSync(dataDir) && !stands && readdirSync(dataDir).find((name) => !name.startsWith("."));
  if (strange && !existsSync(join(dataDir, databaseFile)))
    throw new Error(`${dataDir} is not empty (${strange}) and holds no portal: choose an empty folder`);

  const ask = asker(stands || values.yes);
  let differs = false;
  if (stands) differs = sayStanding(given);
  else await makeSettings(given, ask);
  const settings = settingsOf({ ...process.env, DATA_DIR: dataDir });
  const isNew = !existsSync(join(dataDir, databaseFile));
  if (!isNew) {
    const problem = keyProblem(join(dataDir, "keys"));
    if (problem) throw new Error(problem);
    const client = openPlain(join(dataDir, databaseFile));
    const { waiting } = schemaState(client, process.env.MIGRATIONS_DIR || "drizzle/sqlite");
    client.close();
    if (waiting > 0) throw new Error("The database is of an earlier version: stop the server and run npm run upgrade");
  }
  // A portal of an earlier version is not upgraded on the way.
  const house = await openHouse({
    LOG_LEVEL: "silent",
    ...settings,
    DEMONSTRATION: "0",
    SKIP_MIGRATIONS: isNew ? "0" : "1",
  });
  try {
    chmodSync(join(dataDir, databaseFile), 0o600);
    console.log(
      isNew ? `Made: the database and its keys in ${dataDir}.` : `Stands: the database and its keys in ${dataDir}.`,
    );
    console.log((await ensureReferenceData(house)) ? "Made: the reference data." : "Stands: the reference data.");
    await administrator(house, given, ask, values["renew-invitation"] === true);
  } finally {
    ask.close();
    await house.close();
  }
  if (differs) {
    console.error(`What differs was not changed: edit ${settingsPath(given)} and start the server again.`);
    process.exitCode = 1;
  } else console.log("Next: npm run serve (docs/operations.md has the system service and the proxy).");
}

type Asker = { (question: string, usual?: string): Promise<string>; close: () => void; possible: boolean };

function asker(silent: boolean): Asker {
  const possible = process.stdin.isTTY && !silent;
  const lines = possible ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const ask = async (question: string, usual = "") =>
    lines ? (await lines.question(`${question}${usual === "" ? "" : ` [${usual}]`}: `)).trim() || usual : usual;
  return Object.assign(ask, { close: () => lines?.close(), possible });
}

function sayStanding(given: Settings): boolean {
  const stored = storedSettings(given);
  console.log(`Stands: the settings in ${settingsPath(given)}:`);
  const isSecret = (name: string) => /PASSWORD|TOKEN/.test(name);
  for (const name of settingNames)
    if (stored[name]) console.log(`  ${name}=${isSecret(name) ? "(kept to itself)" : stored[name]}`);
  const others = settingNames.filter((name) => given[name] && given[name] !== stored[name]);
  for (const name of others)
    console.error(`Differs: ${name} was given as ${isSecret(name) ? "another one" : given[name]}.`);
  return others.length > 0;
}

async function makeSettings(given: Settings, ask: Asker): Promise<void> {
  const wanted: Settings = {};
  const take = async (name: string, question: string, usual = "") => {
    wanted[name] = given[name] || (await ask(question, usual)) || undefined;
  };
  await take("ORIGIN", "The address of the portal, such as https://portal.example");
  if (!wanted.ORIGIN) throw new Error("ORIGIN is missing: give --origin https://portal.example");
  const origin = originOf(wanted.ORIGIN);
  if (!origin)
    throw new Error(`ORIGIN=${wanted.ORIGIN} is not an https address without a path (http is for localhost)`);
  wanted.ORIGIN = origin;
  await take("HOST", "The address to listen on", "127.0.0.1");
  await take("PORT", "The port to listen on", "3000");
  await take("TRUST_PROXY", "How many proxies stand in front (1 for nginx or Caddy on this machine)", "1");
  await take("SMTP_HOST", "The mail server (empty: no mail is sent)");
  if (wanted.SMTP_HOST) {
    await take("SMTP_PORT", "Its port", "587");
    await take(
      "SMTP_SECURE",
      "TLS from the first byte (1 for port 465, else 0)",
      wanted.SMTP_PORT === "465" ? "1" : "0",
    );
    await take("SMTP_USER", "Its user (empty: none)");
    if (wanted.SMTP_USER) await take("SMTP_PASSWORD", "Its password");
    await take("MAIL_FROM", "The sender", `Bluehelm <noreply@${new URL(origin).hostname}>`);
  }
  await take("BACKUP_DIR", "The folder for backups, best another disk (empty: none are made)");
  let identity: string | null = null;
  if (wanted.BACKUP_DIR) {
    wanted.BACKUP_DIR = resolve(wanted.BACKUP_DIR);
    await take("BACKUP_RECIPIENT", "The public key backups are made for, age1... (empty: one is made now)");
    if (!wanted.BACKUP_RECIPIENT) {
      const made = await newIdentity();
      wanted.BACKUP_RECIPIENT = made.recipient;
      identity = made.identity;
    }
    const wrong = wanted.BACKUP_RECIPIENT.split(/[\s,]+/).find((one) => !isRecipient(one));
    if (wrong !== undefined) throw new Error(`BACKUP_RECIPIENT holds ${wrong}, which is no age1... key`);
    wanted.BACKUP_EVERY_MINUTES = given.BACKUP_EVERY_MINUTES || "60";
    wanted.BACKUP_KEEP = given.BACKUP_KEEP || "72";
  }
  if (given.READY_TOKEN) wanted.READY_TOKEN = given.READY_TOKEN;
  for (const [name, value] of Object.entries(wanted))
    if (value && /["\n\r]/.test(value)) throw new Error(`${name} may hold neither quotation marks nor line ends`);
  // Where nobody can be asked later, what is missing is said now, before anything is made.
  if (!ask.possible)
    for (const name of ["ADMIN_EMAIL", "ADMIN_GIVEN_NAMES", "ADMIN_FAMILY_NAME"]) requireAnswer(given, name);
  writableFolder("DATA_DIR", given.DATA_DIR!);
  if (wanted.BACKUP_DIR) writableFolder("BACKUP_DIR", wanted.BACKUP_DIR);
  chmodSync(given.DATA_DIR!, 0o700);
  const lines = settingNames.flatMap((name) => (wanted[name] ? [`${name}="${wanted[name]}"`] : []));
  const note = "# The settings of this portal; .env.example says what each means. The environment of the process wins.";
  writeFileSync(settingsPath(given), `${[note, ...lines].join("\n")}\n`, { mode: 0o600, flag: "wx" });
  console.log(`Made: the settings in ${settingsPath(given)}.`);
  if (identity === null) return;
  console.log("Made: a key pair for backups. This private key is shown once and kept nowhere; without it no backup");
  console.log("opens. Keep it away from this machine, in a file that npm run restore gets with --identity:");
  console.log(`\n  ${identity}\n`);
}

function requireAnswer(given: Settings, name: string): void {
  const flag = `--${name.toLowerCase().replaceAll("_", "-")}`;
  if (!given[name])
    throw new Error(`${name} is missing: give ${flag}, or set it in the environment or the answers file`);
}

/** Makes a folder where there is none; throws one line where the user of the service cannot write into it. */
function writableFolder(name: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as { code?: string };
    throw new Error(`${name}=${folder} cannot be written (${code}): make the folder and give it to this user`);
  }
}

async function administrator(
  house: Awaited<ReturnType<typeof openHouse>>,
  given: Settings,
  ask: Asker,
  renew: boolean,
): Promise<void> {
  const { origin, smtp } = house.config;
  const standing = await standingAdministrators(house);
  for (const one of standing) {
    const until =
      one.waitsUntil === null ? "no link is open" : `link open until ${new Date(one.waitsUntil).toISOString()}`;
    console.log(`Stands: administrator ${one.email} (${one.joined ? "has joined" : `invited, ${until}`}).`);
  }
  let invited = standing.find(({ joined }) => !joined);
  if (standing.length > 0 && !(renew && invited)) {
    if (renew) throw new Error("Every administrator has joined: a lost password is replaced on the sign-in page");
    if (invited) console.log("A new link, in place of the earlier one: npm run setup -- --renew-invitation");
    return;
  }
  if (renew && invited) await renewFirstInvitation(house, invited.accountId);
  else {
    const email = (given.ADMIN_EMAIL || (await ask("The first administrator's address"))).toLowerCase();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new Error("ADMIN_EMAIL is missing: give --admin-email with an address");
    const givenNames = given.ADMIN_GIVEN_NAMES || (await ask("Given names"));
    const familyName = given.ADMIN_FAMILY_NAME || (await ask("Family name"));
    if (!givenNames || !familyName)
      throw new Error("The administrator's name is missing: give --admin-given-names and --admin-family-name");
    const language = (given.ADMIN_LANGUAGE || (await ask("Language, en or fr", "en"))) === "fr" ? "fr" : "en";
    const made = await addFirstAdministrator(house, { email, givenNames, familyName, language });
    if (!made.ok) throw new Error(`${email} has an account already`);
    invited = (await standingAdministrators(house)).find(({ accountId }) => accountId === made.accountId)!;
  }
  if (smtp) await testMail(house, invited.email, smtp);
  const language = invited.language === "fr" ? "fr" : "en";
  const { link, mailed } = await handOverInvitation(house, origin!, { ...invited, language });
  if (mailed === true) console.log(`Mailed: the invitation, to ${invited.email}.`);
  else if (mailed === false) console.log("Not mailed: no mail server is set, so hand the link over yourself.");
  else {
    console.error(`Not mailed: ${saidOfMail(mailed.error, smtp!)}`);
    console.error(
      "The invitation waits and is tried again once the server runs; that mail carries a link of its own, and",
    );
    console.error("the one below is good until then.");
  }
  console.log(`The administrator's link, shown once, good once and for 72 hours:\n\n  ${link}\n`);
}

async function testMail(
  house: Awaited<ReturnType<typeof openHouse>>,
  to: string,
  smtp: { host: string; port: number },
): Promise<void> {
  try {
    const text = `This is a test. Bluehelm at ${house.config.origin} can send mail by ${smtp.host}.\n`;
    await house.mailer!.send({ messageId: house.newId(), to, subject: "Bluehelm: a test mail", text });
    console.log(`Test mail: ${smtp.host}:${smtp.port} took it, for ${to}.`);
  } catch (error) {
    console.error(`Test mail: ${saidOfMail(error, smtp)}`);
    process.exitCode = 1;
  }
}
