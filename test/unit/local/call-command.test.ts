import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { CallReply } from '../../../events/connect-call.v1.ts';
import { callCommand } from '../../../infra/local/call-command.ts';
import { calledHouse } from '../phone/called-house.ts';

/** What is printed to a reply, and the event that was sent for it. */
async function type(reply: CallReply, ...argv: string[]) {
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  const sent: object[] = [];
  const send = async (event: object) => {
    sent.push(event);
    return { reply, isByServer: false };
  };
  const code = await callCommand(argv, () => calledHouse({ send }), { out, err });
  return { code, out: out.read() as string | null, err: err.read() as string | null, sent };
}

test.each([
  [[]],
  [['']],
  [['my', 'parcel']],
  [['--status', '4821937560']],
  [['--pin', '123456']],
  [['late', '--status', '4821937560', '--pin', '123456']],
  [['x'.repeat(2_001)]],
])('%j is refused in one sentence, and nobody is called', async (argv) => {
  const { code, err, sent } = await type({ status: 'OK' }, ...argv);
  expect({ code, sent }).toEqual({ code: 1, sent: [] });
  expect(err).toMatch(/^call: [^\n]+\n$/);
});

test('each call is a contact of its own unless one is named, and withholds its number unless one is given', async () => {
  const contactOf = async (...argv: string[]) =>
    (await type({ status: 'OK' }, 'late', ...argv)).sent[0] as {
      Details: { ContactData: { ContactId: string; CustomerEndpoint: unknown; LanguageCode: string } };
    };
  const [one, two] = [await contactOf(), await contactOf('--contact', 'c1', '--from', '+1', '--language', 'es-US')];
  expect(one.Details.ContactData).toMatchObject({ CustomerEndpoint: null, LanguageCode: 'en-US' });
  expect(one.Details.ContactData.ContactId).not.toBe((await contactOf()).Details.ContactData.ContactId);
  expect(two.Details.ContactData).toMatchObject({
    ContactId: 'c1',
    CustomerEndpoint: { Address: '+1' },
    LanguageCode: 'es-US',
  });
});

test('a number that nobody works on yet is said to wait for the server', async () => {
  const { err } = await type({ status: 'OK', caseNumber: '4821937560' }, 'late');
  expect(err).toMatch(/opened as soon as the server runs/);
});

test('a caller who gets no answer is a failed command', async () => {
  expect(await type({ status: 'ERROR' }, 'late')).toMatchObject({ code: 1 });
  expect(await type({ status: 'LOCKED' }, '--status', '1', '--pin', '2')).toMatchObject({ code: 0 });
});

test('as JSON the reply stands alone', async () => {
  const reply: CallReply = { status: 'OK', caseStatus: 'in-progress', promisedBy: '2026-07-09' };
  expect((await type(reply, '--status', '1', '--pin', '2', '--json')).out).toBe(`${JSON.stringify(reply)}\n`);
  expect((await type(reply, '--status', '1', '--pin', '2')).out).toMatch(
    /Your case is in progress\. We promised the next step by 2026-07-09\.\n$/,
  );
});
