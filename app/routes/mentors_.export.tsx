import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { mentorsList } from "#app/services/lists/mentoring-lists.server.ts";

/** The mentors a viewer may know of as a file. */
export const loader = listFile(
  { access: roles("mentoringCoordinator", "focalPoint", "leadFocalPoint", "vettingOfficer", "adjudicator") },
  mentorsList,
);
