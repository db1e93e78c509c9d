import type { CohortCounts } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import type { ReportContext } from '../report.ts';

/** Who was left out and why, and what a reader must know before trusting a figure. One sentence each; none that says 0. */
export function cohortNotes(counts: CohortCounts, context: ReportContext): string[] {
  const standing = (name: string) => counts.standings.get(name) ?? 0;
  const lines: (string | undefined)[] = [
    counts.cutoff === null
      ? 'There is no order on file, and no end (until) was given: nobody can be followed.'
      : undefined,
    ...gapAfterLastOrder(counts),
    some(standing('no-index-day'), 'not decided or closed yet: no index day, in no group.'),
    some(standing('after-cutoff'), 'left out because the index day lies after the end of the report.'),
    some(standing('withdrawn'), 'withdrawn, in no group.'),
    some(standing('out-of-scope'), 'out of scope, in no group.'),
    some(standing('not-a-complaint'), 'found not to be a complaint, in no group.'),
    some(standing('other-kind'), 'not a complaint but another kind of message, in no group.'),
    some(standing('merged'), 'merged into another, in no group.'),
    some(standing('later'), 'by somebody with an earlier case in the period: only the first counts.'),
    some(standing('ambiguous'), 'unmatched because the identities given name several customers.'),
    some(standing('unidentified'), 'unmatched because no customer is known.'),
    some(standing('no-order'), 'unmatched because the customer has no order on file.'),
    some(
      standing('first-purchase'),
      'unmatched because the first order came only after the index day (first purchases).',
    ),
    some(
      counts.fromClosure,
      'counted from the day of closing, the reaction taken as known then: no day of decision on file.',
    ),
    some(counts.odd, 'kept though something in the data is odd (the importer names it).'),
    some(
      counts.boughtEarly,
      'by a customer who bought between decision and index day; that order is no repurchase here.',
    ),
    counts.ordersAhead > 0
      ? `${counts.ordersAhead.toLocaleString('en')} orders are dated after the day on which they were told; the end of the report does not follow them.`
      : undefined,
    counts.currencies > 1
      ? `Orders come in ${counts.currencies} currencies; sums of different currencies are never added.`
      : undefined,
    `Groups of fewer than ${context.smallestGroup} matched people are not shown.`,
  ];
  return lines.filter((line) => line !== undefined);
}

function gapAfterLastOrder({ cutoff, lastOrderDay }: CohortCounts): string[] {
  if (cutoff === null) return [];
  if (lastOrderDay === null) return ['There is no order on file, so nobody is matched.'];
  if (cutoff <= lastOrderDay) return [];
  return [
    `The last order on file is of ${dayOfEpoch(lastOrderDay)}. After it, until ${dayOfEpoch(cutoff)}, silence counts as no purchase.`,
  ];
}

function some(count: number, rest: string): string | undefined {
  if (count === 0) return undefined;
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'case' : 'cases'} ${rest}`;
}
