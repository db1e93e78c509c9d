/** What somebody meant who typed `given`: the known word with the fewest slips, and none where that would be another word. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const [closest] = known
    .map((word) => ({ word, slips: slipsBetween(given.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  return closest !== undefined && closest.slips <= Math.max(1, closest.word.length / 3) ? closest.word : undefined;
}

/** Letters to put in, take out or exchange (Levenshtein), one row of the table at a time. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const exchanged = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
