import { comparesWorldsFor } from "./worlds-apart.ts";

// Officers, members and focal points have had their five pairs; here it is what a turn in the process leaves them.
comparesWorldsFor("changed", 2);
