import { describe, expect, test } from 'vitest';
import { customerStatus } from '../../../shared/domain/case/customer-status.ts';
import { caseDetail, caseSummary } from '../../../shared/domain/case/views.ts';
import { STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import {
  aCase,
  afterwards,
  aGrantedRemedy,
  ana,
  caseIn,
  courier,
  customer,
  DUE,
  daysLater,
  NOW,
} from '../../support/cases.ts';

const asked = afterwards(caseIn('decided'), { type: 'ask' }, courier);

describe('what the customer sees', () => {
  test('is how it stands, in words of theirs: never who approves, or why we wait', () => {
    expect(STATUSES.map((status) => customerStatus(caseIn(status), '4821937560').status)).toEqual([
      'received',
      'in-progress',
      'in-progress',
      'in-progress',
      'decided',
      'closed',
      'withdrawn',
      'closed',
    ]);
  });

  test('names nobody of the house and no ids', () => {
    for (const status of STATUSES) {
      const text = JSON.stringify(customerStatus(caseIn(status), '4821937560'));
      expect(text).not.toMatch(/ana|orders|case-1|customer-1|contact-1|"r1"/);
    }
  });

  test('is the number they know, printed', () => {
    expect(customerStatus(aCase(), '1234567890').caseNumber).toBe('123-456-7890');
  });

  test('tells by when the next step is promised, and promises nothing of a final case', () => {
    expect(customerStatus(aCase(), '1').promisedBy).toBe(DUE.acknowledge);
    for (const status of ['closed', 'withdrawn', 'merged'] as const)
      expect(customerStatus(caseIn(status), '1').promisedBy).toBeNull();
  });

  test('tells decision, remedies and reaction', () => {
    const it = afterwards(
      { ...asked, remedies: [aGrantedRemedy()] },
      { type: 'recordReaction', reaction: 'mollified' },
      customer,
    );
    expect(customerStatus(it, '1')).toMatchObject({
      decision: 'upheld',
      decidedAt: NOW,
      remedies: [{ kind: 'refund', amountMinor: 2_000, currency: 'USD', state: 'granted' }],
      reaction: 'mollified',
    });
  });

  test('tells who is awaited', () => {
    const waitsFor = (it: typeof asked) => customerStatus(it, '1').waitingFor;
    expect(waitsFor(aCase())).toBe('us');
    expect(waitsFor(asked)).toBe('you');
    expect(waitsFor({ ...asked, remedies: [aGrantedRemedy()] })).toBe('us');
    expect(waitsFor(caseIn('closed'))).toBe('nobody');
    expect(waitsFor(afterwards(asked, { type: 'reopen', reason: 'error' }, ana))).toBe('us');
  });

  test('of a case reopened is no longer the old decision', () => {
    const reopened = afterwards(asked, { type: 'reopen', reason: 'error' }, ana);
    expect(customerStatus(reopened, '1')).toMatchObject({ decision: null, decidedAt: null, reaction: null });
  });
});

describe('what staff see', () => {
  test('of a line of a worklist: who has it, what was missed, what is due next', () => {
    const late = afterwards(caseIn('in-progress'), { type: 'flagBreach' }, courier, daysLater(1));
    expect(caseSummary(late)).toMatchObject({ owner: 'ana', missedDeadlines: ['acknowledge'], dueAt: DUE.update });
    expect(caseSummary(aCase())).toMatchObject({ owner: null, missedDeadlines: [], dueAt: DUE.acknowledge });
  });

  test('of a final case: nothing that is still to be kept', () => {
    expect(caseSummary(caseIn('withdrawn')).dueAt).toBeNull();
  });

  test('of a case: everything but the workings of the state machine', () => {
    const { run: _run, nextInstant: _next, ...rest } = caseIn('decided');
    expect(caseDetail(caseIn('decided'))).toEqual({
      ...rest,
      ...caseSummary(caseIn('decided')),
      isEarlyClosed: false,
    });
  });
});
