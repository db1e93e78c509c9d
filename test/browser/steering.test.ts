import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, givenATab, isSignedIn } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { isSecond } from './support/somebody-faster.ts';

let house: BrowserHouse;
let week: Week;
beforeAll(async () => {
  house = await openBrowserHouse();
  week = await liveAWeek(house);
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

async function at(path: string, name: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, name);
  await page.goto(`${house.url}/console/${path}`);
  return page;
}

const spoken = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
const gets = async <T>(path: string) => (await house.sam.gets(path)).body as T;

test('the board shows what the API says: load by team, and what falls due', async () => {
  const page = await at('board?hours=168', 'Sam');
  const { teams } = await gets<{ teams: { open: number; withNobody: number }[] }>('/load');
  const sum = (name: 'open' | 'withNobody') => String(teams.reduce((total, team) => total + team[name], 0));
  await page.getByText('By person').waitFor();
  await expect
    .poll(async () => (await page.locator('.big-numbers dd').allTextContents()).slice(0, 2))
    .toEqual([sum('open'), sum('withNobody')]);
  await page.getByRole('link', { name: spoken(week.inHand) }).waitFor();
  await page.locator('section', { hasText: 'Waiting' }).getByText('Nobody waits.').waitFor();
});

test('how the line does stands there as the API says it, in numbers one reads from across the room', async () => {
  const page = await at('board', 'Sam');
  const figures = page.getByRole('table', { name: 'How the line does' });
  const row = (name: string) => figures.getByRole('row', { name: new RegExp(`^${name}`) }).locator('td, th');
  await row('Service level').first().waitFor();
  const { today } = await gets<{ today: { answered: number; averageHandleSeconds: number } }>('/line/board');
  expect(await row('Service level').allTextContents()).toEqual(['Service level', '50%', '50%']);
  expect(today).toMatchObject({ answered: 2, averageHandleSeconds: 345 });
  expect(await row('Average handle time').allTextContents()).toEqual(['Average handle time', '5:45', '5:45']);
  expect(await row('Hung up waiting').allTextContents()).toEqual(['Hung up waiting', '0% (0)', '0% (0)']);
  const now = page.locator('.big-numbers', { hasText: 'Talking' });
  await expect.poll(() => now.locator('dd').allTextContents()).toEqual(['0', '–Nobody waits.', '0']);
});

test('what one decided stands among one’s own results, and what is of too few people does not', async () => {
  const page = await at('my-results', 'Ana');
  const decided = page.getByRole('table', { name: 'What you decided' }).getByRole('row', { name: /^Cases decided/ });
  await decided.waitFor();
  const { last30Days, last90Days } = await house.ana
    .gets('/own-results')
    .then(({ body }) => body as Record<'last30Days' | 'last90Days', { decided: number }>);
  expect(last90Days.decided).toBeGreaterThan(0);
  expect(await decided.locator('td, th').allTextContents()).toEqual([
    'Cases decided',
    String(last30Days.decided),
    String(last90Days.decided),
  ]);
  await page.getByText('Reactions of too few customers are not counted').waitFor();
  await page.getByText('Too few to say').waitFor();
});

test('a reason to reject outlives a reload, and reaches the case', async () => {
  const page = await at('approvals', 'Sam');
  await page.getByText('Above the author’s limit for a case.').waitFor();
  await page.getByText('$420.00').waitFor();
  await page.getByRole('button', { name: `Reject… ${week.proposed}` }).click();
  await page.getByRole('textbox', { name: 'Why, for whoever proposed it' }).fill('Repair it first, please.');
  await page.reload();
  await page.getByRole('button', { name: `Reject… ${week.proposed}` }).click();
  const reason = page.getByRole('textbox', { name: 'Why, for whoever proposed it' });
  expect(await reason.inputValue()).toBe('Repair it first, please.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
  await page.getByText('Nothing waits for approval').waitFor();
  const it = await house.sam.sees(week.proposed);
  expect(it.status).toBe('in-progress');
  expect(it.texts.find(({ kind }) => kind === 'rejection')?.text).toBe('Repair it first, please.');
});

test('who approves what somebody else has answered meanwhile is told so, and nothing is done', async () => {
  await house.ben.decides(week.proposed, {
    decision: 'upheld',
    explanation: 'You get your money back.',
    remedies: [{ kind: 'refund', amountMinor: 41_000, currency: 'USD', withoutAdmission: false }],
  });
  const page = await at('approvals', 'Sam');
  const approve = page.getByRole('button', { name: `Approve ${week.proposed}` });
  await isSecond(page, '**/commands', () =>
    house.ada.does(week.proposed, { type: 'note', text: 'Asked the workshop.' }),
  );
  await approve.click();
  await page.getByText(/Nothing was done. Look again/).waitFor();
  expect((await house.sam.sees(week.proposed)).status).toBe('awaiting-approval');
  await page.getByText('Look again').waitFor();
  await approve.click();
  await page.getByText(`Case ${spoken(week.proposed)} approved.`).waitFor();
  // It stays where it stood, with what became of it: no other button comes under the pointer.
  await page.getByText('Nothing waits for approval').waitFor();
  await page
    .locator('#content')
    .getByRole('link', { name: spoken(week.proposed) })
    .waitFor();
  await page.locator('#content').getByText('Decided', { exact: true }).waitFor();
  expect(await approve.count()).toBe(0);
  expect((await house.sam.sees(week.proposed)).status).toBe('decided');
});

test('a day with hours that cannot be is refused beside its field, and one that can holds', async () => {
  const page = await at('hours', 'Sam');
  const day = page.getByRole('textbox', { name: 'Day' });
  await day.fill('2026-01-05');
  await page.getByRole('textbox', { name: 'Hours' }).fill('9-12');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await day.fill('2026-08-19');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Aug 19, 2026: 09:00-12:00', { exact: true }).waitFor();
  const { calendar } = await gets<{ calendar: { days: Record<string, unknown> } }>('/hours');
  expect(calendar.days['2026-08-19']).toEqual([['09:00', '12:00']]);
});

test('a message for callers is heard by each language before it is let out, and taken away again', async () => {
  const page = await at('line', 'Sam');
  await page.getByRole('textbox', { name: 'In English' }).fill('Parcels are late today because of snow.');
  await page.getByRole('textbox', { name: 'In Dutch' }).fill('Pakketten komen vandaag later door sneeuw.');
  const preview = page.locator('section', { hasText: 'Callers in Spanish' });
  await preview.getByText('Parcels are late today because of snow.').waitFor();
  await page.getByRole('button', { name: 'Let callers hear it' }).click();
  await page.getByText('What callers hear now').waitFor();
  const { texts } = await gets<{ texts: unknown }>('/line/notice');
  expect(texts).toEqual({
    en: 'Parcels are late today because of snow.',
    nl: 'Pakketten komen vandaag later door sneeuw.',
  });
  // The form goes on from what is heard now, never from what was heard before.
  const english = page.getByRole('textbox', { name: 'In English' });
  await expect.poll(() => english.inputValue()).toBe('Parcels are late today because of snow.');
  const silentOn = page.getByRole('textbox', { name: 'Falls silent on' });
  await silentOn.fill('2027-01-07');
  await page.getByRole('textbox', { name: 'At', exact: true }).fill('18:00');
  for (const text of ['Parcels are late until Thursday.', 'Parcels are late until Thursday evening.']) {
    await english.fill(text);
    await page.getByRole('button', { name: 'Let callers hear it' }).click();
    await page.getByRole('listitem').getByText(text, { exact: true }).waitFor();
    await expect.poll(() => english.inputValue()).toBe(text);
    // Whoever mends a word leaves when it falls silent as it was.
    await expect.poll(() => silentOn.inputValue()).toBe('2027-01-07');
    const { until } = await gets<{ until: string }>('/line/notice');
    expect(until).toMatch(/^2027-01-07T/);
  }
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByText('No message: callers hear the greeting at once.').waitFor();
  await expect.poll(() => english.inputValue()).toBe('');
  expect(await silentOn.inputValue()).toBe('');
});

test('a task of another team is finished with what came of it', async () => {
  const page = await at('delegated-tasks', 'Ben');
  await page.getByRole('button', { name: `Finish the task of case ${week.inHand}` }).click();
  await page.getByRole('textbox', { name: 'For whoever works the case' }).fill('Paid on Tuesday.');
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await page.getByText('No other team waits for one of yours.').waitFor();
  const { texts } = await house.ana.sees(week.inHand);
  expect(texts.find(({ kind }) => kind === 'task-result')?.text).toBe('Paid on Tuesday.');
});

test('an action that somebody changed meanwhile shows both sides, and keeps what was typed', async () => {
  const page = await at('actions', 'Sam');
  await page.getByRole('button', { name: 'Change delay-message' }).click();
  const what = page.getByRole('textbox', { name: 'What is done' });
  await what.fill('A text message on the evening before.');
  await isSecond(page, '**/actions/delay-message', async () => {
    const changed = await house.mia.posts('/actions/delay-message', { ifVersion: 1, owner: 'mia' });
    expect(changed.status).toBe(200);
  });
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save' });
  await save.click();
  await page.getByText(/It is now: Planned, owner Mia/).waitFor();
  expect(await what.inputValue()).toBe('A text message on the evening before.');
  await save.click();
  await page.getByText('Action changed.').waitFor();
  const { actions } = await gets<{ actions: { actionId: string }[] }>('/actions');
  expect(actions.find(({ actionId }) => actionId === 'delay-message')).toMatchObject({
    what: 'A text message on the evening before.',
    owner: 'mia',
  });
});

test('two open cases of one customer are compared and made one', async () => {
  const twice = house.customer({ name: 'Nora Lind', email: 'nora@example.com' });
  const { caseNumber: first } = await twice.complains({ message: 'My parcel is late.', orderId: 'ORD-9' });
  await house.minutes.pass(5);
  const { caseNumber: second } = await twice.complains({ message: 'My parcel is still late.', orderId: 'ORD-9' });
  const page = await at(`merges?case=${second}`, 'Sam');
  await page.getByRole('checkbox', { name: `Select case ${first}` }).check();
  await page.getByRole('button', { name: 'Merge 1 case' }).click();
  await page.getByText(/^1 case merged into/).waitFor();
  // The one received first takes the other.
  expect((await house.sam.sees(second)).mergedInto).toBeDefined();
  expect((await house.sam.sees(first)).mergedInto).toBeUndefined();
});

test('who is taken off the roster gives their open cases to somebody else', async () => {
  const [free = ''] = week.open;
  await house.ben.takes(free);
  const page = await at('roster', 'Sam');
  await page.getByRole('button', { name: 'Do with Ben' }).click();
  await page.getByRole('menuitem', { name: 'Take off the roster…' }).click();
  await page.getByRole('combobox', { name: 'Give their open cases to' }).fill('sam');
  await page.getByRole('dialog').getByRole('button', { name: 'Take off' }).click();
  await page.getByRole('button', { name: 'Do with Ben' }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await house.sam.sees(free)).owner).toBe('sam');
  const { people } = await house.ada
    .gets('/roster')
    .then(({ body }) => body as { people: { personId: string; person: unknown }[] });
  expect(people.find(({ personId }) => personId === 'ben')?.person).toBeNull();
});

test('the operator puts dead letters back to work, and has every history checked', async () => {
  const { queues } = house.driver.engine.services;
  await queues.send('tasks', [{ body: 'not a task' }]);
  // Handed out as often as the queue allows, and never done.
  for (let times = 0; times < 6; times++) {
    for (const { receipt } of queues.receive('tasks', 1)) queues.release('tasks', receipt, 0);
  }
  const page = await at('operator', 'Olu');
  await page.getByRole('button', { name: 'Check every history' }).click();
  await page.getByText('Every history holds.').waitFor();
  await page.getByRole('button', { name: 'Dead letters of tasks back to work' }).click();
  await page.getByText('1 message is back on its queue.').waitFor();

  // What waits has its case's number, which goes into the field by a click.
  const again = 'Start the state machine of a case again';
  const waits = page.getByRole('button', { name: new RegExp(`^${again}: `) }).first();
  await waits.click();
  expect(await page.getByRole('textbox', { name: again }).inputValue()).toBe(await waits.textContent());
  await page.getByRole('button', { name: 'Start again', exact: true }).click();
  await page.getByText(/^Case \d{10} started again\.$/).waitFor();
});
