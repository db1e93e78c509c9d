import { expect, test } from 'vitest';
import { offeredCommands } from '../../../shared/domain/case/offered.ts';
import { ALLOWED_WHEN_FULL, HISTORY_LIMIT } from '../../../shared/domain/case/transitions.ts';
import { STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import { ada, ali, ana, ben, caseIn, mia, NOW, RULES, sam } from '../../support/cases.ts';

type Who = Parameters<typeof offeredCommands>[1]['by'];

const offered = (it: ReturnType<typeof caseIn>, by: unknown) =>
  offeredCommands(it, { by: by as Who, now: NOW, rules: RULES });

test('an open case can be taken, and decided only by who has it', () => {
  expect(offered(caseIn('open'), ana)).toContain('take');
  expect(offered(caseIn('open'), ana)).not.toContain('decide');
  expect(offered(caseIn('in-progress'), ana)).toContain('decide');
  expect(offered(caseIn('in-progress'), ali)).not.toContain('decide');
});

test('what would change nothing is not offered: taking what one has, resuming what runs', () => {
  expect(offered(caseIn('in-progress'), ana)).not.toContain('take');
  expect(offered(caseIn('in-progress'), ana)).not.toContain('resume');
  expect(offered(caseIn('on-hold'), ana)).toContain('resume');
  expect(offered(caseIn('in-progress'), sam)).not.toContain('liftLegalHold');
});

test('a proposal is approved by a supervisor, and never by its author', () => {
  const it = caseIn('awaiting-approval');
  expect(offered(it, sam)).toEqual(expect.arrayContaining(['approve', 'reject']));
  expect(offered(it, ana)).not.toContain('approve');
  const own = { ...it, proposal: { ...it.proposal, by: 'sam' } } as typeof it;
  expect(offered(own, sam)).not.toContain('approve');
  expect(offered(own, ada)).toContain('approve');
});

test.each(STATUSES)(
  'to who only looks nothing is offered, to another team no more than to finish its task: %s',
  (status) => {
    expect(offered(caseIn(status), mia)).toEqual([]);
    expect(offered(caseIn(status), ben)).toEqual(['finishTask']);
  },
);

test('once the history is full, only what may still be sent is offered', () => {
  const [entry] = caseIn('in-progress').history;
  const full = caseIn('in-progress', { history: Array.from({ length: HISTORY_LIMIT }, () => entry as never) });
  const still = offered(full, ana);
  expect(still).toContain('decide');
  expect(still.filter((type) => !ALLOWED_WHEN_FULL.includes(type))).toEqual([]);
});
