import type { Message } from "#app/domain/message.ts";
import type { FormAnswer } from "./answer.ts";
import { LinkButton } from "./button.tsx";
import { EmptyState } from "./empty.tsx";
import { KeptTexts } from "./kept-texts.tsx";
import { ProcessPage } from "./process-page.tsx";
import { useText } from "./text.tsx";

/** What the page of an act gives to the hand whose act it is while the act is out of turn. */
export type NotNowView = { readonly notNow: { readonly id: string; readonly name: Message } };

/** The page of an act that is this person's but not open at present; what the server said to a form stands on top. */
export function NotNow({
  view,
  answer,
  title,
  back,
}: {
  view: NotNowView;
  answer: FormAnswer;
  title: string;
  /** The page above it, where that is not the process itself. */
  back?: { href: string; label: string };
}) {
  const { t } = useText();
  const { id, name } = view.notNow;
  return (
    <ProcessPage id={id} name={name} answer={answer} title={title} under={back ? [back] : []}>
      <KeptTexts values={answer.values} stored={answer.stored} />
      <EmptyState title={t("decision.notNow")} action={<LinkButton href={`/processes/${id}`}>{t(name)}</LinkButton>}>
        {t("decision.notNowText")}
      </EmptyState>
    </ProcessPage>
  );
}
