/** Words that every page shares. ICU MessageFormat. */
export const common = {
  "app.name": "Bluehelm",
  "app.independent": "Bluehelm is independent of any organisation.",
  "app.demonstration":
    "Demonstration. All people and files are fictional; Bluehelm is independent of any organisation.",
} as const;
