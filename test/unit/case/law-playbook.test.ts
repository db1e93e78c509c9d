import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Rules } from '../../../shared/domain/case/rules.ts';
import { SHIPPED } from '../../../shared/domain/playbooks/shipped.ts';
import { shownPlaybook } from '../../../shared/domain/playbooks/view.ts';
import {
  afterwards,
  ana,
  aRefund,
  caseIn,
  daysLater,
  judge,
  NOW,
  outcome,
  RULES,
  sam,
  upheld,
} from '../../support/cases.ts';

const mine = caseIn('in-progress');
const tick = (step: string, state: 'done' | 'not-applicable' = 'done') => ({ type: 'tickStep', step, state }) as const;
const named = (primary: string, ...others: string[]) => ({ type: 'nameCauses', causes: { primary, others } }) as const;

/** A version to come, of the playbook that `mine` would get. */
const NEWER: Rules = {
  ...RULES,
  playbooks: SHIPPED.filter(({ id }) => id === 'late-delivery').map((it) => ({
    ...it,
    version: 2,
    steps: it.steps.map((step) => ({ ...step, id: `new-${step.id}` })),
  })),
};

describe('ticking', () => {
  test('the first tick ties the case to the version on show, and says who and when', () => {
    const ticked = afterwards(mine, tick('tracking'), ana);
    expect(ticked.follows).toBe('late-delivery@1');
    expect(ticked.ticks).toEqual([
      { playbook: 'late-delivery@1', step: 'tracking', round: 1, state: 'done', by: 'ana', at: NOW },
    ]);
  });

  test('once more changes nothing; another state or a text takes its place', () => {
    const ticked = afterwards(mine, tick('tracking'), ana);
    expect(outcome(judge(ticked, tick('tracking'), ana))).toBe('nothing');
    const changed = afterwards(ticked, { ...tick('tracking', 'not-applicable'), textId: 'text-9' }, sam, daysLater(1));
    expect(changed.ticks).toMatchObject([{ state: 'not-applicable', by: 'sam', textId: 'text-9' }]);
  });

  test('a new version changes nothing about what was ticked under the old, and the old can be ticked on', () => {
    const ticked = afterwards(mine, tick('tracking'), ana);
    const further = afterwards(ticked, tick('promised-day'), ana, NOW, NEWER);
    expect(further.ticks?.map(({ playbook }) => playbook)).toEqual(['late-delivery@1', 'late-delivery@1']);
    expect(outcome(judge(ticked, tick('new-tracking'), ana, NOW, NEWER))).toBe('unknown-step');
    expect(shownPlaybook(ticked, NEWER)).toMatchObject({ playbook: 'late-delivery@1', suggested: 'late-delivery@2' });
  });

  test('a case without a tick gets the new version by itself', () => {
    expect(shownPlaybook(mine, NEWER)).toMatchObject({ playbook: 'late-delivery@2', isFollowed: false });
    expect(afterwards(mine, tick('new-tracking'), ana, NOW, NEWER).follows).toBe('late-delivery@2');
  });

  test('after choosing another playbook the old ticks stand as they were made', () => {
    const ticked = afterwards(mine, tick('tracking'), ana);
    const other = afterwards(ticked, { type: 'followPlaybook', playbook: 'never-arrived' }, ana);
    expect(outcome(judge(other, tick('promised-day'), ana))).toBe('unknown-step');
    const both = afterwards(other, tick('proof'), ana);
    expect(shownPlaybook(both, {})).toMatchObject({
      playbook: 'never-arrived@1',
      suggested: 'late-delivery@1',
      otherTicks: [{ playbook: 'late-delivery@1', step: 'tracking' }],
    });
  });

  test('a reopened case is gone through anew, beside what was ticked before', () => {
    const decided = afterwards(afterwards(mine, tick('tracking'), ana), upheld(), ana);
    const again = afterwards(decided, { type: 'reopen', reason: 'error' }, ana);
    expect(shownPlaybook(again, {})?.steps.filter((step) => step.tick !== null)).toEqual([]);
    expect(afterwards(again, tick('tracking'), ana).ticks?.map(({ round }) => round)).toEqual([1, 2]);
  });

  test('a version that is gone shows its ticks still, and asks for another', () => {
    const orphan: Case = { ...afterwards(mine, tick('tracking'), ana), follows: 'of-old@7' };
    expect(shownPlaybook(orphan, {})).toMatchObject({ playbook: 'of-old@7', title: null, steps: [] });
    expect(outcome(judge(orphan, tick('tracking'), ana))).toBe('unknown-playbook');
  });

  test('whatever is ticked, a case holds 40 at most, one for each step of a version and round', () => {
    const steps = SHIPPED.flatMap((playbook) => playbook.steps.map(({ id: step }) => ({ id: playbook.id, step })));
    const attempts = fc.array(
      fc.record({ at: fc.constantFrom(...steps), state: fc.constantFrom('done' as const, 'not-applicable' as const) }),
      { minLength: 60, maxLength: 90 },
    );
    fc.assert(
      fc.property(attempts, (tries) => {
        let it = mine;
        for (const { at, state } of tries) {
          it = afterwards(it, { type: 'followPlaybook', playbook: at.id }, ana);
          const ruling = judge(it, tick(at.step, state), ana);
          if ('case' in ruling) it = ruling.case;
          else expect([ruling.refusal.code, it.ticks?.length]).toEqual(['too-many-ticks', 40]);
        }
        const places = (it.ticks ?? []).map(({ playbook, step, round }) => `${playbook} ${step} ${round}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places.length).toBeLessThanOrEqual(40);
        expect(JSON.stringify(it.ticks).length).toBeLessThan(8_000);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the version of a decision', () => {
  test('is what was on show, also where the decision itself names a cause', () => {
    const decide = { ...upheld(), causes: { primary: 'rude-contact', others: [] } };
    expect(afterwards(mine, decide, ana).round.playbook).toBe('late-delivery@1');
  });

  test('is what the case was tied to', () => {
    const tied = afterwards(mine, { type: 'followPlaybook', playbook: 'never-arrived' }, ana);
    expect(afterwards(tied, upheld(), ana).round.playbook).toBe('never-arrived@1');
  });

  test('of a proposal is what was on show when it was made, whatever came until it was approved', () => {
    const proposed = afterwards(mine, upheld(aRefund(6_000)), ana);
    const newer = afterwards(proposed, { type: 'approve' }, sam, NOW, NEWER);
    expect(newer.round.playbook).toBe('late-delivery@1');
  });
});

describe('naming causes', () => {
  test('before the decision they stand on its round, the primary one first', () => {
    const known = afterwards(mine, named('late-delivery', 'no-call-back'), ana);
    expect(afterwards(known, upheld(), ana).round.causes).toEqual({
      primary: 'late-delivery',
      others: ['no-call-back'],
    });
  });

  test('the same again changes nothing, in whatever order the others are said', () => {
    const known = afterwards(mine, named('late-delivery', 'no-call-back', 'long-wait'), ana);
    expect(outcome(judge(known, named('late-delivery', 'long-wait', 'no-call-back'), ana))).toBe('nothing');
  });

  test.each([
    [named('gremlins'), 'unknown-cause', 'causes.primary'],
    [named('late-delivery', 'gremlins'), 'unknown-cause', 'causes.others.0'],
    [named('late-delivery', 'late-delivery'), 'invalid-causes', 'causes.others.0'],
    [
      named('privacy', 'long-wait', 'mis-selling', 'rude-contact', 'website-fault', 'wrong-item'),
      'invalid-causes',
      'causes.others',
    ],
  ])('what cannot be is refused with the place', (command, code, field) => {
    const ruling = judge(mine, command, ana);
    expect('refusal' in ruling && ruling.refusal).toMatchObject({ code, field });
    const decided = judge(mine, { ...upheld(), causes: command.causes }, ana);
    expect('refusal' in decided && decided.refusal).toMatchObject({ code, field });
  });

  test('a stranger is told all codes there are, the firm’s own among them', () => {
    const moth = { code: 'moth', class: 'involuntary', roots: [], labels: { en: 'Moth', es: 'P', nl: 'M' } } as const;
    const ruling = judge(mine, named('gremlins'), ana, NOW, { ...RULES, causes: [moth] });
    expect('refusal' in ruling && ruling.refusal.message).toMatch(/late-delivery.*, moth\.$/);
    expect(outcome(judge(mine, named('moth'), ana, NOW, { ...RULES, causes: [moth] }))).toEqual(['causes-named']);
  });

  test('by the index day a correction moves what reports read, after it never', () => {
    const decided = afterwards(mine, { ...upheld(), causes: { primary: 'late-delivery', others: [] } }, ana);
    const corrected = afterwards(decided, named('never-arrived'), ana, daysLater(14));
    const later = afterwards(corrected, named('rude-contact'), sam, daysLater(15));
    expect([corrected.reportedCauses?.primary, later.reportedCauses?.primary, later.causes?.primary]).toEqual([
      'never-arrived',
      'never-arrived',
      'rude-contact',
    ]);
  });

  test('causes that a proposal names are there for whoever approves it, and may be corrected until then', () => {
    const decide = { ...upheld(aRefund(6_000)), causes: { primary: 'late-delivery', others: [] } };
    const proposed = afterwards(mine, decide, ana);
    expect(proposed.causes?.primary).toBe('late-delivery');
    const corrected = afterwards(proposed, named('never-arrived'), sam);
    expect(afterwards(corrected, { type: 'approve' }, sam).round.causes?.primary).toBe('never-arrived');
  });
});
