/**
 * `npm start -- [--clock-offset DAYS] [--data FOLDER]`, port by PORT: the whole system in one process, until Ctrl-C.
 * With `--clock-offset 150` its clock runs 150 days behind, at normal speed. Time passes by stopping and starting again
 * with a smaller offset: after 150, 130 stands twenty days on, surveys of fourteen days are over, and what fell due
 * meanwhile happens at once.
 */

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import configured from '../../../comeback.config.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { buildConsoleIfOld, CONSOLE_FILES, isConsoleBuilt } from '../../console/build-console.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { FUNCTIONS, type FunctionName } from '../../topology.ts';
import { addressPages, describeAddresses, describeClock, publicUrlAt } from '../addresses.ts';
import { openConsoleDoor } from '../console/console-door.ts';
import { consolePages, localSettings } from '../console/console-pages.ts';
import { type Engine, openEngine } from '../engine.ts';
import { serveJobs } from '../hand-over.ts';
import { jobsOf } from '../hand-over-jobs.ts';
import { type HttpServer, serveHttp } from '../http.ts';
import { type FileDoor, openFileDoor } from '../http-pages/file-door.ts';
import { linePages } from '../http-pages/line-pages.ts';
import { operatorPages } from '../http-pages/operator-pages.ts';
import { identityPages } from '../identity-routes.ts';
import { readStartOptions, type StartOptions } from '../start-options.ts';
import { untilStopped } from '../stop-signals.ts';
import { openSwitchboard, type Switchboard } from '../switchboard/switchboard.ts';

const MANUAL: Manual = {
  name: 'start',
  usage: 'npm start -- [--clock-offset DAYS] [--data FOLDER] [--workspace ORIGIN]',
  about:
    'Runs the whole system in one process until Ctrl-C, on port 4400 or PORT (0: any free one), over the data folder: --data, else COMEBACK_DATA, else ./data. --clock-offset sets its clock so many whole days back; it runs on from there at normal speed. To let time pass, stop and start again with a smaller offset: after 150, 130 stands twenty days on, and the surveys are over. --workspace names the origin of an Amazon Connect agent workspace that may frame /console/workspace.',
};

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const options = readStartOptions(argv, process.env);
  const { folder, clockOffsetDays } = options;
  const configuration: Configuration = { ...configured };
  // Without Vite (`npm ci --omit=dev`), or while somebody changes the console, the house runs with what there is.
  const hasConsole = (await buildConsoleIfOld(console.log)) || isConsoleBuilt();
  const engine = await openEngine({ folder, configuration, clockOffsetDays });
  engine.services.contactCentre.endLeftCalls();
  const switchboard = openSwitchboard(engine, configuration);
  const fileDoor = await openDoorOfFiles(engine, options);
  try {
    const http = await openDoor(engine, switchboard, options, hasConsole ? fileDoor : undefined);
    // Known only now if any free port was taken; nothing writes a letter before the engine runs.
    configuration.publicUrl = publicUrlAt(http.url, configured);
    const jobs = await serveJobs(folder, jobsOf(engine, { isRunning: true })).catch(async (error) => {
      await http.close();
      throw error;
    });
    engine.run();
    const stopped = untilStopped();

    console.log(describeAddresses(http.url, configuration, folder));
    console.log(`Mails: drop them as ${folder}/mail-in/NAME.eml. Files of cases are at ${fileDoor.origin}.`);
    console.log(`The toll-free line, by a phone in the browser: ${http.url}/phone\n`);
    if (clockOffsetDays > 0) console.log(describeClock(clockOffsetDays, engine.services.clock.now()));
    console.log(`Ready at ${http.url}. The data lies in ${folder}. Ctrl-C stops.`);

    await stopped;
    console.log(
      'Stopping; what is under way ends first. Ctrl-C again stops at once, and loses nothing that was accepted.',
    );
    await switchboard.close();
    await Promise.all([http.close(), jobs.close()]);
    return 0;
  } finally {
    await fileDoor.close();
    await engine.close();
  }
});

/** Beside the house's own door: one port on, or any free one. */
async function openDoorOfFiles({ services }: Engine, { port }: StartOptions): Promise<FileDoor> {
  return openFileDoor(port === 0 ? 0 : port + 1, services.files, services.log).catch((error) => {
    // Somebody else's port: any other will do, since every link names it.
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return openFileDoor(0, services.files, services.log);
    }
    throw error;
  });
}

/** @param files the door of files, which the console asks too; undefined without a console */
async function openDoor(
  engine: Engine,
  switchboard: Switchboard,
  { folder, port, workspaces }: StartOptions,
  files: FileDoor | undefined,
): Promise<HttpServer> {
  // The issuer keeps its configured name, wherever it is served: `npm run token` signs by it too.
  const identity = await openIdentity(folder, configured, engine.services.accounts);
  try {
    return await serveHttp({
      port,
      functions: FUNCTIONS,
      invoke: (name, event) => engine.invoke(name as FunctionName, event) as Promise<APIGatewayProxyStructuredResultV2>,
      identity,
      localPages: {
        ...identityPages(identity),
        ...(files !== undefined && consolePages(identity)),
        ...addressPages(
          configured,
          folder,
          () => engine.outbox(),
          () => engine.fulfilments(),
        ),
        ...linePages(engine, switchboard, identity, configured),
        ...operatorPages(engine, identity, folder),
      },
      console:
        files &&
        openConsoleDoor({
          folder: CONSOLE_FILES,
          settings: () => localSettings(configured, engine.services.clock.now()),
          files: [files.origin],
          workspaces,
        }),
      log: engine.services.log,
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw usage(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`);
    if (code === 'EACCES') throw usage(`Port ${port} is not for you; choose one above 1023: PORT=4400 npm start`);
    throw error;
  }
}
