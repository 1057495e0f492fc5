import { notFound, open, page, signInFirst } from "#app/http/guard.server.ts";
import { sheetOf } from "#app/services/selection/letter-sheet.server.ts";
import { readableLetter } from "#app/services/selection/show-letters.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { LetterPaper, LetterStateChip, useLetterNames } from "#app/ui/letter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";

export const loader = page(
  { access: open, params: ["letterId"] },
  async ({ request, present, house, params, reads }) => {
    const found = await readableLetter(house, present?.viewer ?? null, params.letterId!);
    // A mail's link leads here: who is not signed in yet signs in first, whether there is such a letter or not.
    if (!found) throw present ? notFound() : signInFirst(request);
    const { row, side } = found;
    if (side !== "public") reads("letter", row.id, row.version, row.processId);
    return {
      letterId: row.id,
      processId: row.processId,
      side,
      kind: row.kind,
      state: row.state,
      sheet: await sheetOf(house, row),
    };
  },
);
export const meta = titled<ViewOf<typeof loader>>(({ sheet }) => ({
  key: "letter.titled",
  values: { number: sheet.number },
}));

export default function LetterPage() {
  const { letterId, processId, side, kind, state, sheet } = useView<typeof loader>();
  const { t } = useText();
  const names = useLetterNames();
  return (
    <Page
      title={names.kind(kind)}
      meta={[names.language(sheet.language)]}
      reference={sheet.number}
      recorded={side !== "public"}
      actions={
        <>
          {state === "recalled" && <LetterStateChip state={state} />}
          <LinkButton href={`/letters/${letterId}/pdf`}>{t("letters.pdf")}</LinkButton>
        </>
      }
      crumbs={
        side === "process"
          ? [{ href: `/processes/${processId}/letters`, label: t("letters.title") }]
          : side === "state"
            ? [{ href: "/letters", label: t("letters.deskTitle") }]
            : [{ href: "/selections", label: t("public.title") }]
      }
    >
      <LetterPaper sheet={sheet} />
      <p className="text-ink-muted mt-4 max-w-[48rem] text-sm">
        {t(sheet.agrees ? "letters.agrees" : "letters.disagrees")}
      </p>
    </Page>
  );
}
