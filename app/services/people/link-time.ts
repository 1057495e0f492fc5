/** How long a single-use link of an invitation or a reset is good for: 72 hours. */
export const linkTime = 72 * 60 * 60_000;
