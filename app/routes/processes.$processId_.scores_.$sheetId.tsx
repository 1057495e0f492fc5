import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { optionalChoice, optionalText, text, version } from "#app/http/form.server.ts";
import { cellsPosted, scoreFields } from "#app/http/score-form.server.ts";
import { message } from "#app/domain/message.ts";
import { postedSheet } from "#app/services/assessment/posted-sheet.server.ts";
import { afterSaving, saveScoreSheet } from "#app/services/assessment/save-score-sheet.server.ts";
import { showSheet } from "#app/services/assessment/show-scores.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { ScoreSheet } from "#app/ui/score-sheet.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("panel"), params: ["processId", "sheetId"] },
  async ({ viewer, house, standing, params, url, reads }) => {
    const view = await showSheet(house, viewer, standing, params.sheetId!);
    if (!view) throw notFound();
    reads("scoreSheet", view.sheet.id, view.sheet.version);
    if (view.dossier) reads("nomination", view.dossier.nominationId, view.dossier.version);
    return { ...view, opened: Number(url.searchParams.get("open")) || null };
  },
);
export const action = acts(
  {
    access: act("sheet.score"),
    params: ["processId", "sheetId"],
    form: {
      ...scoreFields,
      _version: version(),
      _key: text(40),
      drafted: optionalText(20),
      then: optionalChoice(afterSaving),
    },
  },
  async ({ work, standing, params, values }) => {
    const posted = {
      processId: params.processId!,
      sheetId: params.sheetId!,
      version: values._version,
      page: values._key,
      drafted: values.drafted,
    };
    const found = await postedSheet(work, standing, posted, (ids) => cellsPosted(values, ids));
    return found.ok ? saveScoreSheet(work, { ...found.input, then: values.then ?? "stay" }) : found;
  },
  ({ sheetId, then, nextSheetId }, { params }) => {
    const scores = `/processes/${params.processId}/scores`;
    if (then === "lock") return { to: `${scores}/${sheetId}/lock` };
    if (then === "next")
      return {
        to: nextSheetId ? `${scores}/${nextSheetId}` : scores,
        flash: { kind: "met" as const, key: "assessment.flash.saved" },
      };
    return { to: `${scores}/${sheetId}`, flash: { kind: "met" as const, key: "assessment.flash.saved" } };
  },
);
export const meta = titled((view: { sheet: { candidate: string } }) =>
  message("assessment.sheet.title", { name: view.sheet.candidate }),
);

export default function Sheet() {
  return <ScoreSheet view={useView<typeof loader>()} answer={useAnswer("sheet")} />;
}
