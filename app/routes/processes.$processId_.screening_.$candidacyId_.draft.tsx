import type { ActionFunctionArgs } from "@remix-run/node";
import { version } from "#app/http/form.server.ts";
import { action as acts, act } from "#app/http/guard.server.ts";
import { marksPosted, sheetFields } from "#app/http/screening-form.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";

const keep = acts(
  {
    access: act("screening.fill"),
    params: ["processId", "candidacyId"],
    form: { ...sheetFields, _version: version() },
    // The key is the form's own and must stay unspent: the draft is saved many times before the form is sent once.
    keyless: true,
  },
  async ({ work, params, values }) => {
    const posted = marksPosted(values);
    return posted.ok
      ? saveScreeningSheet(work, {
          processId: params.processId!,
          candidacyId: params.candidacyId!,
          version: values._version,
          marks: posted.marks,
        })
      : posted;
  },
  (result) => ({ to: "/", headers: { "X-Saved-Version": String(result.version) } }),
);

/** Saves the sheet as it is typed and answers with its new version; 409 where another window was newer. */
async function answered(args: ActionFunctionArgs): Promise<Response> {
  const answer = await keep(args);
  if (answer instanceof Response)
    return answer.status === 303
      ? Response.json(
          { version: Number(answer.headers.get("X-Saved-Version")) },
          { headers: { "Cache-Control": "no-store" } },
        )
      : new Response(null, { status: answer.status });
  return new Response(null, { status: (answer as { init: ResponseInit | null }).init?.status ?? 500 });
}
export const action = Object.assign(answered, { need: keep.need });
