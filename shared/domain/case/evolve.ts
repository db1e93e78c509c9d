import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import { causesFolds } from './causes/evolve.ts';
import { clockFolds } from './clock/evolve.ts';
import { correspondenceFolds } from './correspondence/evolve.ts';
import { countingFolds } from './counting/evolve.ts';
import { delegationFolds } from './delegation/evolve.ts';
import type { CaseEvent } from './events.ts';
import { externalReviewFolds } from './external-review/evolve.ts';
import { giftFolds } from './gifts/evolve.ts';
import { mergingFolds } from './merging/evolve.ts';
import { outcomeFolds } from './outcome/evolve.ts';
import { peopleFolds } from './people/evolve.ts';
import { playbookFolds } from './playbook/evolve.ts';
import { promisesFolds } from './promises/evolve.ts';
import { recordFolds } from './record/evolve.ts';
import { teamworkFolds } from './teamwork/evolve.ts';
import { waitingFolds } from './waiting/evolve.ts';
import { workFolds } from './work/evolve.ts';

/** What each event of a subject makes of a case. */
export type Folds<E extends { type: string }> = {
  [T in E['type']]: (it: Case, event: Extract<E, { type: T }>, at: Instant) => Case;
};

const FOLDS: Folds<CaseEvent> = {
  opened: (it, event) => ({ ...event.case, version: it.version, history: it.history }),
  ...workFolds,
  ...waitingFolds,
  ...outcomeFolds,
  ...clockFolds,
  ...mergingFolds,
  ...correspondenceFolds,
  ...delegationFolds,
  ...peopleFolds,
  ...recordFolds,
  ...countingFolds,
  ...externalReviewFolds,
  ...causesFolds,
  ...playbookFolds,
  ...promisesFolds,
  ...giftFolds,
  ...teamworkFolds,
};

/** Folds one event into a case. Pure and total; knows no rules: whatever `decide` answered has happened. */
export function evolve(it: Case, event: CaseEvent, at: Instant): Case {
  // One table of folds, each typed for its own event; the compiler cannot see that the key picks the matching one.
  return (FOLDS[event.type] as (it: Case, event: CaseEvent, at: Instant) => Case)(it, event, at);
}
