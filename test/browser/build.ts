import { buildConsoleIfOld } from '../../infra/console/build-console.ts';

/** The console as `npm start` serves it: what is tested is what was built. */
export default async function setup(): Promise<void> {
  if (!(await buildConsoleIfOld(console.log))) throw new Error('the console could not be built');
}
