import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import { CONSOLE_FILES } from '../../../infra/console/build-console.ts';
import { openConsoleDoor } from '../../../infra/local/console/console-door.ts';
import { consolePages, localSettings } from '../../../infra/local/console/console-pages.ts';
import type { Engine } from '../../../infra/local/engine.ts';
import { serveHttp } from '../../../infra/local/http.ts';
import { openFileDoor } from '../../../infra/local/http-pages/file-door.ts';
import { linePages } from '../../../infra/local/http-pages/line-pages.ts';
import { operatorPages } from '../../../infra/local/http-pages/operator-pages.ts';
import { identityPages } from '../../../infra/local/identity-routes.ts';
import { openSwitchboard, PACE } from '../../../infra/local/switchboard/switchboard.ts';
import { FUNCTIONS, type FunctionName } from '../../../infra/topology.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { type House, houseOf } from '../../support/journey.ts';
import { type EngineDriver, type HouseOptions, openEngineDriver } from '../../support/journey-engine.ts';

export interface BrowserHouseOptions extends HouseOptions {
  /** Origins that may frame the page of the agent workspace. */
  workspaces?: readonly string[];
  /** Where people sign in, if not here by name. */
  signIn?: ConsoleSettings['signIn'];
  /** Nothing follows from what is asked. */
  isIdle?: boolean;
}

export interface BrowserHouse extends House<EngineDriver> {
  /** `http://127.0.0.1:PORT` */
  url: string;
  close(): Promise<void>;
}

/** Everything is said at once, since nobody listens; and it rings for as long as a busy machine takes. */
const UNHURRIED = { ...PACE, lettersPerSecond: 1e6, ringSeconds: 300, customerRingSeconds: 300 };

/**
 * The whole house in memory behind its real doors, with the console as it was built. What follows from a request has
 * happened when it is answered, so that a test never waits for a queue; with `isIdle` it never happens.
 */
export async function openBrowserHouse(options: BrowserHouseOptions = {}): Promise<BrowserHouse> {
  const driver = await openEngineDriver(options);
  const { engine, configuration, clock } = driver;
  const settle = async () => {
    if (options.isIdle !== true) await engine.settle();
  };
  const identity = await openIdentity(undefined, configuration, engine.services.accounts);
  const settling: Pick<Engine, 'invoke' | 'services'> = {
    services: engine.services,
    async invoke(name, event) {
      const answer = await engine.invoke(name, event);
      await settle();
      return answer;
    },
  };
  const switchboard = openSwitchboard(settling, configuration, UNHURRIED);
  const fileDoor = await openFileDoor(0, engine.services.files, engine.services.log);
  const server = await serveHttp({
    port: 0,
    functions: FUNCTIONS,
    async invoke(name, event) {
      const answer = await engine.invoke(name as FunctionName, event);
      // A report is put on a queue by who reads it.
      if (event.requestContext.http.method !== 'GET' || name === 'request-report') await settle();
      return answer as APIGatewayProxyStructuredResultV2;
    },
    identity,
    localPages: {
      ...identityPages(identity),
      ...consolePages(identity),
      ...operatorPages(engine, identity, undefined),
      ...linePages(settling, switchboard, identity, configuration),
    },
    console: openConsoleDoor({
      folder: CONSOLE_FILES,
      settings: () => ({
        ...localSettings(configuration, clock.now()),
        ...(options.signIn !== undefined && { signIn: options.signIn }),
      }),
      files: [fileDoor.origin],
      workspaces: options.workspaces ?? [],
    }),
    log: engine.services.log,
  });
  return {
    ...houseOf(driver),
    url: server.url,
    async close() {
      await switchboard.close();
      await server.close();
      await fileDoor.close();
      await driver.close();
    },
  };
}
