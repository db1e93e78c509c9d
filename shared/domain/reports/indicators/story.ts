import { say } from '../../../phrases/say.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';

/** One customer's case in codes and lengths: no day, no team, no number, nobody's words. */
export interface Story {
  reaction: string;
  category: string | null;
  channel: string | null;
  severity: string | null;
  rootCause: string | null;
  decision: string | null;
  remedy: string | null;
  daysToDecision: number | null;
  daysToEnd: number | null;
}

/** The latest case of that reaction whose customer agreed; the order of rows does not matter. */
export function latestStory(rows: readonly CountRow[], reaction: string): Story | null {
  const [latest] = rows
    .filter((row) => row.reaction === reaction)
    .toSorted((a, b) => Number(b.t0) - Number(a.t0) || (String(a.row_id) < String(b.row_id) ? -1 : 1));
  if (latest === undefined) return null;
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const count = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  return {
    reaction,
    category: text(latest.category),
    channel: text(latest.channel),
    severity: text(latest.severity),
    rootCause: text(latest.root_cause),
    decision: text(latest.decision),
    remedy: text(latest.remedy),
    daysToDecision: count(latest.days_to_decision),
    daysToEnd: count(latest.days_to_end),
  };
}

/** A story as a sentence or two; what is not known is left out. */
export function toldStory(story: Story | null): string {
  if (story === null) return say('No story this month: no customer of such a case agreed that it is told.');
  const { category, channel, severity, rootCause, decision, remedy, daysToDecision, daysToEnd, reaction } = story;
  const parts = [
    category === null ? undefined : say('about {category}', { category }),
    channel === null ? undefined : say('by {channel}', { channel }),
    severity === null ? undefined : say('severity {severity}', { severity }),
    rootCause === null ? undefined : say('cause {cause}', { cause: rootCause }),
    decision === null ? undefined : say('decided {decision}', { decision }),
    daysToDecision === null ? undefined : say('{n} days to the decision', { n: daysToDecision }),
    remedy === null ? undefined : say('remedy {remedy}', { remedy }),
    daysToEnd === null ? undefined : say('{n} days to its end', { n: daysToEnd }),
  ].filter((part) => part !== undefined);
  return say('A complaint: {parts}. The customer was {reaction}.', { parts: parts.join(', '), reaction });
}
