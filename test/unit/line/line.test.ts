import { expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { checkLine, isQuiet, routeOfComplaint } from '../../../shared/domain/line/line.ts';
import { statusSpoken } from '../../../shared/domain/line/status-words.ts';

const atNight = { from: '21:00', until: '08:00' };
const zone = 'America/New_York';

test.each([
  ['2026-06-25T00:59:00.000Z', false],
  ['2026-06-25T01:00:00.000Z', true],
  ['2026-06-25T11:59:00.000Z', true],
  ['2026-06-25T12:00:00.000Z', false],
  // In winter the same wall time is an hour later.
  ['2026-12-25T12:30:00.000Z', true],
  ['2026-12-25T13:00:00.000Z', false],
])('quiet hours go over midnight, by the business clock: at %s %s', (now, quiet) => {
  expect(isQuiet(now, atNight, zone)).toBe(quiet);
});

test('quiet hours that never end are refused: nobody would ever be called back', () => {
  const line = { ...config.line, quietHours: { from: '08:00', until: '08:00' } };
  expect(checkLine(line)).toEqual([expect.stringMatching(/^line\.quietHours: they never end/)]);
});

test('quiet hours at noon are quiet at noon only', () => {
  const siesta = { from: '13:00', until: '15:00' };
  expect(isQuiet('2026-06-24T18:00:00.000Z', siesta, zone)).toBe(true);
  expect(isQuiet('2026-06-24T14:00:00.000Z', siesta, zone)).toBe(false);
});

test('safety goes first, and a second complaint one place before a first', () => {
  const priority = (said: Partial<Parameters<typeof routeOfComplaint>[0]>) =>
    routeOfComplaint({ text: '', isRepeat: false, ...said }, 'es', config).priority;
  expect(priority({ severity: 'safety' })).toBe('1');
  expect(priority({ text: 'There is smoke in the kitchen' })).toBe('1');
  expect(priority({})).toBe('3');
  expect(priority({ isRepeat: true })).toBe('2');
});

test('a call goes to the team of its category, in its language', () => {
  const route = routeOfComplaint({ text: '', category: 'delivery', isRepeat: false }, 'es', config);
  expect(route.queue).toBe('orders-es');
});

test('how a case stands is said in every language, with the day in its words', () => {
  expect(statusSpoken('in-progress', '2026-06-29', 'en')).toBe(
    'Somebody is working on your case. You will hear from us by Monday, June 29.',
  );
  expect(statusSpoken('in-progress', '2026-06-29', 'es')).toContain('lunes, 29 de junio');
  expect(statusSpoken('in-progress', '2026-06-29', 'nl')).toContain('maandag 29 juni');
  expect(statusSpoken('closed', undefined, 'en')).toBe('Your case is closed.');
});

test('a line that cannot be is told apart, with the place and the mend', () => {
  expect(checkLine(config.line)).toEqual([]);
  const wrong = checkLine({
    numbers: ['0800 123'],
    callbackCountries: ['usa'],
    callbacksPerNumberAndDay: 0,
    callbacksPerHour: 1.5,
    answerWithinSeconds: 0,
    quietHours: { from: '9pm', until: '08:00' },
    callback: { delaySeconds: 0, retrySeconds: 259_201, attempts: 0 },
    voicemail: { inputSeconds: 181, inputs: 1.5 },
  });
  expect(wrong.map((problem) => problem.split(':')[0])).toEqual([
    'line.numbers',
    'line.callbackCountries',
    'line.callbacksPerNumberAndDay',
    'line.callbacksPerHour',
    'line.quietHours.from',
    'line.answerWithinSeconds',
    'line.callback.delaySeconds',
    'line.callback.retrySeconds',
    'line.callback.attempts',
    'line.voicemail.inputSeconds',
    'line.voicemail.inputs',
  ]);
  expect(wrong.at(-2)).toBe('line.voicemail.inputSeconds: 181 is out of bounds, or not whole; write 1 to 180');
});
