import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server on loopback: what arrived, parsed, and a way to refuse the next so many mails. */
export type Postbox = {
  readonly port: string;
  readonly arrived: ParsedMail[];
  refuse: (mails: number) => void;
  readonly close: () => Promise<void>;
};

export async function openPostbox(): Promise<Postbox> {
  const arrived: ParsedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (refusals-- > 0) return done(new Error("try again later"));
        arrived.push(mail);
        done();
      }, done);
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return {
    port: String((listening.address() as AddressInfo).port),
    arrived,
    refuse: (mails) => (refusals = mails),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
