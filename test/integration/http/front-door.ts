import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import configuration from '../../../comeback.config.ts';
import { type HttpServer, serveHttp } from '../../../infra/local/http.ts';
import { identityPages } from '../../../infra/local/identity-routes.ts';
import { FUNCTIONS } from '../../../infra/topology.ts';
import { type LocalIssuer, openIdentity } from '../../../shared/adapters/embedded/identity.ts';

type Invoke = (functionName: string, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The real server on a free port, with functions that answer as told and are remembered. */
export interface FrontDoor extends HttpServer {
  identity: LocalIssuer;
  invoked: { functionName: string; event: APIGatewayProxyEventV2 }[];
  logged: { what: string; facts: Record<string, unknown> | undefined }[];
}

export async function openFrontDoor(
  invoke: Invoke = async () => ({ statusCode: 200, body: 'ok' }),
  timeouts?: { headersMs: number; requestMs: number },
  folder?: string,
): Promise<FrontDoor> {
  const identity = await openIdentity(folder, configuration);
  const invoked: FrontDoor['invoked'] = [];
  const logged: FrontDoor['logged'] = [];
  const server = await serveHttp({
    port: 0,
    functions: FUNCTIONS,
    invoke: (functionName, event) => {
      invoked.push({ functionName, event });
      return invoke(functionName, event);
    },
    identity,
    localPages: {
      ...identityPages(identity),
      'GET /health': async () => ({ statusCode: 200, body: 'well' }),
    },
    log: { error: (what, facts) => logged.push({ what, facts }) },
    ...(timeouts === undefined ? {} : { timeouts }),
  });
  return { ...server, identity, invoked, logged };
}
