import { expect, test } from 'vitest';
import { run } from '../../../functions/following/send-letter.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import type { Messenger, OutgoingLetter } from '../../../shared/ports/messages.ts';
import type { Metric } from '../../../shared/ports/meter.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const OUT_OF_REACH = new AppError('Undeliverable', 'undeliverable', 'no such address');

const IN_A_MONTH = '2026-07-24T22:00:00.000Z';

type Trouble = Error | undefined;

/** The acknowledgement of a real case of somebody with both addresses, sent again over messengers that behave as told. */
async function sentAgain(mail: Trouble, sms: Trouble, isCrashing = false) {
  const { customer, ana, sam, driver } = await givenAHouse();
  const both = customer({ name: 'Kim', email: 'kim@example.com', phone: '+12025550123' });
  const { caseNumber } = await both.complains();
  const { caseId } = await ana.sees(caseNumber);
  const taken: [string, OutgoingLetter][] = [];
  const counted: Metric[] = [];
  const troubles: Record<'mail' | 'sms', Trouble> = { mail, sms };
  const messenger = (channel: 'mail' | 'sms'): Messenger => ({
    async send(letter) {
      const error = troubles[channel];
      if (error !== undefined) throw error;
      taken.push([channel, letter]);
      return { messageId: `${channel}-1` };
    },
    forget: async () => {},
  });
  const needs = [
    'cases',
    'texts',
    'customers',
    'sentLetters',
    'letters',
    'replyTokens',
    'statusTokens',
    'surveyTokens',
    'mail',
    'sms',
    'configuration',
    'clock',
    'log',
    'meter',
  ] as const;
  const services = servicesFor(needs, {
    ...driver.engine.services,
    mail: messenger('mail'),
    sms: messenger('sms'),
    meter: { count: (metric) => counted.push(metric) },
  });
  const crashing = () =>
    run(due, {
      ...services,
      sentLetters: {
        ...services.sentLetters,
        noteSent: async () => {
          throw new Error('killed');
        },
      },
    }).catch((error: Error) => error);
  const due = { schema: 'letter-due.v1', letterId: 'l-1', caseId, kind: 'acknowledgement', round: 1 } as const;
  const ended = isCrashing ? await crashing() : await run(due, services).catch((error: Error) => error);
  const again = () => run(due, services).catch((error: Error) => error);
  const another = (letterId: string) => run({ ...due, letterId }, services);
  return {
    crashing,
    texts: () => taken.map(([, { id, text }]) => `${id}: ${text}`),
    change: () => sam.does(caseNumber, { type: 'extend', deadline: 'resolve', dueAt: IN_A_MONTH, text: 'more time' }),
    again,
    another,
    isBack: (channel: 'mail' | 'sms') => {
      troubles[channel] = undefined;
    },
    result: () => ({ taken: taken.map(([channel, { to }]) => `${channel} ${to}`), counted, ended }),
  };
}

test('a letter goes by one way only', async () => {
  expect((await sentAgain(undefined, undefined)).result()).toEqual({
    taken: ['mail kim@example.com'],
    counted: ['LettersSent'],
    ended: undefined,
  });
});

test('where the mailbox is none, the letter goes by text message', async () => {
  expect((await sentAgain(OUT_OF_REACH, undefined)).result()).toEqual({
    taken: ['sms +12025550123'],
    counted: ['LettersSent'],
    ended: undefined,
  });
});

test('a letter that no address will ever take is done, and counted', async () => {
  expect((await sentAgain(OUT_OF_REACH, OUT_OF_REACH)).result()).toEqual({
    taken: [],
    counted: ['LettersWithoutAddress'],
    ended: undefined,
  });
});

test('a provider that is away is asked again later, not passed over', async () => {
  const away = new AppError('Contention', 'busy', 'away', { retryable: true });
  expect((await sentAgain(away, undefined)).result()).toEqual({ taken: [], counted: [], ended: away });
});

test('a provider that was away for more tries than a day has letters takes the letter in the end', async () => {
  const away = new AppError('Contention', 'busy', 'away', { retryable: true });
  const { again, isBack, result } = await sentAgain(away, undefined);
  for (let n = 0; n < 30; n += 1) expect(await again()).toBe(away);
  isBack('mail');
  expect(await again()).toBeUndefined();
  expect(result()).toMatchObject({ taken: ['mail kim@example.com'], counted: ['LettersSent'] });
});

test('a letter whose message comes again is not sent again', async () => {
  const { again, result } = await sentAgain(undefined, undefined);
  await again();
  await again();
  expect(result()).toMatchObject({ taken: ['mail kim@example.com'], counted: ['LettersSent'] });
});

test('an address is not flooded: from the twenty-first letter of a day on they are held back', async () => {
  const { another, result } = await sentAgain(undefined, undefined);
  // One went when the case was opened, one just now.
  for (let n = 0; n < 20; n += 1) await another(`another-${n}`);
  const { taken, counted } = result();
  expect(taken).toHaveLength(19);
  expect(counted.filter((metric) => metric === 'LettersHeldBack')).toHaveLength(2);
});

test('killed between sending and noting, the same words go again, whatever has become of the case meanwhile', async () => {
  const { again, texts, result, change } = await sentAgain(undefined, undefined, true);
  await change();
  await again();
  expect(texts()).toHaveLength(2);
  expect(texts()[1]).toBe(texts()[0]);
  await again();
  expect(result()).toMatchObject({ taken: ['mail kim@example.com', 'mail kim@example.com'], counted: ['LettersSent'] });
});
