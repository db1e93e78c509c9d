import type { Case } from '../case/case.ts';
import type { Actor } from '../case/commands.ts';
import { isReviewer } from '../case/review/reviewers.ts';
import { marksOf, type Scorecard, scoreOf, stateOf } from './scorecard.ts';

/** A scorecard as its reader sees it, with what they can do about it. */
export function scorecardShown(scorecard: Scorecard, it: Case, reader: Extract<Actor, { kind: 'staff' }>) {
  const { caseNumber, personId, card, steps } = scorecard;
  const state = stateOf(scorecard);
  const marks = marksOf(scorecard);
  const isOwn = personId === reader.id;
  const areWordsGone = it.erasedAt !== undefined;
  return {
    caseNumber,
    person: personId,
    state,
    card,
    score: scoreOf(card.criteria, marks),
    marks,
    steps: steps.map((step) => ({ ...step, text: step.text ?? null })),
    areWordsGone,
    mayReply: isOwn && state === 'given' && !areWordsGone,
    maySettle: !isOwn && state === 'disputed' && !areWordsGone && isReviewer(it, reader),
  };
}
