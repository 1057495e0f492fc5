/** The prefix that keeps digests of different kinds of content apart. */
export function saltOf(kind: string): string {
  return `bluehelm:${kind}`;
}
