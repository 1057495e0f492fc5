import { useActionData } from "@remix-run/react";
import type { Message } from "#app/domain/message.ts";
import { useText } from "./text.tsx";

type Posted = {
  errors?: Readonly<Record<string, Message>>;
  values?: Record<string, string | string[]>;
  refusal?: { reason: Message; lines: readonly { title: Message; detail: Message | null }[] };
  stored?: Readonly<Record<string, string>>;
  form?: string;
};
export type FormAnswer = {
  readonly errors: Record<string, string> | undefined;
  readonly values: Record<string, string | string[]> | undefined;
  readonly refusal: { reason: string; lines: { title: string; detail: string | null }[] } | undefined;
  readonly stored: Readonly<Record<string, string>> | undefined;
};
const nothing: FormAnswer = { errors: undefined, values: undefined, refusal: undefined, stored: undefined };

/** What the server said to one form of the page (by its name): translated errors, the text kept, the refusal. */
export function useAnswer(form: string): FormAnswer {
  const posted = useActionData() as Posted | undefined;
  const { t } = useText();
  if (!posted || posted.form !== form) return nothing;
  return {
    errors: posted.errors
      ? Object.fromEntries(Object.entries(posted.errors).map(([name, message]) => [name, t(message)]))
      : undefined,
    values: posted.values,
    refusal: posted.refusal
      ? {
          reason: t(posted.refusal.reason),
          lines: posted.refusal.lines.map(({ title, detail }) => ({
            title: t(title),
            detail: detail ? t(detail) : null,
          })),
        }
      : undefined,
    stored: posted.stored,
  };
}
