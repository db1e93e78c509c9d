/** `npm run seed`: writes the CSV files of a made-up firm whose effects are known. */
import configuration from '../../../comeback.config.ts';
import { seedCommand } from '../seed/seed-command.ts';

process.exitCode = await seedCommand(process.argv.slice(2), configuration, {
  out: process.stdout,
  err: process.stderr,
});
