import { expect, test } from 'vitest';
import * as z from 'zod';
import { problemDetails } from '../../../events/openapi.ts';
import { AppError, contention, invalidInput, notFound } from '../../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../../shared/runtime/failures.ts';
import { httpHandler, type Reply, type Request } from '../../../shared/runtime/http-handler.ts';
import { AGENT, answerTo } from './http-event.ts';
import { heardLog, portsWith } from './lines.ts';

type Run = (request: Request<undefined, undefined, undefined, undefined>) => Promise<Reply>;

/** A function for agents and supervisors that does this. */
function deskDoing(run: Run) {
  const heard = heardLog();
  const handler = httpHandler({ roles: ['agent', 'supervisor'], needs: [], run });
  return { invoke: handler.boundTo(portsWith({ log: heard.log })), heard };
}

const whoAsks = deskDoing(async ({ staff }) => ({ status: 200, body: staff })).invoke;

test.each(['[agent]', 'agent', '[supervisor]', 'supervisor'])('the group %s is let in', async (group) => {
  const { status, body } = await answerTo(whoAsks, { claims: { ...AGENT, 'cognito:groups': group } });
  expect(status).toBe(200);
  expect(body).toEqual({ kind: 'staff', id: 'ana', role: group.replace(/[[\]]/g, ''), teams: ['orders', 'general'] });
});

test.each([
  'agent ',
  ' agent',
  'Agent',
  'AGENT',
  '[agent supervisor]',
  '[agent,supervisor]',
  '["agent"]',
  '[[agent]]',
  'agent\u0000',
  'agents',
  '',
  '[]',
  '__proto__',
  'manager',
  'operator',
  'admin',
])('the group %j is no role that may do this', async (group) => {
  const answer = await answerTo(whoAsks, { claims: { ...AGENT, 'cognito:groups': group } });
  expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
});

test('without a token, or with one that names nobody, nobody is let in', async () => {
  expect(await answerTo(whoAsks, {})).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
  const { sub: _, ...nobody } = AGENT;
  expect(await answerTo(whoAsks, { claims: nobody })).toMatchObject({ status: 401 });
  // An identity token is signed by the same hand for the same application, and API Gateway lets it pass.
  expect(await answerTo(whoAsks, { claims: { ...AGENT, token_use: 'id' } })).toMatchObject({ status: 401 });
  const { 'cognito:groups': __, ...noRole } = AGENT;
  expect(await answerTo(whoAsks, { claims: noRole })).toMatchObject({ status: 403 });
});

test('who may not is told so before the request is looked at', async () => {
  const handler = httpHandler({
    roles: ['admin'],
    body: z.object({ a: z.string() }),
    needs: [],
    run: async () => ({ status: 200, body: 1 }),
  });
  const invoke = handler.boundTo(portsWith({ log: heardLog().log }));
  expect(await answerTo(invoke, { body: '{', claims: AGENT })).toMatchObject({ status: 403 });
});

test('a token without teams is a person without teams', async () => {
  const { 'comeback:teams': _, ...teamless } = AGENT;
  expect((await answerTo(whoAsks, { claims: teamless })).body.teams).toEqual([]);
});

test('a fault of ours shows nothing of itself, and is one line in the log', async () => {
  const fault = new TypeError("Cannot read 'pk' of arn:aws:dynamodb:eu-west-1:123456789012:table/comeback");
  const { invoke, heard } = deskDoing(() => Promise.reject(fault));
  const { status, body } = await answerTo(invoke, { claims: AGENT });
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'internal', status: 500 });
  expect(JSON.stringify(body)).not.toMatch(/arn|pk|TypeError|\.ts/);
  expect(heard.lines()).toHaveLength(1);
  expect(heard.lines()[0]).toMatchObject({
    level: 'ERROR',
    message: 'request failed',
    route: 'POST /things',
    error: 'TypeError',
  });
  expect(heard.text()).toContain("Cannot read 'pk'");
});

test.each<[string, unknown]>([
  ['a text', 'out of order'],
  ['nothing', undefined],
  ['an error of ours that no table knows', new AppError('InvalidKey', 'invalid-key', 'pk must not be empty')],
])('whatever is thrown, be it %s, the caller gets a problem and the log a line', async (_what, thrown) => {
  const { invoke, heard } = deskDoing(async () => {
    throw thrown;
  });
  expect(await answerTo(invoke, { claims: AGENT })).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(heard.lines()).toHaveLength(1);
});

test.each<[number, AppError, object]>([
  [
    400,
    invalidInput('team', 'One of yours, please.'),
    { code: 'invalid-input', detail: 'One of yours, please.', field: 'team' },
  ],
  [404, notFound(), { code: 'not-found' }],
  [410, new AppError('Erased', 'erased', 'The key case:1 was destroyed.'), { code: 'erased', detail: 'Gone' }],
  [503, contention('case 1'), { code: 'busy' }],
])('an expected refusal is a %i with its code, and no line in the log', async (status, error, expected) => {
  const { invoke, heard } = deskDoing(() => Promise.reject(error));
  expect(await answerTo(invoke, { claims: AGENT })).toMatchObject({ status, body: expected });
  expect(heard.text()).toBe('');
});

test('who comes when it is busy is told when to come back', async () => {
  const { invoke } = deskDoing(() => Promise.reject(contention('case 1')));
  expect((await answerTo(invoke, { claims: AGENT })).headers['retry-after']).toMatch(/^\d+$/);
});

test('every answer, good or bad, is kept by nobody and sniffed at by nobody', async () => {
  const refused = await answerTo(whoAsks, {});
  const fine = await answerTo(whoAsks, { claims: AGENT });
  for (const { headers } of [refused, fine]) {
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['strict-transport-security']).toMatch(/max-age=\d+/);
  }
  expect(fine.headers['content-type']).toBe('application/json');
  expect(refused.headers['content-type']).toBe('application/problem+json');
});

test('a refusal of the law comes as a problem with the case beside it, as the API describes', async () => {
  const problem = problemFromRefusal(
    { code: 'already-owned', message: 'The case is already with ben.' },
    { version: 7 },
  );
  const { invoke } = deskDoing(async () => ({ status: problem.status, body: problem }));
  const { status, headers, body } = await answerTo(invoke, { claims: AGENT });
  expect({ status, type: headers['content-type'] }).toEqual({ status: 409, type: 'application/problem+json' });
  expect(problemDetails.loose().parse(body)).toMatchObject({ code: 'already-owned', case: { version: 7 } });
});

test('a query is checked like a body, and headers that nobody asked for are nobody’s business', async () => {
  const handler = httpHandler({
    roles: 'public',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(25) }),
    headers: z.object({ 'idempotency-key': z.string().min(16).exactOptional() }),
    needs: [],
    run: async ({ query, headers }) => ({ status: 200, body: { query, headers } }),
  });
  const invoke = handler.boundTo(portsWith({ log: heardLog().log }));
  expect((await answerTo(invoke, { headers: { 'x-anything': 'a' } })).body).toEqual({
    query: { limit: 25 },
    headers: {},
  });
  for (const limit of ['1e9', '-1', '0', 'many', '', '5 or 1=1']) {
    expect(await answerTo(invoke, { query: { limit } })).toMatchObject({ status: 400, body: { field: 'limit' } });
  }
  expect(await answerTo(invoke, { query: { sort: 'name' } })).toMatchObject({ status: 400, body: { field: 'sort' } });
  expect(await answerTo(invoke, { headers: { 'idempotency-key': 'short' } })).toMatchObject({
    status: 400,
    body: { field: 'idempotency-key' },
  });
});
