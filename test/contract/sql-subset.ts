/**
 * What DuckDB and Athena (Trino) answer alike. A function stands here only with a golden row in sql-subset.test.ts; the
 * rest was found to differ, or was never compared.
 */
export const SHARED_FUNCTIONS = [
  'date_diff',
  'count',
  'sum',
  'min',
  'max',
  'coalesce',
  'row_number',
  'lead',
  'cast',
  'substr',
] as const;

/** Words that may stand before a bracket without being a function. */
const KEYWORDS = new Set(
  'and as by case else exists filter from having in join not on or over partition select then union values when where with'.split(
    ' ',
  ),
);

/** What differs between the engines although no unknown function is called. */
const DIFFERING: [RegExp, string][] = [
  [/\//, '`/` on integers is 0.5 in DuckDB and 0 in Trino'],
  [/\busing sample\b|\bqualify\b/i, 'QUALIFY and USING SAMPLE are not in Trino'],
  [/::/, '`::` casts are DuckDB only'],
  [/\binterval\b/i, 'DATE with INTERVAL is a TIMESTAMP in DuckDB and a DATE in Trino'],
  [/\bgroup by all\b|\border by all\b|\bunion all by name\b|\bexclude\b/i, 'DuckDB only'],
  [/\bilike\b|==/i, 'DuckDB only'],
  [/(?<![\w.])"[^"]*"\s*\(/, 'a quoted function name'],
  [/date_diff\((?!'day', )/, "date_diff is compared for 'day' only"],
];

/** Why this SQL could mean different things to the two engines; empty if it could not. */
export function differences(sql: string): string[] {
  const bare = sql.replaceAll(/--.*$/gm, '');
  const withoutText = bare.replaceAll(/'[^']*'/g, (text) => (text === "'day'" ? text : "''"));
  // `AS t(a, b)` names columns of a list of values, alike in both.
  const called = [...withoutText.matchAll(/(?<!\bas\s+)\b([a-z_][a-z0-9_]*)\s*\(/gi)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  const known: readonly string[] = SHARED_FUNCTIONS;
  const unknown = [...new Set(called)].filter(
    (name) =>
      !known.includes(name) && !KEYWORDS.has(name) && !new RegExp(`\\b${name}\\s+AS\\s*\\(`, 'i').test(withoutText),
  );
  return [
    ...unknown.map((name) => `${name}() was never compared`),
    ...DIFFERING.filter(([pattern]) => pattern.test(withoutText)).map(([, why]) => why),
    ...(selectsASum(withoutText) ? ['sum(bigint) is a HUGEINT in DuckDB: compare it, or cast it to BIGINT'] : []),
  ];
}

/** A sum that leaves a SELECT without a cast has the engine's own type; one that HAVING compares does not leave. */
function selectsASum(sql: string): boolean {
  return /(?<!having )(?<!cast\()\bsum\s*\(/i.test(sql.replaceAll(/\s+/g, ' '));
}
