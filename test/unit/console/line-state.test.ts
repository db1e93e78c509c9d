import { expect, test } from 'vitest';
import { AT_FIRST, afterEvent } from '../../../console/src/telephone/line-state.ts';
import type { DeskEvent, LineState } from '../../../console/src/telephone/telephone.ts';

const callId = 'call-1';
const FACTS = { callId, from: null, isOutbound: false, language: 'en-US', caseNumber: '4821937566' };
const RINGS: DeskEvent = {
  type: 'ringing',
  seconds: 20,
  queue: 'orders-en',
  waitSeconds: 4,
  call: FACTS,
};
const ANSWERED: DeskEvent = { type: 'answered', callId, agent: 'ana' };

const after = (...events: DeskEvent[]): LineState =>
  events.reduce((state, event, at) => afterEvent(state, { ...event, number: at + 1 }, 'ana'), AT_FIRST);

test('a call rings, is answered, held, and written up, and then it is gone', () => {
  expect(after(RINGS).call).toMatchObject({ stage: 'ringing', queue: 'orders-en' });
  expect(after(RINGS, ANSWERED).call).toMatchObject({ stage: 'talking' });
  expect(after(RINGS, ANSWERED, { type: 'hold', callId, isHeld: true }).call).toMatchObject({ isHeld: true });
  const hungUp: DeskEvent = { type: 'hung-up', callId, how: 'caller' };
  expect(after(RINGS, ANSWERED, hungUp).call).toMatchObject({ stage: 'wrapping' });
  expect(after(RINGS, ANSWERED, hungUp, { type: 'wrapped-up', callId, code: 'resolved' }).call).toBeUndefined();
});

test.each(['missed', 'gone'] as const)('a call that is %s rings no more', (type) => {
  expect(after(RINGS, { type, callId }).call).toBeUndefined();
});

test('in a warm transfer the colleague is looked for, joins, and whoever leaves first writes up', () => {
  const transferring: DeskEvent = { type: 'transferring', callId, queue: 'billing-en' };
  const joined: DeskEvent = { type: 'answered', callId, agent: 'ben' };
  expect(after(RINGS, ANSWERED, transferring).call).toMatchObject({ calling: 'billing-en' });
  expect(after(RINGS, ANSWERED, transferring, joined).call).toMatchObject({ stage: 'talking', others: ['ben'] });
  expect(after(RINGS, ANSWERED, transferring, joined).call).not.toHaveProperty('calling');
  const both = [RINGS, ANSWERED, transferring, joined];
  expect(after(...both, { type: 'left', callId, agent: 'ben' }).call).toMatchObject({ stage: 'talking', others: [] });
  expect(after(...both, { type: 'left', callId, agent: 'ana' }).call).toMatchObject({ stage: 'wrapping' });
});

test('who is taken back while a colleague is looked for is talked to as before', () => {
  const transferring: DeskEvent = { type: 'transferring', callId, queue: 'billing-en' };
  const takenBack: DeskEvent = { type: 'taken-back', callId, agent: 'ana' };
  const { call } = after(RINGS, ANSWERED, transferring, takenBack);
  expect(call).toMatchObject({ stage: 'talking' });
  expect(call).not.toHaveProperty('calling');
});

test('a call of ours rings there, and is talked in once the customer answers; who is not reached is written up, too', () => {
  const calling: DeskEvent = {
    type: 'calling',
    seconds: 30,
    call: { ...FACTS, from: '+12025550143', isOutbound: true },
  };
  expect(after(calling).call).toMatchObject({ stage: 'calling', isAnswered: false });
  expect(after(calling, ANSWERED).call).toMatchObject({ stage: 'talking', isAnswered: true, others: [] });
  const unanswered = after(calling, { type: 'hung-up', callId, how: 'not-answered' });
  expect(unanswered.call).toMatchObject({ stage: 'wrapping', isAnswered: false });
  expect(after(calling, { type: 'left', callId, agent: 'ana' }).call).toMatchObject({ stage: 'wrapping' });
});

test('the case that an agent names is the call’s, while they talk and while they write up; the last one named stands', () => {
  const about = (caseNumber: string): DeskEvent => ({ type: 'about', callId, caseNumber });
  const first = after(RINGS, ANSWERED, about('4821937567'));
  expect(first.call).toMatchObject({ stage: 'talking', facts: { ...FACTS, caseNumber: '4821937567' } });
  const hungUp: DeskEvent = { type: 'hung-up', callId, how: 'caller' };
  const { call } = after(RINGS, ANSWERED, about('4821937567'), hungUp, about('4821937568'));
  expect(call).toMatchObject({ stage: 'wrapping', facts: { caseNumber: '4821937568' } });
});

test('of what agents say it is known which of them said it', () => {
  const said = (text: string, by: object): DeskEvent => ({ type: 'said', callId, who: 'caller', text, ...by });
  const { call } = after(RINGS, ANSWERED, said('Hello?', {}), said('Ana here.', { who: 'agent', agent: 'ana' }));
  expect(call?.said).toEqual([
    { number: 3, who: 'caller', text: 'Hello?' },
    { number: 4, who: 'agent', agent: 'ana', text: 'Ana here.' },
  ]);
});

test('what is told of another call changes nothing', () => {
  const state = after(RINGS, ANSWERED);
  expect(afterEvent(state, { type: 'hung-up', callId: 'call-2', how: 'caller', number: 9 }, 'ana')).toBe(state);
});
