import { expect, test } from 'vitest';
import { causesView, playbooksView } from '../../../events/playbook.v1.ts';
import { givenAHouse } from '../../support/journey.ts';

test('a case comes with its playbook; ticks stand with who and when, and the text of one is kept beside', async () => {
  const { robin, ana, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  expect((await ana.sees(caseNumber)).playbook).toMatchObject({
    playbook: 'late-delivery@1',
    isFollowed: false,
    suggested: null,
    who: 'agent',
    otherTicks: [],
  });

  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'tickStep', step: 'tracking', state: 'done', text: 'Last scan on Monday.' });
  await ana.does(caseNumber, { type: 'tickStep', step: 'cancel-or-wait', state: 'not-applicable' });
  const { playbook, texts, history } = await sam.sees(caseNumber);
  expect(playbook?.isFollowed).toBe(true);
  expect(playbook?.steps.flatMap(({ tick }) => (tick === null ? [] : [[tick.step, tick.state, tick.by]]))).toEqual([
    ['tracking', 'done', 'ana'],
    ['cancel-or-wait', 'not-applicable', 'ana'],
  ]);
  expect(texts).toMatchObject([{ kind: 'step', by: 'ana', text: 'Last scan on Monday.' }]);
  expect(history.slice(-3).map(({ what, code }) => [what, code])).toEqual([
    ['playbook-followed', 'late-delivery@1'],
    ['step-ticked', 'done+tracking'],
    ['step-ticked', 'not-applicable+cancel-or-wait'],
  ]);
});

test('the cause brings a closer playbook, the decision keeps which was on show, and a later word moves no report', async () => {
  const { robin, ana, sam, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'nameCauses', causes: { primary: 'never-arrived', others: ['no-call-back'] } });
  expect((await ana.sees(caseNumber)).playbook?.playbook).toBe('never-arrived@1');
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  expect((await ana.sees(caseNumber)).round).toMatchObject({
    playbook: 'never-arrived@1',
    causes: { primary: 'never-arrived', others: ['no-call-back'] },
  });

  await days.pass(20);
  await sam.does(caseNumber, { type: 'nameCauses', causes: { primary: 'rude-contact' } });
  const it = await sam.sees(caseNumber);
  expect([it.causes?.primary, it.reportedCauses?.primary]).toEqual(['rude-contact', 'never-arrived']);
});

test('who comes back is told by the playbook that was on show, live and imported cases alike', async () => {
  const { robin, ana, mia, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  const path = '/reports/resolution-to-loyalty?groupBy=playbook&until=2099-12-31';
  const asked = await mia.gets(path);
  expect(asked.status).toBe(202);
  await driver.settle();
  const { body } = await mia.gets(path);
  expect(body).toMatchObject({ groupBy: 'playbook', groups: [{ group: 'late-delivery@1', n: 1, matched: 0 }] });
});

test('what can be followed and named is listed for staff, and a slip is answered with the list', async () => {
  const { robin, ana } = await givenAHouse();
  const { playbooks } = playbooksView.parse((await ana.gets('/playbooks')).body);
  expect(playbooks.map(({ id }) => id)).toContain('safety-incident');
  const { causes } = causesView.parse((await ana.gets('/causes')).body);
  expect(causes.find(({ code }) => code === 'rude-contact')?.labels.nl).toBe('Onbeleefd behandeld');

  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  expect(
    await ana.tries(caseNumber, { type: 'decide', decision: 'upheld', causes: { primary: 'gremlins' } }),
  ).toMatchObject({
    status: 422,
    body: { code: 'unknown-cause', field: 'causes.primary', detail: expect.stringContaining('never-arrived') },
  });
  expect(await ana.tries(caseNumber, { type: 'tickStep', step: 'dance', state: 'done' })).toMatchObject({
    status: 422,
    body: { code: 'unknown-step', detail: expect.stringContaining('tracking') },
  });
});
