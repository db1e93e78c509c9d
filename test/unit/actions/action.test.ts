import { describe, expect, test } from 'vitest';
import {
  type ActionRevision,
  type ActionRuling,
  type CorrectiveAction,
  isOverdue,
  planAction,
  reviseAction,
} from '../../../shared/domain/actions/action.ts';
import { ACTION_STATES, type ActionState } from '../../../shared/domain/actions/words.ts';

const PLAN = {
  actionId: 'other-courier',
  cause: 'late-delivery',
  what: 'Another courier for the north.',
  owner: 'sam',
  dueDay: '2026-03-31',
};
const by = (who: string, today = '2026-03-02') => ({ by: who, now: `${today}T12:00:00.000Z`, today });

function kept(ruling: ActionRuling): CorrectiveAction {
  if ('refusal' in ruling) throw new Error(ruling.refusal.code);
  return ruling.action;
}
const planned = kept(planAction(PLAN, by('mia')));
const revised = (action: CorrectiveAction, revision: ActionRevision, who = 'mia') =>
  kept(reviseAction(action, revision, by(who)));
const refusal = (action: CorrectiveAction, revision: ActionRevision, who = 'mia') => {
  const ruling = reviseAction(action, revision, by(who));
  return 'refusal' in ruling ? [ruling.refusal.code, ruling.refusal.field] : 'none';
};
const done = revised(planned, { state: 'done' }, 'sam');
const IN: Record<ActionState, CorrectiveAction> = {
  planned,
  done,
  checked: revised(done, { state: 'checked' }),
  abandoned: revised(planned, { state: 'abandoned' }),
};

describe('every way from state to state', () => {
  const WAYS = [
    'planned done',
    'planned abandoned',
    'done checked',
    'done planned',
    'done abandoned',
    'checked planned',
    'abandoned planned',
  ];
  for (const from of ACTION_STATES) {
    for (const to of ACTION_STATES.filter((state) => state !== from)) {
      const isOpen = WAYS.includes(`${from} ${to}`);
      test(`${from} ${isOpen ? 'can' : 'cannot'} become ${to}`, () => {
        expect(refusal(IN[from], { state: to })).toEqual(isOpen ? 'none' : ['action-state', 'state']);
      });
    }
  }
});

test('done without a day is in effect from today, and every change says who', () => {
  expect(done).toMatchObject({ version: 2, effectiveFrom: '2026-03-02' });
  expect(done.changes.map(({ by: who, state }) => [who, state])).toEqual([
    ['mia', 'planned'],
    ['sam', 'done'],
  ]);
});

test('nobody checks what is theirs or what they called done themselves', () => {
  expect(refusal(done, { state: 'checked' }, 'sam')).toEqual(['own-action', 'state']);
  const byMia = revised(planned, { state: 'done' }, 'mia');
  expect(refusal(byMia, { state: 'checked' }, 'mia')).toEqual(['own-action', 'state']);
  expect(refusal(byMia, { state: 'checked' }, 'ada')).toBe('none');
});

test('once done, cause and day stand still, until it is taken back to planned', () => {
  expect(refusal(done, { effectiveFrom: '2026-02-01' })).toEqual(['action-settled', 'effectiveFrom']);
  expect(refusal(IN.checked, { cause: 'privacy' })).toEqual(['action-settled', 'cause']);
  expect(refusal(done, { effectiveFrom: '2026-03-02', what: 'In other words.' })).toBe('none');
  expect(revised(done, { state: 'planned', effectiveFrom: '2026-02-01' }).effectiveFrom).toBe('2026-02-01');
});

test('a cause nobody knows is refused with the list, when planning and when revising', () => {
  const ruling = planAction({ ...PLAN, cause: 'gremlins' }, by('mia'));
  expect('refusal' in ruling && ruling.refusal).toMatchObject({
    code: 'unknown-cause',
    message: expect.stringContaining('late-delivery'),
  });
  expect(refusal(planned, { cause: 'gremlins' })).toEqual(['unknown-cause', 'cause']);
});

test('overdue is what is planned after its day, and nothing else', () => {
  expect([isOverdue(planned, '2026-03-31'), isOverdue(planned, '2026-04-01')]).toEqual([false, true]);
  expect(isOverdue(done, '2026-04-01')).toBe(false);
});
