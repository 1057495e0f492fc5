/** Words that every page shares. ICU MessageFormat. */
export const common = {
  "app.name": "Bluehelm",
  "app.demonstration":
    "Demonstration. All people and files are fictional; Bluehelm is independent of any organisation.",
} as const;
