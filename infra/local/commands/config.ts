/** `npm run -s config -- check [FILE]`: everything that is wrong with a configuration, or what it comes to. */
import { configCommand } from '../configuration/config-command.ts';

process.exitCode = await configCommand(process.argv.slice(2), new Date().toISOString(), {
  out: process.stdout,
  err: process.stderr,
});
