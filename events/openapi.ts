import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Role } from '../shared/domain/case/vocabulary.ts';

/** One route of the API with the contracts of what crosses it. */
export interface Operation {
  route: `${'GET' | 'POST'} /${string}`;
  /** One line. */
  summary: string;
  /** CommonMark. */
  description?: string;
  /** `public`: no token. */
  roles: 'public' | readonly Role[];
  /** One property for each `{parameter}` of the route. */
  pathParameters?: z.ZodObject;
  query?: z.ZodObject;
  /** Names in lower case. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** `mediaType` where a good answer is not JSON. */
  responses: Readonly<Record<number, { description: string; schema?: z.ZodType; mediaType?: string }>>;
}

/** Every refusal, after RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().meta({ description: 'Where the kind of problem is described.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().meta({ description: 'What is wrong with this request, and what to send instead.' }),
    code: z.string().meta({ description: 'Stable, kebab-case; what a program should look at.' }),
    field: z.string().optional().meta({ description: 'Path of the part of the request at fault.' }),
  })
  .meta({ id: 'Problem', description: 'A refusal, after RFC 9457.' });

/** OpenAPI 3.1 document of the operations. @throws Error where a route's parameters and their contract disagree. */
export function describeApi(operations: readonly Operation[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation, path) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Comeback',
      version: '1',
      description: 'Complaints, their resolution, and whether the customers come back.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the staff.' },
      },
    },
  });
}

function describe(operation: Operation, path: string): ZodOpenApiOperationObject {
  const { summary, roles, pathParameters, query, headers, body } = operation;
  assertParametersDeclared(operation, path);
  const rights = roles === 'public' ? undefined : `For: ${roles.join(', ')}.`;
  const description = [operation.description, rights].filter((part) => part !== undefined).join('\n\n');
  return {
    operationId: operationIdOf(operation.route),
    summary,
    ...(description === '' ? {} : { description }),
    security: roles === 'public' ? [] : [{ token: [] }],
    requestParams: {
      ...(pathParameters === undefined ? {} : { path: pathParameters }),
      ...(query === undefined ? {} : { query }),
      ...(headers === undefined ? {} : { header: headers }),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.responses).map(([status, { description, schema, mediaType }]) => [
          status,
          schema === undefined
            ? { description }
            : { description, content: contentOf(Number(status), schema, mediaType) },
        ]),
      ),
      default: {
        description: 'A refusal or a failure.',
        content: { 'application/problem+json': { schema: problemDetails } },
      },
    },
  };
}

function contentOf(status: number, schema: z.ZodType, mediaType = 'application/json') {
  return { [status < 400 ? mediaType : 'application/problem+json']: { schema } };
}

/** `POST /cases/{caseNumber}/commands` -> `postCasesByCaseNumberCommands` */
function operationIdOf(route: string): string {
  return route
    .replace(/\{(\w)/g, (_, letter: string) => `by/${letter}`)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function assertParametersDeclared({ route, pathParameters }: Operation, path: string): void {
  const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).sort();
  const declared = Object.keys(pathParameters?.shape ?? {}).sort();
  if (named.join() !== declared.join()) {
    throw new Error(`${route} has the parameters [${named.join()}], its contract declares [${declared.join()}]`);
  }
}
