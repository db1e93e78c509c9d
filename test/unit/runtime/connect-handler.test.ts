import fc from 'fast-check';
import { expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { handler as connectCall } from '../../../functions/intake/connect-call.ts';
import { type Call, connectHandler } from '../../../shared/runtime/connect-handler.ts';
import { textOf } from '../../infra/source-files.ts';
import { heardLog, portsWith } from './lines.ts';

const heard = heardLog();
/** Answers with whatever it could read. */
const parrot = connectHandler({
  needs: [],
  run: async ({ parameters, ...call }) => ({
    status: 'OK',
    ...call,
    purpose: parameters.purpose,
    ordinal: String(parameters.ordinal),
    pin: parameters.pin ?? '',
  }),
}).boundTo(portsWith({ log: heard.log }));

function expectFlatText(reply: unknown) {
  expect(reply).toBeTypeOf('object');
  for (const value of Object.values(reply as object)) expect(value).toBeTypeOf('string');
  expect(['OK', 'NO_MATCH', 'LOCKED', 'ERROR']).toContain((reply as { status: string }).status);
  // Connect takes 32 KB at most.
  expect(JSON.stringify(reply).length).toBeLessThan(32 * 1024);
}

const part = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom(null, 'anonymous', '+12025550143', '4'.repeat(50), '*#'),
);
const parts = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, part])), { requiredKeys: [] });
/** Events as Connect sends them, with anything at all in any place. */
const events = fc.record(
  {
    Name: part,
    Details: fc.oneof(
      part,
      fc.record(
        {
          ContactData: fc.oneof(
            part,
            fc.record(
              {
                ...{ ContactId: part, InitialContactId: part, LanguageCode: part },
                CustomerEndpoint: fc.oneof(part, parts('Address')),
                Attributes: part,
              },
              { requiredKeys: [] },
            ),
          ),
          Parameters: fc.oneof(
            part,
            parts('purpose', 'ordinal', 'kind', 'caseNumber', 'pin', 'message', 'callbackNumber'),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

test('whatever Connect sends, the caller gets an answer: a flat map of texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(events, fc.anything()), async (event) => expectFlatText(await parrot(event))),
    { numRuns: 500 },
  );
  expect(heard.text()).toBe('');
});

test('whatever breaks behind it, the real function answers ERROR, flat', async () => {
  const broken = connectCall.boundTo(portsWith({ log: heardLog().log, configuration }));
  await fc.assert(
    fc.asyncProperty(events, async (event) => {
      const reply = await broken(event);
      expectFlatText(reply);
      expect(reply).toEqual({ status: 'ERROR' });
    }),
    { numRuns: 100 },
  );
});

test('a failure is one line in the log, without the caller’s number', async () => {
  const own = heardLog();
  const handler = connectHandler({
    needs: [],
    run: ({ callerId }: Call) => Promise.reject(new Error(`no line to ${callerId}`)),
  });
  const event = JSON.parse(textOf('events/samples/contact-flow-event/open-case.json'));
  expect(await handler.boundTo(portsWith({ log: own.log }))(event)).toEqual({ status: 'ERROR' });
  expect(own.lines()).toEqual([expect.objectContaining({ level: 'ERROR', reason: 'no line to <number>' })]);
});

test('a repeat in a later block of a call is known by the call it began with', async () => {
  const event = { Details: { ContactData: { ContactId: 'second', InitialContactId: 'first' }, Parameters: {} } };
  expect(await parrot(event)).toMatchObject({ contactId: 'first' });
  expect(await parrot({ Details: { ContactData: { ContactId: 'only' } } })).toMatchObject({ contactId: 'only' });
});

test.each<[string, unknown]>([
  ['without an endpoint', { ContactId: 'c' }],
  ['with an endpoint of null', { ContactId: 'c', CustomerEndpoint: null }],
  ['with an empty address', { ContactId: 'c', CustomerEndpoint: { Address: '' } }],
  ['with 32 KB of attributes', { ContactId: 'c', Attributes: { a: 'a'.repeat(32_000) } }],
])('a call %s is a call without caller id', async (_what, contact) => {
  const reply = await parrot({ Details: { ContactData: contact, Parameters: { pin: '123456' } } });
  expect(reply).toEqual({ status: 'OK', contactId: 'c', purpose: 'openCase', ordinal: '1', pin: '123456' });
});
