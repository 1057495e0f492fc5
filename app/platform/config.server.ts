/** The only place that reads the environment. */
export type Config = {
  readonly demonstration: boolean;
  /** Whether those who read files need a second factor; `SECOND_FACTOR=0` is for tests, the demonstration has none. */
  readonly secondFactor: boolean;
  /** Public origin such as `https://bluehelm.example`; null: whatever loopback address the request names. */
  readonly origin: string | null;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null where another process of this start has brought the schema up to date already. */
  readonly migrations: string | null;
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly user: string | null;
    readonly password: string | null;
  } | null;
  readonly mailFrom: string;
  /** The script of the thread that draws PDF sheets; made by the build. */
  readonly printer: string;
  readonly logLevel: string;
  /** Proxies in front whose `X-Forwarded-For` is believed; 0: none is. */
  readonly trustProxy: number;
  /** Lets a monitor from elsewhere read the details of `/readyz`; null: only this machine may. */
  readonly readyToken: string | null;
  /** Null where no backups are made: where they go, whose key opens them, how often, and how many stay. */
  readonly backup: {
    readonly folder: string;
    readonly recipients: readonly string[];
    readonly everyMinutes: number;
    readonly keep: number;
  } | null;
  /** Demonstration only: how far its clock runs ahead, in milliseconds, so that a deadline can be seen to pass. */
  readonly clockAhead: number;
};

function whole(env: Record<string, string | undefined>, name: string, usual: number, least = 0): number {
  const value = Number(env[name] || usual);
  if (!Number.isInteger(value) || value < least) throw new Error(`${name} must be a whole number from ${least}`);
  return value;
}

/** Reads the configuration; throws with the variable's name where a value cannot be used. */
export function configOf(env: Record<string, string | undefined>): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("PORT must be a number from 0 to 65535");
  return {
    demonstration: env.DEMONSTRATION === "1",
    secondFactor: env.DEMONSTRATION !== "1" && env.SECOND_FACTOR !== "0",
    origin: env.ORIGIN || null,
    port,
    host: env.HOST ?? "127.0.0.1",
    dataDir: env.DATA_DIR ?? "data",
    migrations: env.SKIP_MIGRATIONS === "1" ? null : (env.MIGRATIONS_DIR ?? "drizzle/sqlite"),
    smtp: env.SMTP_HOST
      ? {
          host: env.SMTP_HOST,
          port: Number(env.SMTP_PORT ?? 25),
          secure: env.SMTP_SECURE === "1",
          user: env.SMTP_USER ?? null,
          password: env.SMTP_PASSWORD ?? null,
        }
      : null,
    mailFrom: env.MAIL_FROM ?? "Bluehelm <noreply@bluehelm.example>",
    printer: env.PRINTER ?? "build/scripts/pdf-worker.js",
    logLevel: env.LOG_LEVEL ?? "info",
    trustProxy: whole(env, "TRUST_PROXY", 0),
    readyToken: env.READY_TOKEN || null,
    backup:
      env.BACKUP_DIR && env.BACKUP_RECIPIENT
        ? {
            folder: env.BACKUP_DIR,
            recipients: env.BACKUP_RECIPIENT.split(/[\s,]+/).filter(Boolean),
            everyMinutes: whole(env, "BACKUP_EVERY_MINUTES", 60),
            keep: whole(env, "BACKUP_KEEP", 72, 1),
          }
        : null,
    clockAhead: env.DEMONSTRATION === "1" ? Math.max(0, Number(env.CLOCK_AHEAD_DAYS ?? 0) || 0) * 86_400_000 : 0,
  };
}
