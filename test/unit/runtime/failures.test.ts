import { expect, test } from 'vitest';
import * as z from 'zod';
import { problemDetails } from '../../../events/openapi.ts';
import { REFUSALS, type RefusalCode } from '../../../shared/domain/case/refusal.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { factsOf, problemFrom, problemFromRefusal, STATUS_OF_CODE } from '../../../shared/runtime/failures.ts';

test.each(Object.entries(STATUS_OF_CODE))('%s is told as a problem with status %i', (code, status) => {
  const problem = problemFrom(new AppError('Some', code, 'Words for people.', { expose: true }));
  expect(problemDetails.strict().parse(problem)).toMatchObject({ code, status, type: `/docs/errors#${code}` });
});

test.each(Object.entries(REFUSALS))('the refusal %s is told with status %i and its own words', (code, status) => {
  const refusal = { code: code as RefusalCode, message: 'Words for people.', field: 'owner' };
  expect(problemFromRefusal(refusal)).toMatchObject({ code, status, detail: 'Words for people.', field: 'owner' });
});

test('a message that is not meant for callers is not told to them', () => {
  const error = new AppError('UnknownCase', 'not-found', 'no case 0199f0aa-0000-7000-8000-000000000001');
  expect(problemFrom(error)).toMatchObject({ status: 404, detail: 'Not Found' });
});

test('of several things wrong with a request the first is told', () => {
  const shape = z.strictObject({ a: z.string(), b: z.object({ c: z.int() }) });
  const { error } = shape.safeParse({ a: 1, b: { c: 'x' }, d: 1 });
  expect(problemFrom(error)).toMatchObject({ code: 'invalid-input', field: 'a' });
});

test('what may have several shapes is told the first fault by the shape that it comes nearest to', () => {
  const decision = z.strictObject({ type: z.literal('decide'), text: z.string() });
  const shape = z.object({ letter: z.union([z.strictObject({ kind: z.enum(['holding']) }), decision]) });
  const { error } = shape.safeParse({ letter: { type: 'decide', text: 7 } });
  expect(problemFrom(error)).toMatchObject({
    field: 'letter.text',
    detail: expect.stringContaining('expected string'),
  });
});

test('what has none of the shapes that a mark tells apart is told the mark', () => {
  const shape = z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]);
  expect(problemFrom(shape.safeParse({ type: 'c' }).error)).toMatchObject({ code: 'invalid-input', field: 'type' });
});

test('a long name of a field that is not there is cut, in words and path', () => {
  const { error } = z.strictObject({}).safeParse({ ['x'.repeat(10_000)]: 1 });
  expect(JSON.stringify(problemFrom(error)).length).toBeLessThan(600);
});

test('what could not be read is not quoted in the log, as a fault or as a cause', () => {
  const unreadable = () => JSON.parse('Robin Vale, 12 Elm Road');
  let error: unknown;
  try {
    unreadable();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(SyntaxError);
  const cause = new AppError('Damaged', 'tampered', 'The text was changed.', { cause: error });
  expect(JSON.stringify([factsOf(error), factsOf(cause)])).not.toMatch(/Robin|Elm/);
  expect(factsOf(error)).toMatchObject({ error: 'SyntaxError', stack: expect.stringContaining('unreadable') });
});

test('of input that is not of its contract the log names the field, never what stood in it', () => {
  const { error } = z.object({ owner: z.enum(['ana', 'ben']) }).safeParse({ owner: 'Robin Vale' });
  expect(factsOf(error)).toEqual({ error: 'ZodError', code: 'invalid_value', field: 'owner' });
});

test.each([undefined, null, 'out of order', 7, { name: 'Robin Vale' }])('what is no error is no news: %j', (thrown) => {
  expect(factsOf(thrown)).toEqual({ error: 'unknown' });
});
