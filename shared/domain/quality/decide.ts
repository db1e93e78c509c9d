import type { Case } from '../case/case.ts';
import type { Actor } from '../case/commands.ts';
import { isShutOut, isSupervising, maySee } from '../case/guards.ts';
import { isReviewer } from '../case/review/reviewers.ts';
import type { Instant } from '../time.ts';
import type { ReviewCard } from './card.ts';
import { type Mark, type Scorecard, type ScorecardStep, stateOf } from './scorecard.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** An expected "no", with the HTTP status in `SCORECARD_REFUSALS`. */
export interface ScorecardRefusal {
  code: keyof typeof SCORECARD_REFUSALS;
  message: string;
  field?: string;
}

export const SCORECARD_REFUSALS = {
  'not-reviewable': 409,
  'scorecard-exists': 409,
  'scorecard-state': 409,
  'card-changed': 409,
  'review-by-another': 403,
  'not-their-decision': 422,
  'incomplete-marks': 422,
} as const;

export interface Given {
  person: string;
  /** Version of the card that the reviewer had before them. */
  card: number;
  marks: readonly Mark[];
  text?: string;
}

export type Answer =
  | { type: 'agree'; text?: string }
  | { type: 'disagree'; text: string }
  | { type: 'settle'; text: string; marks?: readonly Mark[] };

const WHAT = { agree: 'agreed', disagree: 'disputed', settle: 'settled' } as const;

type Refused = { refusal: ScorecardRefusal };

/** People who decided in a case, each once: whose work can be reviewed. What the house decided by itself is nobody's. */
export function decidersOf({ rounds, round }: Pick<Case, 'rounds' | 'round'>): string[] {
  const people = [...rounds, round].flatMap(({ decidedBy }) => decidedBy ?? []);
  return [...new Set(people)].filter((person) => !person.includes(':'));
}

/** Whether it is for this person to see: one's own, or as a supervisor who sees the case. Never of a case that is about the reader. */
export function maySeeScorecard(reader: Staff, personId: string, it: Case): boolean {
  if (isShutOut(reader.id, it)) return false;
  return reader.id === personId || (isSupervising(reader) && maySee(reader, it));
}

/** Why this person's work in the case cannot be reviewed by that one, or nothing. */
export function whyNotReviewed(it: Case, person: string, by: Staff): ScorecardRefusal | undefined {
  if (!decidersOf(it).includes(person)) {
    return {
      code: 'not-their-decision',
      message: 'Only who decided in this case can be reviewed by it.',
      field: 'person',
    };
  }
  if (person === by.id || !isReviewer(it, by)) {
    return {
      code: 'review-by-another',
      message: 'A scorecard is given by a supervisor who had no part in the decision, and never to oneself.',
    };
  }
  // Somebody who may not see the case could neither read it nor answer.
  if (isShutOut(person, it) || it.erasedAt !== undefined || (it.status !== 'decided' && it.status !== 'closed')) {
    return {
      code: 'not-reviewable',
      message:
        'Work is reviewed once it is done: the case is decided or closed, not erased, and not about this person.',
    };
  }
  return undefined;
}

export function giveScorecard(
  it: Case,
  { person, card: version, marks, text }: Given,
  { by, now, card }: { by: Staff; now: Instant; card: ReviewCard },
): { scorecard: Scorecard } | Refused {
  const refusal = whyNotReviewed(it, person, by) ?? changedCard(version, card) ?? incomplete(card, marks);
  if (refusal !== undefined) return { refusal };
  const { caseId, caseNumber } = it;
  const given: ScorecardStep = { at: now, by: by.id, what: 'given', marks, ...(text === undefined ? {} : { text }) };
  return { scorecard: { caseId, caseNumber, personId: person, card, steps: [given] } };
}

/** Whether somebody says here what stands there: what a repeated request finds. A table keeps no order of the parts of a mark. */
function isSameStep(
  kept: ScorecardStep | undefined,
  { by, what, marks = [], text }: Omit<ScorecardStep, 'at'>,
): boolean {
  const told = (of: readonly Mark[]) =>
    JSON.stringify(of.map(({ criterion, mark, comment }) => [criterion, mark, comment]));
  return (
    kept !== undefined &&
    kept.by === by &&
    kept.what === what &&
    kept.text === text &&
    told(kept.marks ?? []) === told(marks)
  );
}

/** Whether what is kept began as this one does. */
export function isSameGiving({ steps: [kept] }: Scorecard, { steps: [given] }: Scorecard): boolean {
  return given !== undefined && isSameStep(kept, given);
}

/** Whether this person said just that last. */
export function isSameAnswer({ steps }: Scorecard, { type, text, ...more }: Answer, by: Staff): boolean {
  const marks = 'marks' in more && more.marks !== undefined ? { marks: more.marks } : {};
  return isSameStep(steps.at(-1), { by: by.id, what: WHAT[type], ...marks, ...(text === undefined ? {} : { text }) });
}

/** The next step, if it is this person's: whom it is about speaks once, then a reviewer once, and that is the end. */
export function answerScorecard(
  it: Case,
  scorecard: Scorecard,
  answer: Answer,
  { by, now }: { by: Staff; now: Instant },
): { step: ScorecardStep } | Refused {
  const state = stateOf(scorecard);
  const isSettling = answer.type === 'settle';
  if (isSettling ? by.id === scorecard.personId || !isReviewer(it, by) : by.id !== scorecard.personId) {
    const message = isSettling
      ? 'A reply is answered by a supervisor who had no part in the decision.'
      : 'Only whom the scorecard is about replies to it.';
    return { refusal: { code: 'review-by-another', message } };
  }
  if (it.erasedAt !== undefined) {
    return { refusal: { code: 'not-reviewable', message: 'The customer was erased: nothing more is written here.' } };
  }
  if (state !== (isSettling ? 'disputed' : 'given')) {
    const message = `The scorecard is ${state}: one reply and one answer to it are all there is.`;
    return { refusal: { code: 'scorecard-state', message, field: 'type' } };
  }
  const marks = isSettling ? answer.marks : undefined;
  const refusal = marks === undefined ? undefined : wrongMarks(scorecard.card, marks);
  if (refusal !== undefined) return { refusal };
  return {
    step: {
      at: now,
      by: by.id,
      what: WHAT[answer.type],
      ...(marks === undefined ? {} : { marks }),
      ...(answer.text === undefined ? {} : { text: answer.text }),
    },
  };
}

function changedCard(version: number, card: ReviewCard): ScorecardRefusal | undefined {
  if (version === card.version) return undefined;
  return {
    code: 'card-changed',
    message: `The card is at version ${card.version} now. Look at it again, then judge.`,
    field: 'card',
  };
}

function incomplete({ criteria, version }: ReviewCard, marks: readonly Mark[]): ScorecardRefusal | undefined {
  const missing = criteria.find(({ id }) => !marks.some(({ criterion }) => criterion === id));
  if (missing === undefined) return wrongMarks({ criteria, version }, marks);
  return {
    code: 'incomplete-marks',
    message: `Each criterion has its mark, if only that it does not apply: "${missing.id}" has none.`,
    field: 'marks',
  };
}

/** Of criteria that are there, each once, and with words where something was lacking. */
function wrongMarks({ criteria }: ReviewCard, marks: readonly Mark[]): ScorecardRefusal | undefined {
  const wrong = (at: number, message: string): ScorecardRefusal => ({
    code: 'incomplete-marks',
    message,
    field: `marks.${at}`,
  });
  for (const [at, { criterion, mark, comment }] of marks.entries()) {
    if (!criteria.some(({ id }) => id === criterion)) return wrong(at, `No criterion is called "${criterion}".`);
    if (marks.findIndex((other) => other.criterion === criterion) !== at) {
      return wrong(at, `"${criterion}" is marked twice.`);
    }
    if ((mark === 'partly' || mark === 'not-met') && comment === undefined) {
      return wrong(at, `Say what was lacking by "${criterion}": nobody learns from a mark alone.`);
    }
  }
  return undefined;
}
