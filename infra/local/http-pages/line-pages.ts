import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { Identity } from '../../../shared/ports/identity.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import type { Engine } from '../engine.ts';
import type { LocalPages } from '../http-routes.ts';
import type { Switchboard } from '../switchboard/switchboard.ts';
import { boardRoutes } from './board-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { phoneRoutes } from './phone-routes.ts';
import { openTaskDesk } from './task-desk.ts';

/** Both ends of the toll-free line on one machine: `GET /phone` with its calls, and the desk where agents answer them. */
export function linePages(
  { invoke, services }: Pick<Engine, 'invoke' | 'services'>,
  switchboard: Switchboard,
  identity: Identity,
  configuration: Configuration,
): LocalPages {
  return {
    ...phoneRoutes(switchboard, configuration),
    ...boardRoutes(switchboard, identity, configuration),
    ...deskRoutes({
      switchboard,
      identity,
      configuration,
      clock: services.clock,
      log: services.log,
      ids: services.ids,
      callbackGuard: servicesFor(['callbackGuard'], services).callbackGuard,
      tasks: openTaskDesk(
        services.contactCentre.tasks,
        servicesFor(['cases', 'contacts', 'callbackNumbers', 'texts'], services),
      ),
      // By the route of the house, so that it decides who may do what on which case.
      async tellCase(event, claims, caseNumber, command) {
        const routeKey = 'POST /cases/{caseNumber}/commands';
        const jwt = { claims: { ...claims, 'cognito:groups': `[${claims['cognito:groups'].join(' ')}]` } };
        return (await invoke('apply-command', {
          ...event,
          routeKey,
          rawPath: `/cases/${caseNumber}/commands`,
          pathParameters: { caseNumber },
          headers: { ...event.headers, 'content-type': 'application/json' },
          body: JSON.stringify(command),
          isBase64Encoded: false,
          requestContext: { ...event.requestContext, routeKey, authorizer: { jwt } },
        })) as APIGatewayProxyStructuredResultV2;
      },
    }),
  };
}
