import type { ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import type { FormAnswer } from "./answer.ts";
import { Flash } from "./flash.tsx";
import { Refused } from "./refused.tsx";
import { Page } from "./shell.tsx";
import { useText } from "./text.tsx";
import { useRests } from "./view.ts";

/** A page inside a process: the crumbs lead back to it, and what the server refused stands on top. */
export function ProcessPage({
  id,
  name,
  title,
  meta = [],
  actions,
  bar,
  recorded,
  answer,
  under = [],
  children,
}: {
  id: string;
  name: Message;
  title: ReactNode;
  meta?: readonly ReactNode[];
  actions?: ReactNode;
  bar?: ReactNode;
  recorded?: boolean;
  answer?: FormAnswer;
  under?: readonly { href: string; label: string }[];
  children: ReactNode;
}) {
  const { t } = useText();
  const rests = useRests();
  return (
    <Page
      title={title}
      meta={meta}
      actions={actions}
      bar={bar}
      recorded={recorded}
      crumbs={[{ href: "/processes", label: t("board.title") }, { href: `/processes/${id}`, label: t(name) }, ...under]}
    >
      {rests && (
        <Flash kind="reason" title={t(rests === "ended" ? "process.hasEnded" : "process.suspended")}>
          {t(rests === "ended" ? "process.hasEndedText" : "process.restsText")}
        </Flash>
      )}
      {answer?.refusal && !answer.errors && <Refused answer={answer} />}
      {children}
    </Page>
  );
}
