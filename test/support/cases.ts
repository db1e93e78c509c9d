import configuration from '../../comeback.config.ts';
import type { Case, ProposedRemedy, Remedy } from '../../shared/domain/case/case.ts';
import type { Actor, Command } from '../../shared/domain/case/commands.ts';
import type { CaseEventType } from '../../shared/domain/case/events.ts';
import { type Ruling, rule } from '../../shared/domain/case/law.ts';
import { type Opening, openCase } from '../../shared/domain/case/opening.ts';
import type { RefusalCode } from '../../shared/domain/case/refusal.ts';
import type { Rules } from '../../shared/domain/case/rules.ts';
import type { Role, Status } from '../../shared/domain/case/vocabulary.ts';
import type { Policy } from '../../shared/domain/deadlines/policy.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../shared/domain/time.ts';

/** A Monday, 10:00 in New York; six days later the clocks there go forward. */
export const NOW = '2026-03-02T15:00:00.000Z';
/** The promises of `RULES` to a case received at `NOW`: four hours, the third and the tenth business day. */
export const DUE = {
  acknowledge: '2026-03-02T19:00:00.000Z',
  update: '2026-03-05T23:00:00.000Z',
  resolve: '2026-03-16T22:00:00.000Z',
} as const;

const weekday = [['08:00', '18:00']] as const;

/** The firm's own promises, none of a regulator's. */
export const TESTS: Policy = {
  name: 'tests',
  version: 1,
  validFrom: '2020-01-01',
  source: 'made up',
  deadlines: [
    { kind: 'acknowledge', amount: 4, unit: 'business-hours', from: 'receipt', regulatory: false },
    { kind: 'update', amount: 3, unit: 'business-days', from: 'day-after', regulatory: false },
    { kind: 'resolve', amount: 10, unit: 'business-days', from: 'day-after', regulatory: false },
  ],
};

/** A firm of the tests' own: what the real one promises may change. */
export const RULES: Rules = {
  businessTimeZone: 'America/New_York',
  currency: 'USD',
  nobodyHours: 4,
  surveyWindowDays: 14,
  calendar: {
    timeZone: 'America/New_York',
    windows: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
    holidays: [],
  },
  policies: { default: 'tests', assign: [], own: [TESTS] },
  categories: [
    { id: 'delivery', team: 'orders', words: [] },
    { id: 'billing', team: 'billing', words: [] },
  ],
  teams: [
    { id: 'orders', name: 'Orders' },
    { id: 'billing', name: 'Billing' },
  ],
  letters: configuration.letters,
  survey: configuration.survey,
  authority: {
    agent: { perCaseMinor: 5_000, perDayMinor: 20_000, perCustomerMinor: 10_000 },
    supervisor: { perCaseMinor: 50_000, perDayMinor: 200_000, perCustomerMinor: 100_000 },
    admin: { perCaseMinor: 500_000, perDayMinor: 2_000_000, perCustomerMinor: 1_000_000 },
  },
  money: { perCaseMinor: 500_000, teamMonthMinor: { orders: 1_000_000, billing: 1_000_000 } },
};

const staff = (id: string, role: Role, ...teams: string[]): Actor & { kind: 'staff' } => ({
  kind: 'staff',
  id,
  role,
  teams,
});

/** Ana has the case, Ali sits beside her, Ben in the other team; Sam and Sue supervise. */
export const ana = staff('ana', 'agent', 'orders');
export const ali = staff('ali', 'agent', 'orders');
export const ben = staff('ben', 'agent', 'billing');
export const sam = staff('sam', 'supervisor', 'orders', 'billing');
export const sue = staff('sue', 'supervisor', 'orders');
export const mia = staff('mia', 'manager', 'orders');
export const olu = staff('olu', 'operator', 'orders');
export const ada = staff('ada', 'admin');
export const customer: Actor = { kind: 'customer' };
export const courier: Actor = { kind: 'system', name: 'close-case' };

export function aRemedy(given: Partial<ProposedRemedy> = {}): ProposedRemedy {
  return { remedyId: 'r1', kind: 'apology', withoutAdmission: false, ...given };
}

export function aRefund(amountMinor: number, remedyId = 'r1'): ProposedRemedy {
  return aRemedy({ remedyId, kind: 'refund', amountMinor, currency: 'USD' });
}

export function aGrantedRemedy(given: Partial<Remedy> = {}): Remedy {
  return { ...aRefund(2_000), state: 'granted', grantedAt: NOW, round: 1, ...given };
}

/** Offered by the house itself, and on its way. */
export function aGift(given: Partial<Remedy> = {}): Remedy {
  return aGrantedRemedy({ kind: 'gift', withoutAdmission: true, automatic: true, ...given });
}

export function upheld(...remedies: ProposedRemedy[]): Command & { type: 'decide' } {
  return { type: 'decide', decision: 'upheld', remedies };
}

export const anOpening: Opening = {
  caseId: 'case-1',
  caseNumber: '4821937566',
  kind: 'complaint',
  channel: 'web',
  language: 'en',
  reachable: true,
  receivedAt: NOW,
  customerId: 'customer-1',
  customerMatch: 'matched',
  hasSupportNeeds: false,
  contactId: 'contact-1',
  triage: { category: 'delivery', severity: 'medium', priority: 3, team: 'orders' },
};

/** An open complaint of team `orders`, received at `NOW`, with whatever else is given. */
export function aCase(given: Partial<Case> = {}): Case {
  return { ...openCase(anOpening, NOW, RULES).case, version: 1, ...given };
}

/** How the law itself leads a case into each status: by Ana, at `NOW`, everything possible within one instant. */
const WAY: Record<Status, readonly (readonly [Command, Actor])[]> = {
  open: [],
  'in-progress': [[{ type: 'take' }, ana]],
  'awaiting-approval': [
    [{ type: 'take' }, ana],
    [upheld(aRefund(6_000)), ana],
  ],
  'on-hold': [
    [{ type: 'take' }, ana],
    [{ type: 'hold', reason: 'waiting-for-customer' }, ana],
  ],
  decided: [
    [{ type: 'take' }, ana],
    [upheld(aRemedy()), ana],
  ],
  closed: [
    [{ type: 'take' }, ana],
    [upheld(aRemedy()), ana],
    [{ type: 'recordReaction', reaction: 'satisfied' }, customer],
    [{ type: 'close' }, courier],
  ],
  withdrawn: [
    [{ type: 'take' }, ana],
    [{ type: 'withdraw', reason: 'customer' }, customer],
  ],
  merged: [
    [{ type: 'take' }, ana],
    [{ type: 'merge', side: 'other', into: 'case-2' }, courier],
  ],
};

export function caseIn(status: Status, given: Partial<Case> = {}): Case {
  const there = WAY[status].reduce((it, [command, by]) => afterwards(it, command, by), aCase());
  return { ...there, ...given };
}

export function judge(it: Case, command: Command, by: Actor, now: Instant = NOW, rules: Rules = RULES): Ruling {
  return rule(it, command, { by, now, rules });
}

/** The case after a command that has to pass. @throws Error with the refusal */
export function afterwards(it: Case, command: Command, by: Actor, now: Instant = NOW, rules: Rules = RULES): Case {
  const ruling = judge(it, command, by, now, rules);
  if ('refusal' in ruling) throw new Error(`${command.type} was refused: ${ruling.refusal.code}`);
  return ruling.case;
}

export type Outcome = readonly CaseEventType[] | 'nothing' | RefusalCode;

/** What came of a command, in one word or the words of its events. */
export function outcome(ruling: Ruling): Outcome {
  if ('refusal' in ruling) return ruling.refusal.code;
  return ruling.events.length === 0 ? 'nothing' : ruling.events.map((event) => event.type);
}

export function daysLater(days: number, from: Instant = NOW): Instant {
  return addMilliseconds(from, days * DAY_MS);
}

export function missed(it: Case): string[] {
  return it.deadlines.filter((deadline) => deadline.missedAt !== undefined).map(({ kind }) => kind);
}
