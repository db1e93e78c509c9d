import { say } from '../../../phrases/say.ts';
import type { Damage } from './damage.ts';
import type { Figure } from './figures.ts';
import type { OwnFigures } from './own-figures.ts';
import type { MarketQuestion } from './question.ts';
import { MOST_REFUSED } from './uncertainty.ts';

/** What a reader must know before trusting a figure; one sentence each. */
export function marketNotes(
  { scenarios, entered }: MarketQuestion,
  own: OwnFigures,
  { damage, figures, impossible }: { damage: Damage; figures: readonly Figure[]; impossible: number | null },
): string[] {
  const assumed = figures.filter(({ source }) => source === 'assumed').map(({ input }) => input);
  const fixed = figures.filter(({ source, spread }) => source === 'assumed' && spread === null);
  const isDrawn = impossible !== null;
  const lines = [
    ...own.notes,
    assumed.length > 0
      ? say('Assumed, as entered: {inputs}. What follows from them is as good as they are.', {
          inputs: assumed.join(', '),
        })
      : undefined,
    isDrawn && fixed.length > 0
      ? say('Limits take what was entered without a range to be exact: the truth is wider.')
      : undefined,
    isDrawn
      ? say(
          'Limits are those of chance alone, by 10,000 seeded draws of the inputs; not of a wrong model or a sample that was not random.',
        )
      : say('Nothing here was counted or given a range, so there are no limits.'),
    contradictions(impossible),
    damage.excessLostSales === null
      ? say(
          'Excess lost sales need everything: a survey of problems that asked the silent who bought again, and repurchase of each group.',
        )
      : undefined,
    damage.terms.some(({ excess }) => excess !== null && excess < 0)
      ? say('A group below 0 bought again more often than customers without a problem; it is counted as it is.')
      : undefined,
    entered['repurchase.noProblem'] === undefined && own.figures.some(({ input }) => input === 'baseline')
      ? say(
          'Repurchase without a problem is worked out of that of customers without a case, who are a mixture with the silent.',
        )
      : undefined,
    scenarios === null
      ? say(
          'Nobody entered scenarios: each shows what a tenth is worth (fewer problems, the silent heard, unhappy ends satisfied), not what can be had.',
        )
      : undefined,
    say(
      'Excess lost sales are customers beyond those who would have left without a problem; lost sales count these, too.',
    ),
    say(
      'Recovered assumes that whoever is moved to another group buys again like those in it. That is an assumption, not a measurement.',
    ),
    say('What dissatisfied customers tell others is not counted.'),
  ];
  return lines.filter((line) => line !== undefined);
}

function contradictions(impossible: number | null): string | undefined {
  if (impossible === null || impossible === 0) return undefined;
  const n = impossible.toLocaleString('en-US');
  return impossible > MOST_REFUSED
    ? say(
        '{n} of the 10,000 draws contradicted themselves (survey against orders): too many for limits. Survey or orders are of too few people, or do not fit each other.',
        { n },
      )
    : say('{n} of the 10,000 draws contradicted themselves (survey against orders) and were left out.', { n });
}
