import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { MOST_LINKS, OTHER_SIDE } from '../../../shared/domain/case/teamwork/links.ts';
import { recentComplaints } from '../../../shared/domain/case/teamwork/recent.ts';
import { LINK_KINDS, LINKS_OF_STAFF } from '../../../shared/domain/case/teamwork/words.ts';
import {
  aCase,
  afterwards,
  ali,
  ana,
  aRemedy,
  caseIn,
  courier,
  daysLater,
  judge,
  NOW,
  outcome,
  sam,
  upheld,
} from '../../support/cases.ts';

const linkTo = (to: string, kind: (typeof LINK_KINDS)[number] = 'related') =>
  ({ type: 'link', to, caseNumber: '1234567890', kind }) as const;

describe('links', () => {
  test('every kind has another side, whose other side it is', () => {
    for (const kind of LINK_KINDS) expect(OTHER_SIDE[OTHER_SIDE[kind]]).toBe(kind);
    for (const kind of LINKS_OF_STAFF) expect(LINK_KINDS).toContain(OTHER_SIDE[kind]);
  });

  test('there is one to each other case: said again nothing happens, said otherwise by a person it changes', () => {
    const linked = afterwards(aCase(), linkTo('case-2'), ana);
    expect(outcome(judge(linked, linkTo('case-2'), ana))).toBe('nothing');
    const changed = afterwards(linked, linkTo('case-2', 'duplicate'), ana);
    expect(changed.links).toEqual([{ caseId: 'case-2', caseNumber: '1234567890', kind: 'duplicate' }]);
    // What the other side's person said does not overrule this one's.
    expect(outcome(judge(changed, linkTo('case-2', 'cause-of'), courier))).toBe('nothing');
    expect(afterwards(changed, { type: 'unlink', from: 'case-2' }, ana)).not.toHaveProperty('links');
  });

  test(`there are ${MOST_LINKS} at most, split-off parts among them; one of these may still change`, () => {
    let full = aCase();
    for (let n = 0; n < MOST_LINKS; n += 1) full = afterwards(full, linkTo(`other-${n}`), ana);
    expect(outcome(judge(full, linkTo('one-more'), ana))).toBe('too-many-links');
    expect(outcome(judge(full, { type: 'split', into: 'one-more', caseNumber: '1234567890' }, ana))).toBe(
      'too-many-links',
    );
    expect(outcome(judge(full, linkTo('other-3', 'duplicate'), ana))).toEqual(['linked']);
    expect(outcome(judge(aCase(), linkTo('case-1'), ana))).toBe('same-case');
  });
});

describe('handing over', () => {
  const handOver = (terms: { owner?: string; team?: string }): Command => ({
    type: 'handOver',
    textId: 'text-1',
    ...terms,
  });

  test('to a colleague of the team, by whoever has it: they have it then', () => {
    const given = afterwards(caseIn('in-progress'), handOver({ owner: 'ali' }), ana);
    expect([given.owner, given.team, given.status]).toEqual(['ali', 'orders', 'in-progress']);
    expect(outcome(judge(given, { type: 'release' }, ana))).toBe('not-your-case');
    expect(outcome(judge(given, { type: 'release' }, ali))).toEqual(['released']);
  });

  test('back to the team, or to another: it is nobody’s then', () => {
    const back = judge(caseIn('in-progress'), handOver({}), ana);
    expect(outcome(back)).toEqual(['released', 'handed-over']);
    expect(outcome(judge(aCase(), handOver({}), sam))).toBe('invalid-assignment');
    const elsewhere = afterwards(caseIn('in-progress'), handOver({ team: 'billing' }), ana);
    expect([elsewhere.owner, elsewhere.team, elsewhere.status]).toEqual([undefined, 'billing', 'open']);
    expect(outcome(judge(caseIn('in-progress'), handOver({ team: 'billing', owner: 'ben' }), ana))).toBe(
      'role-too-low',
    );
    expect(afterwards(caseIn('in-progress'), handOver({ team: 'billing', owner: 'ben' }), sam).owner).toBe('ben');
    expect(outcome(judge(caseIn('in-progress'), handOver({ team: 'nowhere' }), ana))).toBe('unknown-team');
  });

  test('of a review not to whoever decided', () => {
    const decided = afterwards(caseIn('in-progress'), upheld(aRemedy()), ana);
    const review = afterwards(decided, { type: 'reopen', reason: 'review' }, sam);
    expect(outcome(judge(review, handOver({ owner: 'ana' }), sam))).toBe('review-by-another');
  });
});

describe('a second disappointment', () => {
  test('moves a case one place forward once, however many come to light', () => {
    const joined = afterwards(aCase(), { type: 'join', contactId: 'c-2' }, ana);
    expect([joined.priority, joined.isRepeat]).toEqual([2, true]);
    const more = afterwards(joined, { type: 'noteRepeat', of: 'case-7', raises: true }, courier);
    expect([more.priority, more.possiblyRelatedTo]).toEqual([2, 'case-7']);
    expect(afterwards(aCase({ priority: 1 }), { type: 'join', contactId: 'c-2' }, ana).priority).toBe(1);
  });

  test('is not a call to ask how it stands, nor anything after the decision, nor praise', () => {
    const called = { type: 'join', contactId: 'c-2' } as const;
    expect(outcome(judge(aCase(), called, courier))).toEqual(['joined']);
    expect(outcome(judge(caseIn('decided'), called, ana))).toEqual(['joined']);
    expect(outcome(judge(aCase({ kind: 'praise' }), called, ana))).toEqual(['joined']);
  });

  test('the earlier case learns of it and keeps its place', () => {
    const told = afterwards(aCase(), { type: 'noteRepeat', of: 'case-7', raises: false }, courier);
    expect([told.possiblyRelatedTo, told.priority]).toEqual(['case-7', 3]);
    expect(outcome(judge(told, { type: 'noteRepeat', of: 'case-8', raises: false }, courier))).toBe('nothing');
  });

  test('is a complaint received within the window before, the newest first', () => {
    const of = (caseId: string, days: number, more = {}) => aCase({ caseId, receivedAt: daysLater(days), ...more });
    const all = [of('a', -1), of('b', -100), of('c', -2, { kind: 'praise' }), of('d', 1), of('e', -3), aCase()];
    const found = recentComplaints([...all, of('f', -1, { status: 'merged' })], 'case-1', NOW, 90);
    expect(found.map(({ caseId }) => caseId)).toEqual(['a', 'e']);
  });
});

describe('a reply after the decision', () => {
  test('opens the case once, within eight weeks of it', () => {
    const decided = caseIn('decided');
    const heed = { type: 'heedReply' } as const;
    expect(outcome(judge(decided, heed, courier, daysLater(10)))).toEqual(['reopened']);
    const again = afterwards(afterwards(decided, heed, courier, daysLater(10)), upheld(aRemedy()), ana, daysLater(11));
    expect(outcome(judge(again, heed, courier, daysLater(12)))).toBe('nothing');
    expect(outcome(judge(caseIn('closed'), heed, courier, daysLater(57)))).toBe('nothing');
    const reopened = judge(caseIn('closed'), heed, courier, daysLater(50));
    expect('case' in reopened && [reopened.case.run, reopened.case.round.reason]).toEqual([2, 'new-facts']);
  });
});
