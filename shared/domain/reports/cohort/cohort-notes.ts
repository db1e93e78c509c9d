import { type Phrase, say } from '../../../phrases/say.ts';
import type { CohortCounts } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import type { ReportContext } from '../report.ts';

/** Who was left out and why, and what a reader must know before trusting a figure. One sentence each; none that says 0. */
export function cohortNotes(counts: CohortCounts, context: ReportContext): string[] {
  const standing = (name: string) => counts.standings.get(name) ?? 0;
  const lines: (string | undefined)[] = [
    counts.cutoff === null
      ? say('There is no order on file, and no end (until) was given: nobody can be followed.')
      : undefined,
    ...gapAfterLastOrder(counts),
    some(standing('no-index-day'), '{cases} not decided or closed yet: no index day, in no group.'),
    some(standing('after-cutoff'), '{cases} left out because the index day lies after the end of the report.'),
    some(standing('withdrawn'), '{cases} withdrawn, in no group.'),
    some(standing('out-of-scope'), '{cases} out of scope, in no group.'),
    some(standing('not-a-complaint'), '{cases} found not to be a complaint, in no group.'),
    some(standing('other-kind'), '{cases} not a complaint but another kind of message, in no group.'),
    some(standing('merged'), '{cases} merged into another, in no group.'),
    some(standing('later'), '{cases} by somebody with an earlier case in the period: only the first counts.'),
    some(standing('ambiguous'), '{cases} unmatched because the identities given name several customers.'),
    some(standing('unidentified'), '{cases} unmatched because no customer is known.'),
    some(standing('no-order'), '{cases} unmatched because the customer has no order on file.'),
    some(
      standing('first-purchase'),
      '{cases} unmatched because the first order came only after the index day (first purchases).',
    ),
    some(
      counts.fromClosure,
      '{cases} counted from the day of closing, the reaction taken as known then: no day of decision on file.',
    ),
    some(counts.odd, '{cases} kept though something in the data is odd (the importer names it).'),
    some(
      counts.boughtEarly,
      '{cases} by a customer who bought between decision and index day; that order is no repurchase here.',
    ),
    counts.ordersAhead > 0
      ? say('{n} orders are dated after the day on which they were told; the end of the report does not follow them.', {
          n: counts.ordersAhead.toLocaleString('en'),
        })
      : undefined,
    counts.currencies > 1
      ? say('Orders come in {n} currencies; sums of different currencies are never added.', { n: counts.currencies })
      : undefined,
    say('Groups of fewer than {n} matched people are not shown.', { n: context.smallestGroup }),
  ];
  return lines.filter((line) => line !== undefined);
}

function gapAfterLastOrder({ cutoff, lastOrderDay }: CohortCounts): string[] {
  if (cutoff === null) return [];
  if (lastOrderDay === null) return [say('There is no order on file, so nobody is matched.')];
  if (cutoff <= lastOrderDay) return [];
  return [
    say('The last order on file is of {last}. After it, until {end}, silence counts as no purchase.', {
      last: dayOfEpoch(lastOrderDay),
      end: dayOfEpoch(cutoff),
    }),
  ];
}

type OfCases = Extract<Phrase, `{cases} ${string}`>;

function some(count: number, phrase: OfCases): string | undefined {
  if (count === 0) return undefined;
  const cases = count === 1 ? say('1 case') : say('{n} cases', { n: count.toLocaleString('en-US') });
  return say(phrase, { cases });
}
