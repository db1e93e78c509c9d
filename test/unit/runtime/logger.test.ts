import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../shared/runtime/failures.ts';
import { redacted } from '../../../shared/runtime/logger.ts';
import { heardLog } from './lines.ts';

/** What one line says of these facts. */
function lineOf(facts: Record<string, unknown>, what = 'something happened') {
  const { log, lines, text } = heardLog();
  log.info(what, facts);
  expect(text().endsWith('\n')).toBe(true);
  expect(text().indexOf('\n'), 'one line').toBe(text().length - 1);
  return lines()[0] ?? {};
}

test.each([
  ['robin.vale@example.com'],
  ['Robin+shop@mail.example.co.uk'],
  ['+12025550143'],
  ['+1 202 555 0143'],
  ['(202) 555-0143'],
  ['202.555.0143'],
  ['06-12 34 56 78'],
  ['4111111111111111'],
  ['4111 1111 1111 1111'],
  ['4111-1111-1111-1111'],
  ['3782 822463 10005'],
  ['NL91ABNA0417164300'],
])('%s is in no log, wherever it stands', (personal) => {
  const places = { where: personal, said: `call ${personal}, please`, deep: { down: [{ here: `<${personal}>` }] } };
  expect(JSON.stringify(lineOf(places))).not.toContain(personal);
  expect(JSON.stringify(lineOf({}, `no answer from ${personal}`))).not.toContain(personal);
  expect(redacted(personal)).not.toMatch(/\d{9}|@/);
});

test.each([
  'secret',
  'webSecret',
  'token',
  'accessToken',
  'pin',
  'password',
  'authorization',
  'text',
  'name',
  'email',
  'phone',
  'sealed',
  'body',
])('a fact called %s is not written, whatever it holds', (name) => {
  const line = JSON.stringify(lineOf({ [name]: 'opensesame', deep: { [name]: { under: 'opensesame' } } }));
  expect(line).not.toContain('opensesame');
  expect(line).toContain('<redacted>');
});

test.each([
  ['a case', 'caseId', '0199f0aa-1b2c-7d3e-8f40-012345678901'],
  ['an execution', 'execution', '01991111-1111-7111-8111-111111111111-12'],
  ['a letter', 'letterId', '0199f0aa-1b2c-7d3e-8f40-012345678901.14.decision'],
  ['an instant', 'dueAt', '2026-11-21T09:30:00.000Z'],
  ['a day', 'day', '2026-11-21'],
  ['a record of the feed', 'sequence', '0000000000000012'],
  ['a record of a stream', 'sequence', '111100000000000000000001'],
  ['a route', 'route', 'POST /cases/{caseNumber}/commands'],
  ['a code', 'code', 'above-your-limit'],
])('the id of %s stays readable: it is what a log is read for', (_what, name, value) => {
  expect(lineOf({ [name]: value })[name]).toBe(value);
});

test('counts stay numbers', () => {
  expect(lineOf({ cases: 12, tries: 3 })).toMatchObject({ cases: 12, tries: 3 });
});

test.each([
  'a\nb',
  'a\r\nb',
  '{"level":"INFO"}\n{"level":"ERROR","message":"forged"}',
  'a\u2028b',
  '\u001b[2Ja',
  'a\u0000b',
])('whatever a value holds, a line stays one line: %j', (value) => {
  expect(lineOf({ value }, value)).toMatchObject({ level: 'INFO', value, message: value });
});

test('an error is written whole but for what is personal', () => {
  const error = new TypeError('no such row: robin.vale@example.com', { cause: new Error('+1 202 555 0143') });
  const line = lineOf(factsOf(error));
  expect(line).toMatchObject({ level: 'INFO', error: 'TypeError', reason: 'no such row: <email>' });
  expect(JSON.stringify(line)).not.toMatch(/robin|555/);
});

test('no e-mail address and no long number gets through, whatever is around it', () => {
  const address = fc.emailAddress({ size: 'small' });
  const digits = fc.stringMatching(/^[1-9]\d{8,15}$/);
  fc.assert(
    fc.property(fc.string(), fc.oneof(address, digits), fc.string(), (before, personal, after) => {
      const line = lineOf({ value: `${before} ${personal} ${after}` });
      expect(JSON.stringify(line.value)).not.toContain(personal);
    }),
  );
});
