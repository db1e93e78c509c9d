import { afterAll, expect, test } from 'vitest';
import { type Operation, problemDetails } from '../../events/openapi.ts';
import { OPERATIONS } from '../../events/operations.ts';
import { ROLES } from '../../shared/domain/case/vocabulary.ts';
import { openEngineDriver } from '../support/journey-engine.ts';

const house = await openEngineDriver();
afterAll(() => house.close());

/** Sends a request to the operation, with something that is not there in each place of its path. */
function send({ route }: Operation, as: string | undefined, body?: unknown) {
  const [method, path = ''] = route.split(' ') as ['GET' | 'POST', string];
  const address = path.replace(/\{[^}]+\}/g, '1000000016');
  return house.http({
    method,
    path: address,
    ...(as === undefined ? {} : { as }),
    ...(body === undefined ? {} : { body }),
  });
}

/** Somebody of each role, and who of them may. */
const personOf = (role: string) => house.configuration.demoPeople.find((person) => person.role === role)?.id;
const peopleOf = (roles: readonly string[]) => roles.map(personOf).filter((id) => id !== undefined);
const somebody = ({ roles }: Operation) => (roles === 'public' ? undefined : peopleOf(roles)[0]);

const forStaff = OPERATIONS.filter(({ roles }) => roles !== 'public');

test.each(forStaff)('$route is closed to who brings no token, and to every other role', async (operation) => {
  expect(await send(operation, undefined)).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
  const others = ROLES.filter((role) => !operation.roles.includes(role));
  expect(peopleOf(others)).toHaveLength(others.length);
  for (const person of peopleOf(others)) {
    expect(await send(operation, person)).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  }
});

test.each(OPERATIONS.filter(({ body }) => body !== undefined))(
  '$route refuses a body that is not of its contract, before anything else',
  async (operation) => {
    for (const body of [{ nonsense: 1 }, {}, [], 'text', 7]) {
      const answer = await send(operation, somebody(operation), body);
      expect(answer, JSON.stringify(body)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(problemDetails.strict().safeParse(answer.body)).toMatchObject({ success: true });
    }
    expect(await house.letters()).toEqual([]);
  },
);

test.each(OPERATIONS)('$route answers only as it is described', async (operation) => {
  const { status, headers, body } = await send(operation, somebody(operation), operation.body && { nonsense: 1 });
  const described = operation.responses[status];
  expect(described, `status ${status}`).toBeDefined();
  expect(described?.schema?.safeParse(body)).toMatchObject({ success: true });
  expect(headers['content-type']).toContain(
    status < 400 ? (described?.mediaType ?? 'application/json') : 'application/problem+json',
  );
});
