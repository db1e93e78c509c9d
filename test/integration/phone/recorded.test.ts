import { afterEach, expect, test } from 'vitest';
import { CLOSED, complainAndWait, eventually, type LineHouse, openLineHouse } from './line-house.ts';

let house: LineHouse;
afterEach(() => house.close());

const contactOf = async (callId: string) =>
  (await house.engine.services.contactCentre.describeContact(callId))?.sighting;
const recordingsOf = async (token: string, caseNumber: string, callId: string) =>
  house.ask(`/cases/${caseNumber}/calls/${callId}/recordings`, { token });

test('what caller and agent say is kept where the caller agreed, word for word, and heard from the case', async () => {
  house = await openLineHouse();
  const caller = await house.call('+12025550143');
  const ana = await house.person('ana');
  for (const key of ['1', '1', '1', '1']) await caller.keys(key);
  const { caseNumber } = await caller.until(({ type }) => type === 'number');
  await caller.keys('1');
  await caller.until(({ state }) => state === 'in-queue');
  await ana.post('presence', { state: 'available' });
  await ana.answers();
  await caller.until(({ state }) => state === 'with-agent');
  await ana.post(`calls/${caller.callId}/say`, { text: 'Good morning, Ana here.' });
  await caller.post('say', { text: 'My parcel is late.' });
  await ana.post(`calls/${caller.callId}/hold`);
  await caller.post('say', { text: 'Nobody hears this.' });
  await ana.post(`calls/${caller.callId}/resume`);
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
  const { body } = await eventually(async () => {
    const answer = await recordingsOf(ana.token, String(caseNumber), caller.callId);
    return answer.status === 200 ? answer : undefined;
  });
  expect(body).toMatchObject({
    recordings: [
      {
        isMessage: false,
        link: null,
        said: [
          { who: 'agent', seconds: 0, text: 'Good morning, Ana here.' },
          { who: 'caller', text: 'My parcel is late.' },
        ],
      },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('Nobody hears this');
});

test('a message that is left while we are closed is kept with what the line asked, and nothing said before it', async () => {
  house = await openLineHouse({}, CLOSED);
  const caller = await house.call('+12025550143');
  const ana = await house.person('ana');
  for (const key of ['1', '1', '0']) await caller.keys(key);
  await caller.post('say', { text: 'Before the tone.' });
  await caller.keys('2');
  await caller.until(({ type, isOn }) => type === 'recording' && isOn === true);
  await caller.until(({ type }) => type === 'asked');
  await caller.post('say', { text: 'My parcel is late, please call me.' });
  await caller.post('keys', { keys: '#' });
  await caller.until(({ state }) => state === 'ended');
  const { body } = await eventually(async () => {
    const { body: page } = await house.ask('/cases', { token: ana.token });
    const [found] = (page as { cases: { caseNumber: string }[] }).cases;
    const answer = await recordingsOf(ana.token, found?.caseNumber ?? '', caller.callId);
    return answer.status === 200 ? answer : undefined;
  });
  const [message] = (body as { recordings: { isMessage: boolean; said: { who: string; text: string }[] }[] })
    .recordings;
  expect(message?.isMessage).toBe(true);
  expect(message?.said.filter(({ who }) => who === 'caller').map(({ text }) => text)).toEqual([
    'My parcel is late, please call me.',
  ]);
  expect(JSON.stringify(body)).not.toContain('Before the tone');
});

test('of a caller who did not agree nothing is kept at all', async () => {
  house = await openLineHouse();
  const caller = await house.call('+12025550143');
  const ana = await house.person('ana');
  await complainAndWait(caller);
  await ana.post('presence', { state: 'available' });
  await ana.answers();
  await caller.until(({ state }) => state === 'with-agent');
  await caller.post('say', { text: 'My parcel is late.' });
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
  // A call is over for its caller first: that nothing comes after it takes a moment to see.
  await eventually(async () => (await contactOf(caller.callId))?.endedAt);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(house.engine.services.database.prepare('SELECT * FROM recordings').all()).toEqual([]);
});
