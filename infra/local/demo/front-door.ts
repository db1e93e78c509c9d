import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { CallReply } from '../../../events/connect-call.v1.ts';
import type { DemoPerson } from '../../../shared/domain/configuration.ts';
import { FUNCTIONS, type FunctionName } from '../../topology.ts';
import { callEvent } from '../call-event.ts';
import type { Engine } from '../engine.ts';

export interface Ask {
  body?: unknown;
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Whose token the request carries. */
  as?: DemoPerson;
}

/** The same functions behind the same events as over HTTP and Connect, without a socket in between. */
export interface FrontDoor {
  /** @throws Error with the problem's code and detail where the answer is none of 2xx */
  ask<T>(route: string, ask?: Ask): Promise<T>;
  call(call: {
    contactId: string;
    from?: string;
    parameters?: Record<string, string>;
    language?: string;
  }): Promise<CallReply>;
}

export function frontDoor(engine: Engine): FrontDoor {
  const functionOf = new Map<string, FunctionName>();
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) {
    for (const trigger of FUNCTIONS[name].triggers) if (trigger.kind === 'http') functionOf.set(trigger.route, name);
  }
  return {
    async ask(route, { body, path = {}, query = {}, headers = {}, as } = {}) {
      const name = functionOf.get(route);
      if (name === undefined) throw new Error(`no route ${route}`);
      const claims = as && {
        sub: as.id,
        token_use: 'access',
        'cognito:groups': `[${as.role}]`,
        'comeback:teams': as.teams.join(' '),
      };
      const event = {
        version: '2.0',
        routeKey: route,
        headers: { 'content-type': 'application/json', ...headers },
        pathParameters: path,
        queryStringParameters: query,
        isBase64Encoded: false,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        requestContext: {
          http: { sourceIp: '127.0.0.1' },
          ...(claims === undefined ? {} : { authorizer: { jwt: { claims } } }),
        },
      };
      const reply = (await engine.invoke(name, event)) as APIGatewayProxyStructuredResultV2;
      const answer = JSON.parse(reply.body ?? 'null');
      if ((reply.statusCode ?? 500) >= 300) throw new Error(`${route}: ${answer.code}: ${answer.detail}`);
      return answer;
    },

    async call({ contactId, from, parameters = {}, language }) {
      const block = { purpose: 'openCase', block: 'open-case', ...parameters };
      const reply = await engine.invoke('connect-call', callEvent({ contactId, from, language, parameters: block }));
      return reply as CallReply;
    },
  };
}
