import { redirect } from "@remix-run/node";
import { notFound, open, page, signInFirst } from "#app/http/guard.server.ts";
import { printedLetter } from "#app/services/selection/print-letters.server.ts";
import { readableLetter } from "#app/services/selection/show-letters.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: open, params: ["letterId"] }, async ({ request, present, house, params }) => {
  const found = await readableLetter(house, present?.viewer ?? null, params.letterId!);
  if (!found) throw present ? notFound() : signInFirst(request);
  const printed = await printedLetter(house, found.row);
  if (printed.state === "made") throw redirect(`/letters/${found.row.id}/pdf`, 303);
  return { letterId: found.row.id, number: found.row.number ?? "", failed: printed.state === "failed" };
});
/** The page asks again by itself, without script too; leaving it stops nothing. */
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => {
  const refresh = new Headers(loaderHeaders);
  refresh.set("Refresh", "2");
  return refresh;
};
export const meta = titled("letters.printing");

export default function PrintingLetter() {
  const { letterId, number, failed } = useView<typeof loader>();
  const { t } = useText();
  return (
    <Page title={t(failed ? "letters.printFailed" : "letters.printing")} reference={number}>
      <div className="max-w-[44rem] space-y-4" role="status">
        {!failed && <progress aria-label={t("letters.printing")} className="w-full max-w-md" />}
        <p>{t(failed ? "letters.printFailedText" : "letters.printingText")}</p>
        <LinkButton href={`/letters/${letterId}`}>{t("letters.backToLetter")}</LinkButton>
      </div>
    </Page>
  );
}
