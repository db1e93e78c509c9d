import { expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import config from '../../comeback.config.ts';
import { type caseDetailView, caseSummaryView, caseView } from '../../events/case-view.v1.ts';
import { complaintStatus } from '../../events/complaint-status.v1.ts';
import { TASK_REASONS } from '../../events/offer-task.v1.ts';
import type { purchasesKept } from '../../events/purchase.v1.ts';
import type { surveyThanks } from '../../events/survey-answer.v1.ts';
import type { taskInput, waitInput } from '../../events/task.v1.ts';
import type { casesPage, customerView } from '../../events/worklist.v1.ts';
import type { run as recordPurchases } from '../../functions/loyalty/record-purchases.ts';
import type { run as answerSurvey } from '../../functions/resolution/answer-survey.ts';
import type { run as applyCommand } from '../../functions/resolution/apply-command.ts';
import type { run as readCase } from '../../functions/resolution/read-case.ts';
import type { run as readCases } from '../../functions/resolution/read-cases.ts';
import type { run as readCustomer } from '../../functions/resolution/read-customer.ts';
import type { run as readStatus } from '../../functions/resolution/read-status.ts';
import { customerStatus } from '../../shared/domain/case/customer-status.ts';
import { openCase } from '../../shared/domain/case/opening.ts';
import { caseDetail, caseSummary } from '../../shared/domain/case/views.ts';
import { shownPlaybook } from '../../shared/domain/playbooks/view.ts';
import type { Problem } from '../../shared/runtime/failures.ts';
import type { TaskPayload, WaitPayload } from '../../shared/workflow/case-resolution.asl.ts';
import { textOf } from './source-files.ts';

/** Fields and what kind of value they hold; which words a text may be is the contract's to say, if the views do not. */
type Shape<T> = T extends string
  ? string
  : T extends readonly (infer U)[]
    ? Shape<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Shape<T[K]> }
      : T;

/** What a function answers when all is well. */
type Answer<F extends (...given: never[]) => Promise<{ body: unknown }>> = Exclude<
  Awaited<ReturnType<F>>['body'],
  Problem
>;

/** The compiler holds these (`npm run check`): a field that is in one and not in the other is red. */
test('what the functions answer and what the contracts say are one shape', () => {
  expectTypeOf<Shape<Answer<typeof applyCommand>>>().toEqualTypeOf<Shape<z.output<typeof caseDetailView>>>();
  type Told = Omit<z.output<typeof caseView>, 'complaint'>;
  expectTypeOf<Shape<Omit<Answer<typeof readCase>, 'complaint'>>>().toEqualTypeOf<Shape<Told>>();
  // With support needs or without: a union, which one contract covers.
  expectTypeOf<Answer<typeof readCase>['complaint']>().toExtend<z.output<typeof caseView>['complaint']>();
  expectTypeOf<Shape<Answer<typeof readCases>>>().toEqualTypeOf<Shape<z.output<typeof casesPage>>>();
  expectTypeOf<Shape<Answer<typeof readCustomer>>>().toEqualTypeOf<Shape<z.output<typeof customerView>>>();
  expectTypeOf<Shape<Answer<typeof readStatus>>>().toEqualTypeOf<Shape<z.output<typeof complaintStatus>>>();
  expectTypeOf<Shape<Answer<typeof answerSurvey>>>().toEqualTypeOf<Shape<z.output<typeof surveyThanks>>>();
  expectTypeOf<Shape<Answer<typeof recordPurchases>>>().toEqualTypeOf<Shape<z.output<typeof purchasesKept>>>();
});

test('no contract promises a word that the code has not', () => {
  expectTypeOf<z.output<typeof caseView>>().toExtend<Answer<typeof readCase>>();
  expectTypeOf<z.output<typeof casesPage>>().toExtend<Answer<typeof readCases>>();
  expectTypeOf<z.output<typeof customerView>>().toExtend<Answer<typeof readCustomer>>();
  expectTypeOf<z.output<typeof complaintStatus>>().toExtend<Answer<typeof readStatus>>();
  expectTypeOf<z.output<typeof surveyThanks>>().toExtend<Answer<typeof answerSurvey>>();
});

test('what the state machine sends is what its functions take', () => {
  expectTypeOf<TaskPayload>().toEqualTypeOf<z.input<typeof taskInput>>();
  expectTypeOf<WaitPayload>().toEqualTypeOf<z.input<typeof waitInput>>();
});

test('a case just opened is a case by the contracts, for staff and for the customer', () => {
  const { case: opened } = openCase(
    {
      caseId: '0199f0aa-0000-7000-8000-000000000001',
      caseNumber: '4821937560',
      kind: 'complaint',
      channel: 'web',
      language: 'en',
      reachable: true,
      receivedAt: '2026-11-20T15:00:00.000Z',
      customerMatch: 'new',
      hasSupportNeeds: false,
      triage: { category: 'delivery', severity: 'medium', priority: 3, team: 'orders' },
    },
    '2026-11-20T15:00:01.000Z',
    config,
  );
  const it = { ...opened, version: 1 };
  expect(caseSummaryView.parse(caseSummary(it))).toEqual(caseSummary(it));
  const seen = {
    ...caseDetail(it),
    offered: ['take', 'note'],
    calls: [],
    files: [],
    letters: [],
    ledger: [],
    playbook: shownPlaybook(it, {}),
    complaint: null,
    texts: [],
    cameBack: null,
    numbers: {},
  };
  expect(caseView.parse(seen)).toMatchObject(caseDetail(it));
  expect(complaintStatus.parse(customerStatus(it, it.caseNumber)).status).toBe('received');
});

test('docs/phone.md says of each kind of task what is to be done, and of no other', () => {
  const [, table = ''] = textOf('docs/phone.md').split('| `what` | what is to be done |');
  const listed = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, what]) => what);
  expect(listed).toEqual([...TASK_REASONS]);
});
