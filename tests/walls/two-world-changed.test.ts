import { comparesWorldsFor } from "./worlds-apart.ts";

comparesWorldsFor("changed");
