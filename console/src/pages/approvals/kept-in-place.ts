/**
 * The list as it is now, and what has gone from it since it was first shown left where it stood: the button of another proposal does not
 * come under a finger that is on its way to the one before.
 */
export function keptInPlace(shown: readonly string[], now: readonly string[]): string[] {
  const kept = [...now];
  for (const [at, one] of shown.entries()) {
    if (kept.includes(one)) continue;
    const before = shown[at - 1];
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, one);
  }
  return kept;
}
