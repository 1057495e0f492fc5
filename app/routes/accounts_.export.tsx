import { listFile } from "#app/http/list.server.ts";

/** The accounts as a file. */
export const loader = listFile("accounts");
