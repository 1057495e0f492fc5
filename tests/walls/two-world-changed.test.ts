import { comparesWorldsFor } from "./worlds-apart.ts";

// Officers, members and focal points have had their five pairs; here it is what a turn in the process leaves them. The
// other turn of each kind (received, ended) is compared where the environment asks for pairs.
comparesWorldsFor("changed", {
  pairs: 2,
  only: process.env.WALLS_PAIRS ? undefined : ["officerLeft", "actingChair", "focalEnded"],
});
