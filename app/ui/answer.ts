import { useActionData } from "@remix-run/react";
import { message, type Message } from "#app/domain/message.ts";
import { useText } from "./text.tsx";

/** What an action answers a refused form with (`Answer` of the guard). */
type Posted = {
  readonly errors?: Readonly<Record<string, Message>> | undefined;
  readonly values?: Record<string, string | string[]> | undefined;
  readonly refusal?: {
    readonly reason: Message;
    readonly lines: readonly { title: Message; detail: Message | null }[];
  };
  readonly stored?: Readonly<Record<string, string>>;
  readonly proof?: "code" | "password";
  readonly form?: string;
};
export type FormAnswer = {
  readonly errors: Record<string, string> | undefined;
  readonly values: Record<string, string | string[]> | undefined;
  readonly refusal: { reason: string; lines: { title: string; detail: string | null }[] } | undefined;
  readonly stored: Readonly<Record<string, string>> | undefined;
};
/**
 * Errors of columns by place (`marks.2`) as errors of rows by id (`mark-<id>`), for a form that posts columns and an id
 * column beside them. `columns` says what each column's rows are called.
 */
export function byRow(
  errors: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, string>>,
  ids: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      const [column = "", place = ""] = name.split(".");
      const [row, id] = [columns[column], ids[Number(place)]];
      return [place !== "" && row !== undefined && id !== undefined ? `${row}-${id}` : name, error];
    }),
  );
}

/** Where no form was sent. */
export const unanswered: FormAnswer = { errors: undefined, values: undefined, refusal: undefined, stored: undefined };

/**
 * What the server said to one form of the page (by its name): translated errors, the text kept, the refusal. `among` names
 * all forms of a page that has several; an answer to none of them is the first one's, so that no refusal goes unsaid.
 * `carried` names fields that the page brought by itself this time: what is wrong with them nobody can mend in the form.
 */
export function useAnswer(
  form: string,
  { among = [form], carried = [] }: { among?: readonly string[]; carried?: readonly string[] } = {},
): FormAnswer {
  const posted = useActionData() as Posted | undefined;
  const { t } = useText();
  if (!posted) return unanswered;
  const known = posted.form !== undefined && among.includes(posted.form);
  if ((known ? posted.form : among[0]) !== form) return unanswered;
  const named = Object.entries(posted.errors ?? {}).filter(([name]) => !carried.includes(name));
  const whole = known && named.length === Object.keys(posted.errors ?? {}).length;
  const errors = posted.errors && { ...(whole ? {} : { _form: message("field.key") }), ...Object.fromEntries(named) };
  return answerIn(t, {
    ...posted,
    ...(errors ? { errors } : {}),
    // A body without any field keeps nothing: the fields show what is stored.
    values: posted.values && Object.keys(posted.values).length > 0 ? posted.values : undefined,
  });
}

/** What the server said, in the reader's language. */
export function answerIn(t: (what: Message) => string, { errors, values, refusal, stored }: Posted): FormAnswer {
  return {
    errors: errors && Object.fromEntries(Object.entries(errors).map(([name, what]) => [name, t(what)])),
    values,
    refusal: refusal && {
      reason: t(refusal.reason),
      lines: refusal.lines.map(({ title, detail }) => ({ title: t(title), detail: detail ? t(detail) : null })),
    },
    stored,
  };
}

/** The proof that the answer to a form of this name asks for, and what was wrong with the one given; null where none. */
export function useProofSaid(form: string): { asked: "code" | "password"; error: string | undefined } | null {
  const posted = useActionData() as Posted | undefined;
  const { t } = useText();
  if (!posted?.proof || posted.form !== form) return null;
  const error = posted.errors?.stepUpProof;
  return { asked: posted.proof, error: error && t(error) };
}
