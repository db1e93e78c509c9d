/** `npm run demo`: the whole job without a hand on it, told as a story; `npm run -s demo -- --json` as data. */
import configuration from '../../../comeback.config.ts';
import { demoCommand } from '../demo/demo-command.ts';

process.exitCode = await demoCommand(process.argv.slice(2), configuration, new Date().toISOString(), {
  out: process.stdout,
  err: process.stderr,
});
