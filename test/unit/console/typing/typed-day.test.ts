import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isNoDay, typedOn } from '../../../../console/src/forms/day/typed-day.ts';
import { caseCommand } from '../../../../events/case-command.v1.ts';
import { loggedCase } from '../../../../events/complaint.v1.ts';
import { day } from '../../../../events/staffing/hours.v1.ts';

test.each(['2026-02-31', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
  '%s is no day',
  (text) => {
    expect(isNoDay(text)).toBe(true);
  },
);

test.each(['2024-02-29', '2026-12-31', '2026-02', '2026-02-3', ''])('%s is one, or none yet', (text) => {
  expect(isNoDay(text)).toBe(false);
});

describe('what is typed key by key', () => {
  const typed = (keys: string) => [...keys].reduce(typedOn, '');
  test.each([
    ['20260231', '2026-02-31'],
    ['2026-02-31', '2026-02-31'],
    ['2026231', '2026-02-31'],
    ['2026/2/31', '2026-02-31'],
    ['2026-9-5', '2026-09-05'],
    ['20261131', '2026-11-31'],
  ])('%s is %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });
});

test('the house refuses a day that there is not, wherever one can be sent', () => {
  const none = '2026-02-31';
  const logged = { message: 'x', channel: 'post', complainant: {}, receivedAt: `${none}T12:00:00.000Z` };
  expect(z.safeParse(day, none).success).toBe(false);
  const isRefused = (shape: z.ZodType, body: object, field: string) =>
    expect(shape.safeParse(body).error?.issues.some(({ path }) => path.join('.') === field)).toBe(true);
  isRefused(loggedCase, logged, 'receivedAt');
  isRefused(caseCommand, { type: 'correctReceipt', receivedAt: `${none}T12:00:00.000Z`, text: 'x' }, 'receivedAt');
});
