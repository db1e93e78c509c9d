/** `npm run -s flow -- lint FILE_OR_NAME...`: says what is wrong with contact flows. */
import { FLOWS } from '../../contact-flows/flows.ts';
import { flowCommand } from '../flow-command.ts';

process.exitCode = await flowCommand(process.argv.slice(2), FLOWS, { out: process.stdout, err: process.stderr });
