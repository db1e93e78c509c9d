import type { Configuration } from '../configuration.ts';
import { deadlinesFor, nextDue } from '../deadlines/deadlines.ts';
import { policyFor } from '../policies/choice.ts';
import type { Instant } from '../time.ts';
import { triage } from './triage.ts';
import type { Kind, Language } from './vocabulary.ts';

/**
 * By when the first step will be promised to a complaint that is accepted and not open yet, as opening it will find: whoever
 * complains is told at once. Nothing where its policy runs no clock.
 */
export function firstPromise(
  said: { text: string; kind: Kind; language: Language; receivedAt: Instant },
  rules: Configuration,
): Instant | undefined {
  const { category } = triage({ ...said, isRepeat: false }, rules);
  const policy = policyFor({ category, receivedAt: said.receivedAt }, rules);
  return nextDue(deadlinesFor(policy, rules.calendar, said));
}
