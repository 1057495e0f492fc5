import { listFile } from "#app/http/list.server.ts";

/** The public selections as a file, for anybody. */
export const loader = listFile("selections");
