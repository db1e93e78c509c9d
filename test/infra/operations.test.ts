import { expect, test } from 'vitest';
import * as z from 'zod';
import { describeApi } from '../../events/openapi.ts';
import { OPERATIONS } from '../../events/operations.ts';
import { triggersOf } from './functions.ts';

const routes = triggersOf('http').map(({ trigger: { route, roles } }) => ({ route, roles }));
const byRoute = <T extends { route: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (a.route < b.route ? -1 : 1));

test('the API describes every route of the topology, for the same people', () => {
  const described = OPERATIONS.map(({ route, roles }) => ({ route, roles }));
  expect(byRoute(described)).toEqual(byRoute(routes));
});

test('the description can be made, and names every contract', () => {
  const api = JSON.parse(JSON.stringify(describeApi(OPERATIONS)));
  expect(Object.keys(api.components.schemas)).toEqual(
    expect.arrayContaining(['ComplaintForm', 'Accepted', 'CaseCommand', 'CaseView', 'CasesPage', 'Problem']),
  );
});

test.each(OPERATIONS)('$route says what it is for, and what it answers when all is well', (operation) => {
  expect(operation.summary).toMatch(/^[A-Z][^.]{5,60}$/);
  const fine = Object.entries(operation.responses).filter(([status]) => Number(status) < 300);
  expect(fine.length).toBeGreaterThan(0);
  for (const [, { schema }] of fine) expect(schema).toBeDefined();
});

test.each(OPERATIONS)(
  '$route names the refusals that its kind can meet',
  ({ roles, body, pathParameters, responses }) => {
    const named = Object.keys(responses).map(Number);
    if (roles !== 'public') expect(named).toEqual(expect.arrayContaining([401, 403]));
    if (body !== undefined) expect(named).toContain(400);
    if (pathParameters !== undefined) expect(named).toContain(404);
  },
);

test('what a function refuses as unknown is unknown to the description too', () => {
  for (const { body, route } of OPERATIONS) {
    if (body === undefined) continue;
    const described = JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
    expect(described, route).toContain('"additionalProperties":false');
  }
});
