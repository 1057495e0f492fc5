/** Who is ready now for each post; keys are ids of posts, values ids of people. */
export type Bench = Readonly<Record<string, readonly string[]>>;
export type Coverage = {
  readonly posts: number;
  /** Posts with at least one name. */
  readonly named: number;
  /** Posts that can be filled at once by different people: the size of a maximum matching. */
  readonly net: number;
  /** Names per post, people counted once for each post they are ready for. */
  readonly benchRatio: number;
  /** One matching of that size: post to person. */
  readonly filled: Readonly<Record<string, string>>;
  /** Where net falls short of the posts: posts that hang on fewer people than they are (Hall). */
  readonly short: readonly { readonly posts: readonly string[]; readonly people: readonly string[] }[];
};

/**
 * Named and net coverage of a bench (methods.md, section 7). Named coverage counts a person once for every post; net
 * coverage counts each person once, and names the posts that cannot all be filled and the people they hang on. Posts
 * without any name are a group of their own. Deterministic: posts and people in the order of their ids.
 */
export function coverageOf(bench: Bench): Coverage {
  const posts = Object.keys(bench).sort();
  const ready = new Map(posts.map((post) => [post, [...new Set(bench[post])].sort()]));
  const postOf = new Map<string, string>();
  const personOf = new Map<string, string>();
  const augment = (post: string, seen: Set<string>): boolean => {
    for (const person of ready.get(post)!) {
      if (seen.has(person)) continue;
      seen.add(person);
      const holder = postOf.get(person);
      if (holder === undefined || augment(holder, seen)) {
        postOf.set(person, post);
        personOf.set(post, person);
        return true;
      }
    }
    return false;
  };
  for (const post of posts) augment(post, new Set());

  // From each unfilled post, everything an alternating path reaches violates Hall's condition together; what hangs on the
  // same people is one shortage, not two.
  let short: { posts: Set<string>; people: Set<string> }[] = [];
  for (const post of posts) {
    if (personOf.has(post)) continue;
    const group = new Set([post]);
    const people = new Set<string>();
    for (const one of group)
      for (const person of ready.get(one)!) {
        people.add(person);
        group.add(postOf.get(person)!); // matched, or the path would have augmented
      }
    const same = short.filter((other) => [...people].some((person) => other.people.has(person)));
    short = short.filter((other) => !same.includes(other));
    short.push({
      posts: new Set([...group, ...same.flatMap((other) => [...other.posts])]),
      people: new Set([...people, ...same.flatMap((other) => [...other.people])]),
    });
  }
  const names = [...ready.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    posts: posts.length,
    named: posts.filter((post) => ready.get(post)!.length > 0).length,
    net: personOf.size,
    benchRatio: posts.length === 0 ? 0 : names / posts.length,
    filled: Object.fromEntries([...personOf].sort(([a], [b]) => (a < b ? -1 : 1))),
    short: short
      .map((group) => ({ posts: [...group.posts].sort(), people: [...group.people].sort() }))
      .sort((a, b) => (a.posts[0]! < b.posts[0]! ? -1 : 1)),
  };
}
