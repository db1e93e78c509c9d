import { expect, test } from 'vitest';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const notice = (n: number) => ({
  noticeId: `2026-06-24T14:00:00.000Z/case/${`${n}`.padStart(4, '0')}/mention`,
  what: 'mention' as const,
  caseId: 'case',
  caseNumber: '1234567897',
  by: 'ana',
  at: '2026-06-24T14:00:00.000Z',
});

test('an inbox keeps the newest two hundred, each told once, and pages through them without loss or repeat', async () => {
  const { driver } = await givenAHouse();
  const { inbox } = servicesFor(['inbox'], driver.engine.services);
  const reader = { person: 'ben' };
  for (let n = 0; n < 230; n += 1) {
    await inbox.tell(reader, notice(n));
    if (n % 10 === 0) await inbox.tell(reader, notice(n));
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await inbox.list(reader, { limit: 30, ...(after === undefined ? {} : { after }) });
    seen.push(...page.notices.map(({ noticeId }) => noticeId));
    after = page.next;
  } while (after !== undefined);
  const newest = Array.from({ length: 200 }, (_, n) => notice(229 - n).noticeId);
  expect(seen).toEqual(newest);
  expect(await inbox.list({ team: 'ben' }, { limit: 10 })).toEqual({ notices: [] });
});

test('what was read stays read since then, whoever tells it again', async () => {
  const { driver, minutes } = await givenAHouse();
  const { inbox } = servicesFor(['inbox'], driver.engine.services);
  const reader = { team: 'orders' };
  await inbox.tell(reader, notice(1));
  const readAt = driver.now();
  expect(await inbox.markRead(reader, [notice(1).noticeId, notice(1).noticeId, notice(2).noticeId])).toBe(1);
  await minutes.pass(1);
  await inbox.tell(reader, notice(1));
  expect(await inbox.markRead(reader, [notice(1).noticeId])).toBe(1);
  expect((await inbox.list(reader, { limit: 10 })).notices).toEqual([{ ...notice(1), readAt }]);
});
