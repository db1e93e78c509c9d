import type { Configuration } from '../configuration.ts';
import { deadlinesFor, nextDue } from '../deadlines/deadlines.ts';
import { idOf } from '../deadlines/recount.ts';
import { policyFor } from '../policies/choice.ts';
import type { Instant } from '../time.ts';
import { triage } from './triage.ts';
import type { Kind, Language } from './vocabulary.ts';

/** What can be said to whoever has just complained. */
export interface FirstPromise {
  /** `name@version`. */
  policy: string;
  /** By when the first step is promised; nothing where no clock runs. */
  promisedBy?: Instant;
}

/** By which rules, and by when, as opening the case will find: it is told at once, while the complaint waits to be opened. */
export function firstPromise(
  said: { text: string; kind: Kind; language: Language; receivedAt: Instant },
  rules: Configuration,
): FirstPromise {
  const { category } = triage({ ...said, isRepeat: false }, rules);
  const policy = policyFor({ category, receivedAt: said.receivedAt }, rules);
  const promisedBy = nextDue(deadlinesFor(policy, rules.calendar, said));
  return { policy: idOf(policy), ...(promisedBy === undefined ? {} : { promisedBy }) };
}
