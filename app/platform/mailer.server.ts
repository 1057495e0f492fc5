import { createTransport } from "nodemailer";
import type { Config } from "./config.server.ts";

export type Mail = { readonly messageId: string; readonly to: string; readonly subject: string; readonly text: string };
export type Mailer = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void };

/** A mailer over any SMTP server, or null where none is configured. */
export function mailerOf(config: Config): Mailer | null {
  if (!config.smtp) return null;
  const { host, port, secure, user, password } = config.smtp;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user && password ? { auth: { user, pass: password } } : {}),
    connectionTimeout: 10_000,
    socketTimeout: 10_000,
  });
  return {
    async send(mail) {
      await transport.sendMail({
        from: config.mailFrom,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.messageId}@bluehelm>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
