/** What is said where the house itself is in trouble. */
export const operations = {
  "refusal.noRoom":
    "Nothing was saved: the portal has no room or is busy at the moment. Your text stands below; please send it again in a minute.",
} as const;
