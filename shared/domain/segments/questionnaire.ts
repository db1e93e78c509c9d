import type { CauseClass } from '../causes/words.ts';
import { overdueOf, RULE } from './rule.ts';
import type { Move } from './watch.ts';

/** One question for each class of causes (Keaveney 1995, shared/domain/causes/words.ts), in the agents' language. */
const ASKED: Record<CauseClass, string> = {
  pricing: 'Was it the price: too high, gone up, or not as promised?',
  inconvenience: 'Was it a bother: where we are, our hours, waiting, the website?',
  'core-failure': 'Did something go wrong with what we sold: product, delivery, bill?',
  'encounter-failure': 'Was somebody here careless, rude, or not up to it?',
  'response-to-failure': 'Did we answer a problem badly, late, or not at all?',
  competition: 'Did somebody else have something better?',
  ethics: 'Did something seem unfair, unsafe or dishonest?',
  involuntary: 'Was it nothing of ours: moved away, no more need?',
};

/** What stands in a case that the house opened itself: what was seen, and what to find out. */
export function questionnaire({ from, to, rule, facts }: Move): string {
  const rhythm =
    facts.rhythmDays === null ? 'without a rhythm of their own yet' : `usually every ${facts.rhythmDays} days`;
  return [
    `Nobody complained: we noticed. This customer bought on ${facts.orderDays} days, ${rhythm}, and last on ${facts.lastOrder}: ` +
      `${facts.sinceLastDays} days ago, ${overdueOf(facts, RULE).toFixed(1)} times as long. From ${from} to ${to} by ${rule}.`,
    'Ask what happened, once, and by a way they have not refused. Name the cause that explains most, and those beside it:',
    ...Object.entries(ASKED).map(([code, question]) => `- ${code}: ${question}`),
    'Where nobody wants to tell, close it without a cause. Nothing is offered that would not be offered to who complains.',
  ].join('\n');
}
