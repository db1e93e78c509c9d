/** Limits of a figure; null where they cannot be said. */
interface Limits {
  lower: number | null;
  upper: number | null;
}

export const CANNOT_SAY = 'cannot be said';
/** As the reports suppress: too few people. */
export const TOO_FEW = 'too few people, not shown';

export const count = (figure: number) => figure.toLocaleString('en-US', { maximumFractionDigits: 0 });
export const figure = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en-US', {
  ...{ style: 'percent', useGrouping: false },
  ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
});
/** Rounded as the share is written, as the tables beside do it. */
export const percent = (share: number) => PERCENT.format(share);
/** For an axis or a cell. */
export const wholePercent = (share: number) => `${Math.round(share * 100)}%`;

/** `20.0% (15.1% to 26.0%)`. */
export function share(rate: number | null | undefined, { lower, upper }: Limits): string {
  if (rate === null || rate === undefined) return CANNOT_SAY;
  return lower === null || upper === null
    ? `${percent(rate)} (limits ${CANNOT_SAY})`
    : `${percent(rate)} (${percent(lower)} to ${percent(upper)})`;
}

/** Sentences of an alternative text, in one line. */
export function told(...sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

export const until = (day: string | null) => (day === null ? 'There is no data to be cut off.' : `Data until ${day}.`);

/** Which of a list are not drawn, and why; nothing where all are. */
export function hidden(names: readonly string[], why: string = TOO_FEW): string | undefined {
  return names.length === 0 ? undefined : `${names.join(', ')}: ${why}.`;
}
