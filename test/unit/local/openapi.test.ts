import { expect, test } from 'vitest';
import * as z from 'zod';
import { complaintForm } from '../../../events/complaint.v1.ts';
import { describeApi, type Operation } from '../../../events/openapi.ts';
import { FIRST_COMPLAINT } from '../../../infra/local/addresses.ts';

const caseNumber = z.string().meta({ id: 'CaseNumber' });
const operations: Operation[] = [
  {
    route: 'POST /complaints',
    summary: 'Complain',
    roles: 'public',
    headers: z.object({ 'idempotency-key': z.string() }),
    body: complaintForm,
    responses: { 202: { description: 'Kept.', schema: z.object({ caseNumber }) }, 409: { description: 'Other body.' } },
  },
  {
    route: 'GET /cases/{caseNumber}',
    summary: 'Read a case',
    roles: ['agent', 'admin'],
    pathParameters: z.object({ caseNumber }),
    query: z.object({ limit: z.coerce.number().optional() }),
    responses: { 200: { description: 'The case.', schema: z.object({ caseNumber }) } },
  },
  {
    route: 'POST /cases/{caseNumber}/commands',
    summary: 'Send a command',
    roles: ['agent'],
    pathParameters: z.object({ caseNumber }),
    body: z.object({ command: z.string() }),
    responses: { 200: { description: 'Done.' } },
  },
];
const api = JSON.parse(JSON.stringify(describeApi(operations)));

/** All values of `$ref` anywhere in the document. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === '$ref' ? [String(part)] : refsIn(part)));
}

test('the description is OpenAPI 3.1 with an operation for each route, each named once', () => {
  expect(api.openapi).toMatch(/^3\.1\.\d+$/);
  const described = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described).toEqual(operations.map(({ route }) => route));
  expect(api.paths['/cases/{caseNumber}/commands'].post.operationId).toBe('postCasesByCaseNumberCommands');
});

test('every reference leads somewhere', () => {
  const refs = refsIn(api);
  expect(refs).toContain('#/components/schemas/Problem');
  for (const ref of refs) {
    const target = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], api);
    expect(target, ref).toBeDefined();
  }
});

test('every parameter of a path is declared as required', () => {
  expect(api.paths['/cases/{caseNumber}'].get.parameters).toContainEqual(
    expect.objectContaining({ in: 'path', name: 'caseNumber', required: true }),
  );
});

test('a route whose contract forgets a parameter, or invents one, is no API', () => {
  const read = { summary: '', roles: 'public', responses: {} } as const;
  expect(() => describeApi([{ ...read, route: 'GET /a/{b}' }])).toThrow(/\[b\].*\[\]/);
  expect(() => describeApi([{ ...read, route: 'GET /a', pathParameters: z.object({ b: z.string() }) }])).toThrow();
});

test('staff routes ask for a token and name the roles; public ones do not', () => {
  expect(api.paths['/complaints'].post.security).toEqual([]);
  expect(api.paths['/cases/{caseNumber}'].get.security).toEqual([{ token: [] }]);
  expect(api.paths['/cases/{caseNumber}'].get.description).toContain('agent, admin');
  expect(api.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
});

test('every operation answers refusals as problem+json', () => {
  for (const methods of Object.values<Record<string, { responses: object }>>(api.paths)) {
    for (const { responses } of Object.values(methods)) {
      expect(responses).toHaveProperty(['default', 'content', 'application/problem+json', 'schema']);
    }
  }
});

test('the first complaint that the start page offers is one the API takes', () => {
  expect(complaintForm.safeParse(JSON.parse(FIRST_COMPLAINT)).success).toBe(true);
});
