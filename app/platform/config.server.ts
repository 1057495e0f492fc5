/** The only place that reads the environment. */
export type Config = {
  readonly demonstration: boolean;
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
  /** Demonstration only: how far its clock runs ahead, in milliseconds, so that a deadline can be seen to pass. */
  readonly clockAhead: number;
};

/** Reads the configuration; throws with the variable's name where a value cannot be used. */
export function configOf(env: Record<string, string | undefined>): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("PORT must be a number from 0 to 65535");
  return {
    demonstration: env.DEMONSTRATION === "1",
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
    clockAhead: env.DEMONSTRATION === "1" ? Math.max(0, Number(env.CLOCK_AHEAD_DAYS ?? 0) || 0) * 86_400_000 : 0,
  };
}
