/**
 * `npm start [-- --clock-offset DAYS] [-- --data FOLDER]`, port by PORT: the whole system in one process, until Ctrl-C.
 * `--clock-offset 150` starts it 150 days ago, so that deadlines and purchases of months can be shown in minutes.
 */

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import configuration from '../../../comeback.config.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { FUNCTIONS, type FunctionName } from '../../topology.ts';
import { addressPages, describeAddresses } from '../addresses.ts';
import { type Engine, openEngine } from '../engine.ts';
import { serveJobs } from '../hand-over.ts';
import { jobsOf } from '../hand-over-jobs.ts';
import { type HttpServer, serveHttp } from '../http.ts';
import { identityPages } from '../identity-routes.ts';
import { runCommand, usage } from '../run-command.ts';
import { readStartOptions, type StartOptions } from '../start-options.ts';
import { untilStopped } from '../stop-signals.ts';

await runCommand(async () => {
  const options = readStartOptions(process.argv.slice(2), process.env);
  const { folder, clockOffsetDays } = options;
  const engine = await openEngine({ folder, configuration, clockOffsetDays });
  try {
    const http = await openDoor(engine, options);
    const jobs = await serveJobs(folder, jobsOf(engine)).catch(async (error) => {
      await http.close();
      throw error;
    });
    engine.run();
    const stopped = untilStopped();

    console.log(describeAddresses(http.url, configuration, folder));
    if (clockOffsetDays > 0) {
      const today = engine.services.clock.now().slice(0, 10);
      console.log(`The clock of the house runs ${clockOffsetDays} days behind: here it is ${today}.`);
    }
    console.log(`Ready at ${http.url}. The data lies in ${folder}. Ctrl-C stops.`);

    await stopped;
    console.log(
      'Stopping; what is under way ends first. Ctrl-C again stops at once, and loses nothing that was accepted.',
    );
    await Promise.all([http.close(), jobs.close()]);
  } finally {
    await engine.close();
  }
});

async function openDoor(engine: Engine, { folder, port }: StartOptions): Promise<HttpServer> {
  const identity = await openIdentity(folder, configuration);
  try {
    return await serveHttp({
      port,
      functions: FUNCTIONS,
      invoke: (name, event) => engine.invoke(name as FunctionName, event) as Promise<APIGatewayProxyStructuredResultV2>,
      identity,
      localPages: { ...identityPages(identity), ...addressPages(configuration, folder, () => engine.outbox()) },
      log: engine.services.log,
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw usage(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`);
    if (code === 'EACCES') throw usage(`Port ${port} is not for you; choose one above 1023: PORT=4400 npm start`);
    throw error;
  }
}
