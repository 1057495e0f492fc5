import { listFile } from "#app/http/list.server.ts";

/** The vacancies that are foreseen as a file. */
export const loader = listFile("forecasts");
