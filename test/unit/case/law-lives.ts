import fc from 'fast-check';
import type { Case, ProposedRemedy } from '../../../shared/domain/case/case.ts';
import type { Actor, Command } from '../../../shared/domain/case/commands.ts';
import { historyLine } from '../../../shared/domain/case/events.ts';
import { actorName } from '../../../shared/domain/case/guards.ts';
import { type Ruling, rule } from '../../../shared/domain/case/law.ts';
import { openCase } from '../../../shared/domain/case/opening.ts';
import type { Rules } from '../../../shared/domain/case/rules.ts';
import {
  ANSWERS,
  DEADLINE_KINDS,
  DECISIONS,
  HOLD_REASONS,
  KINDS,
  REMEDY_KINDS,
  REOPEN_REASONS,
  SEVERITIES,
  type Status,
  WITHDRAW_REASONS,
} from '../../../shared/domain/case/vocabulary.ts';
import type { Policy } from '../../../shared/domain/deadlines/policy.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import {
  ada,
  ali,
  ana,
  anOpening,
  aRefund,
  aRemedy,
  ben,
  courier,
  customer,
  mia,
  NOW,
  olu,
  RULES,
  sam,
  sue,
  TESTS,
  upheld,
} from '../../support/cases.ts';
import { HANDING_ON, LINKING } from '../../support/teamwork.ts';
import { guidance } from './law-lives-guidance.ts';

const HOUR_MS = 60 * 60 * 1000;

/** The firm's own promises and a regulator's, who knows no hold, an early close, and one letter that wins time. */
const LIFE: Policy = {
  ...TESTS,
  name: 'lives',
  deadlines: [
    ...TESTS.deadlines.map((rule) =>
      rule.kind === 'update'
        ? { ...rule, repeats: { amount: 3, unit: 'business-days' as const, from: 'day-after' as const } }
        : rule,
    ),
    { kind: 'early-close', amount: 3, unit: 'business-days', from: 'day-after', regulatory: true, isOption: true },
    {
      kind: 'final',
      amount: 56,
      unit: 'calendar-days',
      from: 'receipt',
      regulatory: true,
      delay: { until: { amount: 80, unit: 'calendar-days', from: 'receipt' }, by: 'owner', when: 'Say why.' },
    },
    { kind: 'holding-letter', amount: 56, unit: 'calendar-days', from: 'receipt', regulatory: true, isOption: true },
  ],
};

/** Complaints about bills fall under another regulator, whose clock begins when it passed the complaint on. */
export const LIFE_RULES: Rules = {
  ...RULES,
  policies: { default: 'lives', assign: [{ category: 'billing', policy: 'cfpb' }], own: [LIFE] },
};

const remedy: fc.Arbitrary<ProposedRemedy> = fc
  .record({
    remedyId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    kind: fc.constantFrom(...REMEDY_KINDS),
    amountMinor: fc.constantFrom(undefined, 1, 3_000, 6_000, 40_000, 400_000, 0, -1, 0.5, Number.NaN, 1e308),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
    withoutAdmission: fc.boolean(),
  })
  .map(({ amountMinor, currency, ...rest }) => (amountMinor === undefined ? rest : { ...rest, amountMinor, currency }));

/** A command may name a time; it is told in days from the moment it is sent. */
type Sketch = (now: Instant) => Command;
const always =
  (command: Command): Sketch =>
  () =>
    command;
const days = fc.integer({ min: -3, max: 400 });
const at = (now: Instant, ahead: number) => addMilliseconds(now, ahead * DAY_MS);

const sketches: readonly fc.Arbitrary<Sketch>[] = [
  fc.constantFrom<Command>({ type: 'take' }, { type: 'release' }, { type: 'resume' }).map(always),
  fc
    .record({
      owner: fc.constantFrom(undefined, 'ana', 'ben'),
      team: fc.constantFrom(undefined, 'orders', 'billing', 'x'),
    })
    .map(({ owner, team }) =>
      always({ type: 'assign', ...(owner === undefined ? {} : { owner }), ...(team === undefined ? {} : { team }) }),
    ),
  fc.constantFrom<Command>({ type: 'note', textId: 'text-1' }, { type: 'join', contactId: 'contact-2' }).map(always),
  fc.tuple(fc.constantFrom(...HOLD_REASONS), fc.option(days)).map(([reason, ahead]) => (now) => ({
    type: 'hold',
    reason,
    ...(ahead === null ? {} : { until: at(now, ahead) }),
  })),
  ...[0, 1].map(() =>
    fc
      .record({
        decision: fc.constantFrom(...DECISIONS),
        remedies: fc.array(remedy, { maxLength: 3 }),
        reasonTextId: fc.constantFrom(undefined, 'text-2'),
      })
      .map(({ reasonTextId, ...terms }) =>
        always({ type: 'decide', ...terms, ...(reasonTextId === undefined ? {} : { reasonTextId }) }),
      ),
  ),
  fc.constantFrom<Command>({ type: 'approve' }, { type: 'approve' }, { type: 'reject' }).map(always),
  fc.constantFrom<Command>({ type: 'acceptOffer', how: 'web' }, { type: 'declineOffer' }).map(always),
  fc
    .tuple(
      fc.constantFrom(...ANSWERS),
      fc.constantFrom(undefined, 'new-facts' as const, 'remedy-not-received' as const),
    )
    .map(([reaction, because]) =>
      always({ type: 'recordReaction', reaction, ...(because === undefined ? {} : { because }) }),
    ),
  fc.constantFrom(...REOPEN_REASONS).map((reason) => always({ type: 'reopen', reason })),
  fc.constantFrom(...WITHDRAW_REASONS).map((reason) => always({ type: 'withdraw', reason })),
  fc
    .tuple(
      fc.constantFrom('acknowledge' as const, 'escalate' as const, 'close' as const, 'ask' as const),
      fc.constantFrom(undefined, undefined, 1, 2),
    )
    .map(([type, run]) => always({ type, ...(run === undefined ? {} : { run }) })),
  fc.constantFrom<Command>({ type: 'flagBreach' }, { type: 'close' }, { type: 'restartWorkflow' }).map(always),
  fc
    .tuple(fc.constantFrom('case-1', 'case-2', 'case-3'), fc.subarray([...DEADLINE_KINDS]), days, fc.boolean())
    .map(([otherId, otherMissed, ahead, sameCustomer]) => (now) => ({
      type: 'merge',
      side: 'survivor',
      otherId,
      otherMissed,
      otherReceivedAt: at(now, -ahead),
      sameCustomer,
      otherCanYield: true,
      ...(sameCustomer ? {} : { reasonTextId: 'text-8' }),
    })),
  fc
    .constantFrom<Command>(
      { type: 'merge', side: 'other', into: 'case-2' },
      { type: 'unmerge', side: 'other', from: 'case-2' },
      { type: 'unmerge', side: 'survivor', otherId: 'case-2' },
      { type: 'unmerge', side: 'survivor', otherId: 'case-3' },
    )
    .map(always),
  fc.tuple(fc.constantFrom(...DEADLINE_KINDS), days).map(([deadline, ahead]) => (now) => ({
    type: 'extend',
    deadline,
    dueAt: at(now, ahead),
    textId: 'text-3',
  })),
  fc
    .record(
      {
        kind: fc.constantFrom(...KINDS),
        category: fc.constantFrom('delivery', 'billing', 'nothing'),
        severity: fc.constantFrom(...SEVERITIES),
        team: fc.constantFrom('orders', 'billing'),
        productCode: fc.constantFrom('oven', 'fridge'),
      },
      { requiredKeys: [] },
    )
    .map((named) => always({ type: 'classify', ...named })),
  fc
    .record({ receivedAt: days, sentToCompanyAt: days }, { requiredKeys: [] })
    .map(({ receivedAt, sentToCompanyAt }) => (now) => ({
      type: 'correctReceipt',
      textId: 'text-4',
      ...(receivedAt === undefined ? {} : { receivedAt: at(now, -receivedAt / 5) }),
      ...(sentToCompanyAt === undefined ? {} : { sentToCompanyAt: at(now, -sentToCompanyAt / 5) }),
    })),
  fc.constant(always({ type: 'update', textId: 'text-5' })),
  fc.constantFrom(...HANDING_ON).map(always),
  fc.constantFrom(...LINKING).map(always),
  fc.integer({ min: -3, max: 90 }).map((ahead) => (now) => ({
    type: 'holdingLetter',
    textId: 'text-6',
    expectedBy: at(now, ahead),
  })),
  fc
    .tuple(fc.constantFrom('confirmRemedy' as const, 'failRemedy' as const), fc.constantFrom('r1', 'r2', 'r3', 'r9'))
    .map(([type, remedyId]) => always({ type, remedyId })),
  guidance.map(always),
];

/** What a diligent house would do next, so that random lives get somewhere. */
const DILIGENT: Record<Status, readonly (readonly [Command, Actor])[]> = {
  open: [[{ type: 'take' }, ana]],
  'in-progress': [
    [upheld(aRefund(4_000)), ana],
    [upheld(aRefund(9_000, 'r2')), ana],
    [upheld(aRemedy()), ana],
  ],
  'awaiting-approval': [[{ type: 'approve' }, ada]],
  'on-hold': [[{ type: 'resume' }, sam]],
  decided: [
    [{ type: 'ask' }, courier],
    [{ type: 'confirmRemedy', remedyId: 'r1' }, sam],
    [{ type: 'recordReaction', reaction: 'mollified' }, customer],
    [{ type: 'close' }, courier],
  ],
  closed: [
    [{ type: 'recordReaction', reaction: 'dissatisfied', because: 'new-facts' }, customer],
    [{ type: 'reopen', reason: 'error' }, ana],
  ],
  withdrawn: [[{ type: 'reopen', reason: 'error' }, sam]],
  merged: [[{ type: 'unmerge', side: 'other', from: 'case-2' }, courier]],
};

/** Anybody, but mostly somebody who gets something done. */
const actor: fc.Arbitrary<Actor> = fc.constantFrom(
  ...[ana, ana, ana, sam, sam, sue, ada, ada, customer, courier, courier, courier],
  ...[ali, ben, mia, olu],
);

export interface Step {
  before: Case;
  command: Command;
  by: Actor;
  now: Instant;
  ruling: Ruling;
  /** As it would be saved, with the history. */
  after: Case;
}
export interface Life {
  opened: Case;
  steps: readonly Step[];
}

/**
 * Sixty commands, the clock moving by nothing, hours, days or weeks before each; some begin with a history nearly full.
 * Every case is frozen before the law sees it: whoever changes it in place throws.
 */
export const lives: fc.Arbitrary<Life> = fc
  .record({
    facts: fc.record({ reachable: fc.boolean(), kind: fc.constantFrom('complaint' as const, 'praise' as const) }),
    lines: fc.constantFrom(0, 0, 480),
    steps: fc.array(
      fc.tuple(
        fc.oneof(...sketches),
        fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 11 }) }),
        actor,
        fc.constantFrom(0, 0, 0, 1, HOUR_MS, 5 * HOUR_MS, DAY_MS, 3 * DAY_MS, 20 * DAY_MS),
      ),
      { minLength: 60, maxLength: 60 },
    ),
  })
  .map(({ facts, lines, steps }) => {
    const { case: opened } = openCase({ ...anOpening, ...facts }, NOW, LIFE_RULES);
    const history = Array.from({ length: lines }, (_, n) => ({ n: n + 1, at: NOW, by: 'ana', what: 'noted', h: '' }));
    let it: Case = frozen({ ...opened, history });
    let now = NOW;
    return {
      opened: it,
      steps: steps.map(([sketch, diligence, anybody, passing]) => {
        now = addMilliseconds(now, passing);
        const choices = DILIGENT[it.status];
        const [planned, planner] = (diligence === null ? undefined : choices[diligence % choices.length]) ?? [];
        const [command, by] = [frozen(planned ?? sketch(now)), planner ?? anybody];
        const before = it;
        const ruling = rule(before, command, { by, now, rules: LIFE_RULES });
        if (!('refusal' in ruling)) it = frozen(saved(ruling, before, by, now));
        return { before, command, by, now, ruling, after: it };
      }),
    };
  });

function saved(ruling: Exclude<Ruling, { refusal: unknown }>, before: Case, by: Actor, now: Instant): Case {
  const history = [...before.history];
  for (const event of ruling.events) {
    history.push({ n: history.length + 1, at: now, by: actorName(by), ...historyLine(event), h: 'x'.repeat(22) });
  }
  return { ...ruling.case, history };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
