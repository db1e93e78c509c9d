import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import type { DeadlineKind } from '../../../shared/domain/case/vocabulary.ts';
import { deadlinesFor, type Receipt } from '../../../shared/domain/deadlines/deadlines.ts';
import type { BusinessCalendar, Policy } from '../../../shared/domain/deadlines/policy.ts';
import { latestEnd } from '../../../shared/domain/deadlines/recount.ts';
import {
  asicRg271,
  asicRg271DeathBenefits,
  asicRg271Hardship,
  asicRg271Superannuation,
} from '../../../shared/domain/policies/asic-rg271.ts';
import { cfpb } from '../../../shared/domain/policies/cfpb.ts';
import { policyFor } from '../../../shared/domain/policies/choice.ts';
import { everyday } from '../../../shared/domain/policies/everyday.ts';
import { fcaDisp } from '../../../shared/domain/policies/fca-disp.ts';
import { fcaPayments } from '../../../shared/domain/policies/fca-payments.ts';
import { irelandCpc, irelandCpc2025 } from '../../../shared/domain/policies/ireland-cpc.ts';

const nineToFive = (timeZone: string, ...holidays: string[]): BusinessCalendar => ({
  timeZone,
  windows: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays,
});

/** UTC, from 29 March to 25 October 2026 UTC+1. Easter is 5 April; Boxing Day is a Saturday, so Monday is off. */
// biome-ignore format: a list
const LONDON = nineToFive('Europe/London', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25',
  '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01');
/** UTC-5, from 8 March to 1 November 2026 UTC-4. */
const NEW_YORK = nineToFive('America/New_York', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01');
/** UTC+11, from 5 April to 4 October 2026 UTC+10. */
const SYDNEY = nineToFive(
  'Australia/Sydney',
  '2026-04-03',
  '2026-04-06',
  '2026-10-05',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
);
/** UTC, from 30 March to 26 October 2025 and from 29 March 2026 UTC+1. Good Friday is no public holiday. */
// biome-ignore format: a list
const DUBLIN = nineToFive('Europe/Dublin', '2025-10-27', '2025-12-25', '2025-12-26', '2026-01-01', '2026-02-02',
  '2026-03-17', '2026-04-06', '2026-05-04', '2026-06-01', '2026-08-03', '2026-10-26', '2026-12-25', '2027-01-01', '2027-02-01');

function due(policy: Policy, calendar: BusinessCalendar, receipt: Omit<Receipt, 'kind'>, kind: DeadlineKind) {
  const deadlines = deadlinesFor(policy, calendar, { kind: 'complaint', ...receipt });
  return deadlines.find((deadline) => deadline.kind === kind)?.dueAt;
}

function latest(policy: Policy, calendar: BusinessCalendar, receipt: Omit<Receipt, 'kind'>) {
  const rule = policy.deadlines.find(({ kind }) => kind === 'final');
  return rule === undefined ? undefined : latestEnd(rule, calendar, { kind: 'complaint', ...receipt });
}

// Written out by hand from wall calendars; the first column says what the hand did. [..] are holidays.
// biome-ignore format: a table
describe('everyday, in New York from 8 to 18: acknowledged, resolved', () => {
  test.each([
    ['Mon 10:00 to 14:00; 3-6, 9 10 [11] 12 13, 16 17', '2026-11-02T15:00:00.000Z', '2026-11-02T19:00:00.000Z', '2026-11-17T23:00:00.000Z'],
    ['Sat, 4 h of Mon; 9 10 [11] 12 13, 16-20, 23', '2026-11-07T17:00:00.000Z', '2026-11-09T17:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Fri 16:00, 2 h of Mon; 23-25 [26] 27, 30-4, 7', '2026-11-20T21:00:00.000Z', '2026-11-23T15:00:00.000Z', '2026-12-07T23:00:00.000Z'],
    ['Fri 17:00, clocks forward, Mon 11:00; 9-13, 16-20', '2026-03-06T22:00:00.000Z', '2026-03-09T15:00:00.000Z', '2026-03-20T22:00:00.000Z'],
    ['Fri 17:00, clocks back, Mon 11:00; 2-6, 9 10 12 13, 16', '2026-10-30T21:00:00.000Z', '2026-11-02T16:00:00.000Z', '2026-11-16T23:00:00.000Z'],
    ['Wed 16:00, Thu 10:00; 31 [1], 4-8, 11-14', '2026-12-30T21:00:00.000Z', '2026-12-31T15:00:00.000Z', '2027-01-14T23:00:00.000Z'],
  ])('%s', (_, receivedAt, acknowledge, resolve) => {
    expect(due(everyday, config.calendar, { receivedAt }, 'acknowledge')).toBe(acknowledge);
    expect(due(everyday, config.calendar, { receivedAt }, 'resolve')).toBe(resolve);
  });
});

// biome-ignore format: a table
describe('FCA DISP, in London: early close, final response', () => {
  test.each([
    ['Mon; Tue Wed Thu; 28 d of Nov, 28 of Dec, a holiday all the same', '2026-11-02T10:00:00.000Z', '2026-11-05T17:00:00.000Z', '2026-12-28T23:59:59.999Z'],
    ['Sat; Mon Tue Wed; 23 + 31 + 2, a Sat all the same', '2026-11-07T12:00:00.000Z', '2026-11-11T17:00:00.000Z', '2027-01-02T23:59:59.999Z'],
    ['Fri 20:00, clocks back; Mon Tue Wed; 8 + 30 + 18', '2026-10-23T19:00:00.000Z', '2026-10-28T17:00:00.000Z', '2026-12-18T23:59:59.999Z'],
    ['Thu [Fri] [Mon] Tue Wed Thu; 28 + 28 in summer time', '2026-04-02T10:00:00.000Z', '2026-04-09T16:00:00.000Z', '2026-05-28T22:59:59.999Z'],
    ['Mon; Tue Wed Thu; 26 + 30, clocks forward the day before', '2026-02-02T10:00:00.000Z', '2026-02-05T17:00:00.000Z', '2026-03-30T22:59:59.999Z'],
    ['Thu [Fri] [Mon] Tue Wed Thu; 7 + 31 + 18', '2026-12-24T16:30:00.000Z', '2026-12-31T17:00:00.000Z', '2027-02-18T23:59:59.999Z'],
    ['over a leap day: Mon; Tue Wed Thu; 21 + 29 + 6', '2028-01-10T10:00:00.000Z', '2028-01-13T17:00:00.000Z', '2028-03-06T23:59:59.999Z'],
    ['Wed 23:30; Thu Fri Mon; 30 + 26', '2026-07-01T22:30:00.000Z', '2026-07-06T16:00:00.000Z', '2026-08-26T22:59:59.999Z'],
  ])('%s', (_, receivedAt, earlyClose, final) => {
    expect(due(fcaDisp, LONDON, { receivedAt }, 'early-close')).toBe(earlyClose);
    expect(due(fcaDisp, LONDON, { receivedAt }, 'final')).toBe(final);
    expect(due(fcaDisp, LONDON, { receivedAt }, 'holding-letter')).toBe(final);
    expect(latest(fcaDisp, LONDON, { receivedAt })).toBeUndefined();
  });
});

// biome-ignore format: a table
describe('FCA payments, in London: final response, and at most with a holding letter', () => {
  test.each([
    ['3-6, 9-13, 16-20, 23; 24-27, 30-4, 7-11, 14-18, 21', '2026-11-02T10:00:00.000Z', '2026-11-23T17:00:00.000Z', '2026-12-21T17:00:00.000Z'],
    ['Sat; 9-13, 16-20, 23-27; 30-4, 7-11, 14-18, 21-24 [25] [28] 29', '2026-11-07T12:00:00.000Z', '2026-11-27T17:00:00.000Z', '2026-12-29T17:00:00.000Z'],
    ['27, 30-2 [3] [6] 7-10, 13-17, 20; 21-24, 27-1, [4] 5-8, 11-15, 18 19', '2026-03-26T10:00:00.000Z', '2026-04-20T16:00:00.000Z', '2026-05-19T16:00:00.000Z'],
    ['18, 21-24, 29-31 [1], 4-8, 11 12; 13-15, 18-22, 25-29, 1-5, 8 9', '2026-12-17T15:00:00.000Z', '2027-01-12T17:00:00.000Z', '2027-02-09T17:00:00.000Z'],
    ['clocks back: 14-16, 19-23, 26-30, 2 3; 4-6, 9-13, 16-20, 23-27, 30 1', '2026-10-13T08:30:00.000Z', '2026-11-03T17:00:00.000Z', '2026-12-01T17:00:00.000Z'],
    ['Fri 21:00 [31] 1-4, 7-11, 14-18, 21; 22-25, 28-2, 5-9, 12-16, 19', '2026-08-28T20:00:00.000Z', '2026-09-21T16:00:00.000Z', '2026-10-19T16:00:00.000Z'],
  ])('%s', (_, receivedAt, final, atMost) => {
    expect(due(fcaPayments, LONDON, { receivedAt }, 'final')).toBe(final);
    expect(latest(fcaPayments, LONDON, { receivedAt })).toBe(atMost);
  });
});

// biome-ignore format: a table
describe('CFPB, in New York: final response, and at most, from the day it was sent to the company', () => {
  const receivedAt = '2026-02-01T15:00:00.000Z';

  test.each([
    ['Mon: the 17th; 28 + 31 + 1', '2026-11-02T14:00:00.000Z', '2026-11-18T04:59:59.999Z', '2027-01-02T04:59:59.999Z'],
    ['Sat: a Sun; 23 + 31 + 6', '2026-11-07T17:00:00.000Z', '2026-11-23T04:59:59.999Z', '2027-01-07T04:59:59.999Z'],
    ['clocks forward: 20 March; 26 + 30 + 4', '2026-03-05T15:00:00.000Z', '2026-03-21T03:59:59.999Z', '2026-05-05T03:59:59.999Z'],
    ['clocks back: 7 November; 8 + 30 + 22', '2026-10-23T15:00:00.000Z', '2026-11-08T04:59:59.999Z', '2026-12-23T04:59:59.999Z'],
    ['holiday to holiday: the 26th; 19 + 31 + 10', '2026-11-11T15:00:00.000Z', '2026-11-27T04:59:59.999Z', '2027-01-11T04:59:59.999Z'],
    ['over the year: 9 + 6; 9 + 31 + 20', '2026-12-22T22:00:00.000Z', '2027-01-07T04:59:59.999Z', '2027-02-21T04:59:59.999Z'],
    ['Mon 22:30, already Tue in UTC', '2026-11-03T03:30:00.000Z', '2026-11-18T04:59:59.999Z', '2027-01-02T04:59:59.999Z'],
  ])('%s', (_, sentToCompanyAt, final, atMost) => {
    expect(due(cfpb, NEW_YORK, { receivedAt, sentToCompanyAt }, 'final')).toBe(final);
    expect(latest(cfpb, NEW_YORK, { receivedAt, sentToCompanyAt })).toBe(atMost);
  });

  test('has no clock of the Bureau before that day is known, and none from receipt', () => {
    const kinds = deadlinesFor(cfpb, NEW_YORK, { kind: 'complaint', receivedAt }).map(({ kind }) => kind);
    expect(kinds).toEqual(['acknowledge']);
  });
});

// biome-ignore format: a table
describe('ASIC RG 271, in Sydney: acknowledged, early close, final response', () => {
  test.each([
    ['Mon 10:00, Tue at the close; 3-6, 9; 28 + 2', '2026-11-01T23:00:00.000Z', '2026-11-03T06:00:00.000Z', '2026-11-09T06:00:00.000Z', '2026-12-02T12:59:59.999Z'],
    ['Fri 18:00, Mon at the close; 9-13; 24 + 6', '2026-11-06T07:00:00.000Z', '2026-11-09T06:00:00.000Z', '2026-11-13T06:00:00.000Z', '2026-12-06T12:59:59.999Z'],
    ['Mon 20:00, 24 h end after the close', '2026-11-02T09:00:00.000Z', '2026-11-03T09:00:00.000Z', '2026-11-09T06:00:00.000Z', '2026-12-02T12:59:59.999Z'],
    ['Fri, clocks forward [5] 6; 6-9, 12; 29 + 1', '2026-10-02T05:00:00.000Z', '2026-10-06T06:00:00.000Z', '2026-10-12T06:00:00.000Z', '2026-11-01T12:59:59.999Z'],
    ['Thu [3] clocks back [6] 7; 7-10, 13; 28 + 2', '2026-04-01T23:00:00.000Z', '2026-04-07T07:00:00.000Z', '2026-04-13T07:00:00.000Z', '2026-05-02T13:59:59.999Z'],
    ['Thu [25] [28] 29; 29-31 [1] 4 5; 7 + 23', '2026-12-24T01:00:00.000Z', '2026-12-29T06:00:00.000Z', '2027-01-05T06:00:00.000Z', '2027-01-23T12:59:59.999Z'],
  ])('%s', (_, receivedAt, acknowledge, earlyClose, final) => {
    expect(due(asicRg271, SYDNEY, { receivedAt }, 'acknowledge')).toBe(acknowledge);
    expect(due(asicRg271, SYDNEY, { receivedAt }, 'early-close')).toBe(earlyClose);
    expect(due(asicRg271, SYDNEY, { receivedAt }, 'final')).toBe(final);
  });

  test.each([
    ['superannuation: 28 + 17', asicRg271Superannuation, '2026-12-17T12:59:59.999Z'],
    ['hardship: 21 of November', asicRg271Hardship, '2026-11-23T12:59:59.999Z'],
    ['death benefits: 28 + 31 + 31', asicRg271DeathBenefits, '2027-01-31T12:59:59.999Z'],
  ])('%s', (_, policy, final) => {
    expect(due(policy, SYDNEY, { receivedAt: '2026-11-01T23:00:00.000Z' }, 'final')).toBe(final);
  });
});

// biome-ignore format: a table
describe('Ireland, in Dublin: acknowledged, update, final response', () => {
  test.each([
    ['2-5, 8; 9-12, 15-19, 22-26, 29; 30-3, 6-10, 13-17, 20-24 [27] 28', '2025-09-01T09:00:00.000Z', '2025-09-08T16:00:00.000Z', '2025-09-29T16:00:00.000Z', '2025-10-28T17:00:00.000Z'],
    ['Sat; 8-12; 15-19, 22-26, 29-3; 6-10, 13-17, 20-24, 28-31, 3', '2025-09-06T12:00:00.000Z', '2025-09-12T16:00:00.000Z', '2025-10-03T16:00:00.000Z', '2025-11-03T17:00:00.000Z'],
    ['clocks back [27] 28-31, 3; 4-7, 10-14, 17-21, 24; 25-28, 1-5, 8-12, 15-19, 22', '2025-10-24T14:00:00.000Z', '2025-11-03T17:00:00.000Z', '2025-11-24T17:00:00.000Z', '2025-12-22T17:00:00.000Z'],
    ['24 [25 26] 29-31 [1] 2; 5-9, 12-16, 19-23; 26-30 [2] 3-6, 9-13, 16-20, 23', '2025-12-23T10:00:00.000Z', '2026-01-02T17:00:00.000Z', '2026-01-23T17:00:00.000Z', '2026-02-23T17:00:00.000Z'],
    ['10-13, 16; 17-20, 23-27, 2-6, 9; 10-13, 16 [17] 18-20, 23-27, 30-3 [6] 7 8', '2026-02-09T10:00:00.000Z', '2026-02-16T17:00:00.000Z', '2026-03-09T17:00:00.000Z', '2026-04-08T16:00:00.000Z'],
    ['the last day: 24-27, 30; 31-3 [6] 7-10, 13-17, 20 21; 22-24, 27-1 [4] 5-8, 11-15, 18-20', '2026-03-23T10:00:00.000Z', '2026-03-30T16:00:00.000Z', '2026-04-21T16:00:00.000Z', '2026-05-20T16:00:00.000Z'],
    ['Sun 23:30 in UTC is Mon 00:30; 9-12, 15; 16-19, 22-26, 29-3, 6; 7-10, 13-17, 20-24, 28-31, 3 4', '2025-09-07T23:30:00.000Z', '2025-09-15T16:00:00.000Z', '2025-10-06T16:00:00.000Z', '2025-11-04T17:00:00.000Z'],
  ])('%s', (_, receivedAt, acknowledge, update, final) => {
    expect(due(irelandCpc, DUBLIN, { receivedAt }, 'acknowledge')).toBe(acknowledge);
    expect(due(irelandCpc, DUBLIN, { receivedAt }, 'update')).toBe(update);
    expect(due(irelandCpc, DUBLIN, { receivedAt }, 'final')).toBe(final);
  });
});

// biome-ignore format: a table
describe('Ireland by the revised Code, in Dublin: acknowledged, update, final response', () => {
  test.each([
    ['the first day: 25-27, 30 31; 1-3 [6] 7-10, 13-17, 20-22; 23 24, 27-1 [4] 5-8, 11-15, 18-21', '2026-03-24T00:00:00.000Z', '2026-03-31T16:00:00.000Z', '2026-04-22T16:00:00.000Z', '2026-05-21T16:00:00.000Z'],
    ['Fri 18:00 [1] 2-5, 8; 9-12, 15-19, 22-26, 29; 30-3, 6-10, 13-17, 20-24, 27', '2026-05-29T17:00:00.000Z', '2026-06-08T16:00:00.000Z', '2026-06-29T16:00:00.000Z', '2026-07-27T16:00:00.000Z'],
    ['Sat; 20-24; 27-31 [3] 4-7, 10-14, 17; 18-21, 24-28, 31-4, 7-11, 14', '2026-07-18T11:00:00.000Z', '2026-07-24T16:00:00.000Z', '2026-08-17T16:00:00.000Z', '2026-09-14T16:00:00.000Z'],
    ['clocks back: 8 9, 12-14; 15 16, 19-23 [26] 27-30, 2-5; 6, 9-13, 16-20, 23-27, 30-3', '2026-10-07T08:30:00.000Z', '2026-10-14T16:00:00.000Z', '2026-11-05T17:00:00.000Z', '2026-12-03T17:00:00.000Z'],
    ['on a holiday: 4-7, 10; 11-14, 17-21, 24-28, 31; 1-4, 7-11, 14-18, 21-25, 28', '2026-08-03T10:00:00.000Z', '2026-08-10T16:00:00.000Z', '2026-08-31T16:00:00.000Z', '2026-09-28T16:00:00.000Z'],
    ['over the year: 11, 14-17; 18, 21-24 [25] 28-31 [1] 4-8, 11; 12-15, 18-22, 25-29 [1] 2-5, 8 9', '2026-12-10T15:00:00.000Z', '2026-12-17T17:00:00.000Z', '2027-01-11T17:00:00.000Z', '2027-02-09T17:00:00.000Z'],
    ['Tue 23:30; 1-3, 6 7; 8-10, 13-17, 20-24, 27 28; 29-31 [3] 4-7, 10-14, 17-21, 24-26', '2026-06-30T22:30:00.000Z', '2026-07-07T16:00:00.000Z', '2026-07-28T16:00:00.000Z', '2026-08-26T16:00:00.000Z'],
  ])('%s', (_, receivedAt, acknowledge, update, final) => {
    expect(due(irelandCpc2025, DUBLIN, { receivedAt }, 'acknowledge')).toBe(acknowledge);
    expect(due(irelandCpc2025, DUBLIN, { receivedAt }, 'update')).toBe(update);
    expect(due(irelandCpc2025, DUBLIN, { receivedAt }, 'final')).toBe(final);
  });

  test('which of the two texts holds is decided by the day of receipt, in Dublin', () => {
    const firm = { policies: { own: [], assign: [], default: 'ireland-cpc' }, calendar: DUBLIN };
    const on = (receivedAt: string) => policyFor({ category: 'billing', receivedAt }, firm);
    expect(on('2026-03-23T23:59:59.999Z')).toBe(irelandCpc);
    expect(on('2026-03-24T00:00:00.000Z')).toBe(irelandCpc2025);
  });
});
