import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import firmsOwn from '../../../../comeback.config.ts';
import type { Configuration } from '../../../../shared/domain/configuration.ts';
import { SHIPPED } from '../../../../shared/domain/playbooks/shipped.ts';
import { givenAHouse, houseOf } from '../../../support/journey.ts';
import { openEngineDriver, TWO_ANSWERS, WEDNESDAY_MORNING } from '../../../support/journey-engine.ts';
import type { CaseView, Decision } from '../../../support/journey-staff.ts';

const before: Partial<Configuration> = {
  policies: { default: TWO_ANSWERS.name, assign: [], own: [TWO_ANSWERS] },
};

const [lateDelivery] = SHIPPED.filter(({ id }) => id === 'late-delivery');
if (lateDelivery === undefined) throw new Error('the playbooks have changed');
const inPunctuality = <P extends { teams: readonly string[] }>(person: P): P =>
  person.teams.includes('orders') ? { ...person, teams: [...person.teams, 'punctuality'] } : person;

/** Every kind of section is another: a new team, other words, promises, hours, limits, letters, playbooks, survey. */
const after: Partial<Configuration> = {
  policies: {
    ...firmsOwn.policies,
    default: TWO_ANSWERS.name,
    own: [
      TWO_ANSWERS,
      {
        ...TWO_ANSWERS,
        version: 2,
        // The day after the old cases came in.
        validFrom: '2026-06-25',
        deadlines: TWO_ANSWERS.deadlines.map((rule) => (rule.kind === 'resolve' ? { ...rule, amount: 4 } : rule)),
      },
    ],
  },
  // A Monday: it lies in the time of old and new cases alike.
  calendar: { ...firmsOwn.calendar, holidays: [...firmsOwn.calendar.holidays, '2026-06-29'] },
  teams: [...firmsOwn.teams, { id: 'punctuality', name: 'Punctuality' }],
  categories: [{ id: 'lateness', team: 'punctuality', words: ['late', 'parcel', 'delivered'] }, ...firmsOwn.categories],
  severityWords: { ...firmsOwn.severityWords, high: ['parcel'] },
  routes: [...firmsOwn.routes, { category: 'lateness', severity: 'high', skill: 'couriers' }],
  authority: { ...firmsOwn.authority, agent: { perCaseMinor: 1_000, perDayMinor: 50_000, perCustomerMinor: 10_000 } },
  money: {
    ...firmsOwn.money,
    teamMonthMinor: { ...firmsOwn.money.teamMonthMinor, punctuality: 1_000_000 },
  },
  letters: { ...firmsOwn.letters, signature: 'Northwind, the new people' },
  playbooks: [
    {
      ...lateDelivery,
      version: lateDelivery.version + 1,
      title: 'Late, again',
      for: { ...lateDelivery.for, categories: ['delivery', 'lateness'] },
    },
  ],
  surveyWindowDays: 3,
  survey: { ...firmsOwn.survey, quietDays: 0 },
  roster: firmsOwn.roster.map(inPunctuality),
  demoPeople: firmsOwn.demoPeople.map(inPunctuality),
};

const REFUND: Decision = {
  decision: 'upheld',
  remedies: [{ kind: 'refund', amountMinor: 4_000, currency: 'USD' }],
};
const promised = ({ deadlines }: CaseView) => Object.fromEntries(deadlines.map(({ kind, dueAt }) => [kind, dueAt]));
/** What a case was promised, sorted as and decided by. */
const standing = (it: CaseView) => ({
  policy: it.policy,
  deadlines: promised(it),
  category: it.category,
  severity: it.severity,
  team: it.team,
  priority: it.priority,
  playbook: it.playbook?.playbook,
  status: it.status,
  remedies: it.remedies,
  round: it.round,
  letters: it.letters,
});

test('a changed configuration does not rewrite the past: old cases stand as they stood, new ones are by the new', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changed-configuration-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const old = houseOf(await openEngineDriver({ folder, configuration: before, at: WEDNESDAY_MORNING }));
  const kim = { name: 'Kim', email: 'kim@example.com' };
  const open = (await old.robin.complains()).caseNumber;
  const decided = (await old.customer(kim).complains()).caseNumber;
  for (const caseNumber of [open, decided]) await old.ana.takes(caseNumber);
  await old.ana.does(open, { type: 'tickStep', step: 'tracking', state: 'done' });
  await old.ana.decides(decided, REFUND);
  const stood = [standing(await old.ana.sees(open)), standing(await old.ana.sees(decided))];
  expect(stood).toMatchObject([
    { policy: 'two-answers@1', category: 'delivery', severity: 'medium', team: 'orders', playbook: 'late-delivery@1' },
    { status: 'decided', remedies: [{ amountMinor: 4_000, state: 'granted' }] },
  ]);
  await old.driver.close();

  const { ana, sam, customer, driver } = await givenAHouse({
    folder,
    configuration: after,
    at: '2026-06-25T14:00:00.000Z',
  });
  await driver.settle();
  expect([standing(await ana.sees(open)), standing(await ana.sees(decided))]).toEqual(stood);
  expect((await ana.sees(decided)).letters.map(({ text }) => text).join()).not.toContain('the new people');

  const lee = customer({ name: 'Lee', email: 'lee@example.com' });
  const { caseNumber } = await lee.complains();
  await ana.takes(caseNumber);
  const fresh = await ana.sees(caseNumber);
  expect(standing(fresh)).toMatchObject({
    policy: 'two-answers@2',
    category: 'lateness',
    severity: 'high',
    team: 'punctuality',
    playbook: 'late-delivery@2',
  });
  // From Thursday, 25 June: Friday, then Tuesday to Thursday, for Monday is off now.
  expect(promised(fresh).resolve).toBe('2026-07-02T22:00:00.000Z');
  // From Wednesday, 24 June: ten days of the calendar as it was, Monday the 29th and not the 3rd of July.
  expect(stood[0]?.deadlines.resolve).toBe('2026-07-09T22:00:00.000Z');

  await ana.decides(caseNumber, REFUND);
  expect((await ana.sees(caseNumber)).status).toBe('awaiting-approval');
  await sam.does(caseNumber, { type: 'approve' });
  const answered = await ana.sees(caseNumber);
  expect(answered.letters.find(({ kind }) => kind === 'decision')?.text).toContain('the new people');
  // Three days from Thursday, and fourteen from Wednesday.
  expect([answered.round.surveyUntil, stood[1]?.round.surveyUntil]).toEqual([
    '2026-06-29T03:59:59.999Z',
    '2026-07-09T03:59:59.999Z',
  ]);

  // What was promised is kept or broken by the old clock, also under the new file.
  await driver.advanceTo('2026-07-09T21:59:00.000Z');
  expect((await ana.sees(open)).missedDeadlines).not.toContain('resolve');
  await driver.advanceTo('2026-07-09T22:02:00.000Z');
  expect((await ana.sees(open)).missedDeadlines).toContain('resolve');
});
