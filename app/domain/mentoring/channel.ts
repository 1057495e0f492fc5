/** Whether the name of a channel tells where to find the pair: an address, a link, or a number that can be called. */
export function tellsWhere(channel: string): boolean {
  return /@|:\/\/|www\.|\d(?:[\s().-]*\d){5,}/iu.test(channel);
}
