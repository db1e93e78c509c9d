import { expect, it } from 'vitest';
import { caseOf, earlier, groupOf, order, reportOver } from '../loyalty/cohort.ts';

const people = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const TOLD = people('told', 12);
const ASKED = people('asked', 15);
/** Twelve who complained, of whom two came back; fifteen whom the house asked, of whom five did. */
const ROWS = {
  cases: [
    ...TOLD.map((who) => caseOf(who)),
    ...ASKED.map((who) => caseOf(who, { channel: 'proactive', kind: 'enquiry' })),
  ],
  purchases: [
    ...earlier(...TOLD, ...ASKED),
    ...[...TOLD.slice(0, 2), ...ASKED.slice(0, 5)].map((who) => order(who, '2026-02-01')),
  ],
};

it('a win-back is measured as a resolution is, and never among the complaints', async () => {
  const complaints = await reportOver(ROWS);
  expect(groupOf(complaints, 'satisfied')).toMatchObject({ n: 12, matched: 12, events: 2 });
  const asked = await reportOver(ROWS, { origin: 'proactive' });
  expect(groupOf(asked, 'satisfied')).toMatchObject({ n: 15, matched: 15, events: 5 });
  expect(asked.notes[0]).toMatch(/opened itself/);
  await expect(reportOver(ROWS, { origin: 'somewhere' })).rejects.toThrow(/complaint, proactive/);
});

it('a person who was asked first and complained later stands in both, once each', async () => {
  const cases = [
    ...ROWS.cases,
    caseOf('later', { crm_key: 'asked0', received_day: '2026-03-01', t0_day: '2026-03-20' }),
  ];
  const complaints = await reportOver({ ...ROWS, cases });
  expect(groupOf(complaints, 'satisfied')).toMatchObject({ n: 13, matched: 13 });
  expect(groupOf(await reportOver({ ...ROWS, cases }, { origin: 'proactive' }), 'satisfied').n).toBe(15);
});

it('the report counts a case without a channel as a complaint', async () => {
  const cases = TOLD.map((who) => caseOf(who, { channel: null }));
  expect(groupOf(await reportOver({ ...ROWS, cases }), 'satisfied').n).toBe(12);
});
