import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import { STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import { SHIPPED_CARD } from '../../../shared/domain/quality/card.ts';
import {
  type Answer,
  answerScorecard,
  decidersOf,
  giveScorecard,
  isSameAnswer,
  isSameGiving,
  maySeeScorecard,
} from '../../../shared/domain/quality/decide.ts';
import { type Mark, marksOf, type Scorecard, scoreOf, stateOf } from '../../../shared/domain/quality/scorecard.ts';
import type { ScorecardState } from '../../../shared/domain/quality/words.ts';
import { aCase, ada, afterwards, ali, ana, aRefund, caseIn, mia, NOW, sam, sue, upheld } from '../../support/cases.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
const ALL_MET: Mark[] = SHIPPED_CARD.criteria.map(({ id }) => ({ criterion: id, mark: 'met' }));
const marked = (criterion: string, mark: Mark['mark'], comment?: string): Mark[] =>
  ALL_MET.map((it) =>
    it.criterion === criterion ? { criterion, mark, ...(comment === undefined ? {} : { comment }) } : it,
  );

const give = (it = caseIn('closed'), by: Staff = sam, more: object = {}) =>
  giveScorecard(it, { person: 'ana', card: 1, marks: ALL_MET, ...more }, { by, now: NOW, card: SHIPPED_CARD });
const given = (...said: Parameters<typeof give>): Scorecard => {
  const ruling = give(...said);
  if ('refusal' in ruling) throw new Error(ruling.refusal.code);
  return ruling.scorecard;
};
const refused = (ruling: ReturnType<typeof give> | ReturnType<typeof answer>) =>
  'refusal' in ruling ? ruling.refusal.code : 'none';
const answer = (scorecard: Scorecard, by: Staff, said: Answer, it = caseIn('closed')) =>
  answerScorecard(it, scorecard, said, { by, now: NOW });
const answered = (scorecard: Scorecard, by: Staff, said: Answer): Scorecard => {
  const ruling = answer(scorecard, by, said);
  if ('refusal' in ruling) throw new Error(ruling.refusal.code);
  return { ...scorecard, steps: [...scorecard.steps, ruling.step] };
};

/** Sam approved what Ana proposed: the decision is hers, and he had a part in it. */
const approved = afterwards(caseIn('awaiting-approval'), { type: 'approve' }, sam);
const aboutAna = { concerns: { person: 'ana', shutOut: ['ana', 'sue'], since: NOW } } as object;

describe('who reviews whom', () => {
  test('a supervisor or admin who had no part in the decision', () => {
    for (const by of [sam, sue, ada]) expect(refused(give(caseIn('closed'), by))).toBe('none');
    expect(refused(give(approved, sue))).toBe('none');
  });

  test('not who decided, nor who approved, nor an agent or a manager', () => {
    expect(decidersOf(approved)).toEqual(['ana']);
    expect(refused(give(approved, sam))).toBe('review-by-another');
    for (const by of [ana, ali, mia]) expect(refused(give(caseIn('closed'), by))).toBe('review-by-another');
    const own = afterwards(afterwards(aCase(), { type: 'take' }, sam), upheld(aRefund(100)), sam);
    expect(refused(give(own, sam, { person: 'sam' }))).toBe('review-by-another');
    expect(refused(give(own, sue, { person: 'sam' }))).toBe('none');
  });

  test('only who decided in the case is reviewed by it', () => {
    expect(refused(give(caseIn('closed'), sam, { person: 'ali' }))).toBe('not-their-decision');
    expect(refused(give(approved, sue, { person: 'sam' }))).toBe('not-their-decision');
  });

  test.each(STATUSES)('in status %s work is reviewed only if it is done', (status) => {
    const it = { ...caseIn('closed'), status };
    expect(refused(give(it))).toBe(status === 'closed' || status === 'decided' ? 'none' : 'not-reviewable');
  });

  test('nobody is reviewed by a case that is about them, or of which the customer was erased', () => {
    expect(refused(give(caseIn('closed', aboutAna)))).toBe('not-reviewable');
    expect(refused(give(caseIn('closed', { erasedAt: NOW })))).toBe('not-reviewable');
  });
});

describe('what a scorecard takes', () => {
  test('each criterion has its mark, once, and no other', () => {
    expect(refused(give(caseIn('closed'), sam, { marks: ALL_MET.slice(1) }))).toBe('incomplete-marks');
    expect(refused(give(caseIn('closed'), sam, { marks: [...ALL_MET, ALL_MET[0]] }))).toBe('incomplete-marks');
    const strange = [...ALL_MET, { criterion: 'smiled', mark: 'met' }];
    expect(refused(give(caseIn('closed'), sam, { marks: strange }))).toBe('incomplete-marks');
  });

  test('where something was lacking, it says what', () => {
    for (const mark of ['partly', 'not-met'] as const) {
      expect(refused(give(caseIn('closed'), sam, { marks: marked('fair', mark) }))).toBe('incomplete-marks');
      expect(refused(give(caseIn('closed'), sam, { marks: marked('fair', mark, 'Blamed them.') }))).toBe('none');
    }
    expect(refused(give(caseIn('closed'), sam, { marks: marked('fair', 'not-applicable') }))).toBe('none');
  });

  test('a card that changed meanwhile is looked at again', () => {
    expect(refused(give(caseIn('closed'), sam, { card: 2 }))).toBe('card-changed');
  });
});

describe('reply and answer', () => {
  const fresh = given(caseIn('closed'), sam, { marks: marked('explained', 'not-met', 'Full of our words.') });
  const disputed = answered(fresh, ana, { type: 'disagree', text: 'They are the customer’s words.' });
  const IN: Record<ScorecardState, Scorecard> = {
    given: fresh,
    agreed: answered(fresh, ana, { type: 'agree' }),
    disputed,
    settled: answered(disputed, sue, {
      type: 'settle',
      text: 'You are right.',
      marks: [{ criterion: 'explained', mark: 'met' }],
    }),
  };
  const SAID: Record<Answer['type'], [Staff, Answer]> = {
    agree: [ana, { type: 'agree' }],
    disagree: [ana, { type: 'disagree', text: 'No.' }],
    settle: [sam, { type: 'settle', text: 'It stays.' }],
  };

  for (const [state, scorecard] of Object.entries(IN)) {
    for (const [type, [by, said]] of Object.entries(SAID)) {
      const isOpen = state === (type === 'settle' ? 'disputed' : 'given');
      test(`${state}: ${type} is ${isOpen ? 'taken' : 'refused'}`, () => {
        expect(stateOf(scorecard)).toBe(state);
        expect(refused(answer(scorecard, by, said))).toBe(isOpen ? 'none' : 'scorecard-state');
      });
    }
  }

  test('only whom it is about replies, and they do not answer themselves, nor does who decided', () => {
    for (const by of [ali, sam, ada]) expect(refused(answer(fresh, by, { type: 'agree' }))).toBe('review-by-another');
    for (const by of [ana, ali, mia]) {
      expect(refused(answer(disputed, by, { type: 'settle', text: 'So.' }))).toBe('review-by-another');
    }
    expect(refused(answer(disputed, sam, { type: 'settle', text: 'So.' }, approved))).toBe('review-by-another');
  });

  test('what stands is not changed: the marks of the giving are there, and the answer’s hold', () => {
    expect(IN.settled.steps[0]).toEqual(fresh.steps[0]);
    expect(marksOf(fresh)).toContainEqual({ criterion: 'explained', mark: 'not-met', comment: 'Full of our words.' });
    expect(marksOf(IN.settled)).toContainEqual({ criterion: 'explained', mark: 'met' });
    expect(marksOf(IN.settled)).toHaveLength(ALL_MET.length);
  });

  test('an answer lowers no mark without a word, and nothing is written once the customer was erased', () => {
    const lower: Answer = { type: 'settle', text: 'No.', marks: [{ criterion: 'fair', mark: 'not-met' }] };
    expect(refused(answer(disputed, sam, lower))).toBe('incomplete-marks');
    const erased = caseIn('closed', { erasedAt: NOW });
    expect(refused(answer(disputed, sam, { type: 'settle', text: 'No.' }, erased))).toBe('not-reviewable');
  });
});

describe('what is sent again', () => {
  const marks = marked('explained', 'partly', 'Full of our words.');
  const kept = given(caseIn('closed'), sam, { marks, text: 'Well done.' });
  /** As DynamoDB answers: parts of a map in whatever order. */
  const fromTable = (scorecard: Scorecard): Scorecard => ({
    ...scorecard,
    steps: scorecard.steps.map((step) => ({
      ...step,
      marks: (step.marks ?? []).map(
        ({ criterion, mark, comment }): Mark => ({
          ...(comment === undefined ? {} : { comment }),
          ...{ mark, criterion },
        }),
      ),
    })),
  });

  test('is the same giving, in whatever order a table keeps the parts of a mark, and another one is not', () => {
    expect(isSameGiving(fromTable(kept), kept)).toBe(true);
    expect(isSameGiving(fromTable(kept), given(caseIn('closed'), sam, { marks, text: 'Badly done.' }))).toBe(false);
    expect(isSameGiving(fromTable(kept), given(caseIn('closed'), sue, { marks, text: 'Well done.' }))).toBe(false);
    expect(isSameGiving(fromTable(kept), given(caseIn('closed'), sam, { marks: ALL_MET, text: 'Well done.' }))).toBe(
      false,
    );
  });

  test('is the same reply or answer, of the same person, as long as it is the last word', () => {
    const no: Answer = { type: 'disagree', text: 'No.' };
    const so: Answer = { type: 'settle', text: 'So.', marks: [{ criterion: 'explained', mark: 'met' }] };
    const disputed = answered(kept, ana, no);
    const settled = fromTable(answered(disputed, sue, so));
    expect(isSameAnswer(fromTable(disputed), no, ana)).toBe(true);
    expect(isSameAnswer(disputed, { type: 'disagree', text: 'No!' }, ana)).toBe(false);
    expect(isSameAnswer(disputed, { type: 'agree', text: 'No.' }, ana)).toBe(false);
    expect(isSameAnswer(settled, so, sue)).toBe(true);
    expect(isSameAnswer(settled, so, sam)).toBe(false);
    expect(isSameAnswer(settled, { type: 'settle', text: 'So.' }, sue)).toBe(false);
    expect(isSameAnswer(settled, no, ana)).toBe(false);
  });
});

describe('who reads it', () => {
  test('whom it is about, and supervisors who see the case; nobody whom the case is about', () => {
    const reads = (reader: Staff, it = caseIn('closed')) => maySeeScorecard(reader, 'ana', it);
    expect([ana, sam, sue, ada].map((reader) => reads(reader))).toEqual([true, true, true, true]);
    expect([ali, mia].map((reader) => reads(reader))).toEqual([false, false]);
    expect(reads({ ...sue, teams: ['billing'] })).toBe(false);
    expect(reads({ ...ana, teams: ['billing'] })).toBe(true);
    expect([ana, sue, sam].map((reader) => reads(reader, caseIn('closed', aboutAna)))).toEqual([false, false, true]);
  });
});

describe('the score', () => {
  const { criteria } = SHIPPED_CARD;

  test('is the share of the weights that applied, partly met by half', () => {
    expect(scoreOf(criteria, ALL_MET)).toEqual({ percent: 100, criticalMissed: [] });
    // 14 in all; 1 of 2 is lost.
    expect(scoreOf(criteria, marked('explained', 'partly', 'x')).percent).toBe(93);
    // Without the 2 of the promises 12 are left.
    expect(scoreOf(criteria, marked('promises', 'not-applicable')).percent).toBe(100);
    const lost = marked('promises', 'not-applicable').map(
      (it): Mark => (it.criterion === 'understood' ? { ...it, mark: 'not-met' } : it),
    );
    expect(scoreOf(criteria, lost).percent).toBe(75);
  });

  test('says beside it which critical criterion was not met, and nothing where nothing applied', () => {
    expect(scoreOf(criteria, marked('fair', 'not-met', 'x'))).toEqual({ percent: 79, criticalMissed: ['fair'] });
    expect(scoreOf(criteria, marked('explained', 'not-met', 'x')).criticalMissed).toEqual([]);
    const none = criteria.map(({ id }): Mark => ({ criterion: id, mark: 'not-applicable' }));
    expect(scoreOf(criteria, none)).toEqual({ percent: null, criticalMissed: [] });
  });
});
