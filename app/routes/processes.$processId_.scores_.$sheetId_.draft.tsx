import type { ActionFunctionArgs } from "@remix-run/node";
import { action as acts, act } from "#app/http/guard.server.ts";
import { optionalText, text, version } from "#app/http/form.server.ts";
import { cellsPosted, scoreFields } from "#app/http/score-form.server.ts";
import { postedSheet } from "#app/services/assessment/posted-sheet.server.ts";
import { keepSheetDraft } from "#app/services/assessment/save-score-sheet.server.ts";

const keep = acts(
  {
    access: act("sheet.score"),
    params: ["processId", "sheetId"],
    form: { ...scoreFields, _version: version(), _key: text(40), drafted: optionalText(20) },
    // The key is the form's own and must stay unspent: the draft is kept many times before the form is sent once.
    keyless: true,
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
    return found.ok ? keepSheetDraft(work, found.input) : found;
  },
  () => ({ to: "/" }),
);

/** Keeps what is typed. It answers by status alone: 204 kept, 409 someone or another window was newer, 422 not kept. */
async function answered(args: ActionFunctionArgs): Promise<Response> {
  const answer = await keep(args);
  if (answer instanceof Response) return new Response(null, { status: answer.status === 303 ? 204 : answer.status });
  return new Response(null, { status: (answer as { init: ResponseInit | null }).init?.status ?? 500 });
}
export const action = Object.assign(answered, { need: keep.need });
