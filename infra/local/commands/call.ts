/** `npm run -s call`: a call to the toll-free line; the house is that of the server that holds the data folder, or opened here. */
import { FLOWS } from '../../contact-flows/flows.ts';
import { callCommand } from '../call-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { houseOver } from '../phone/terminal/called-house.ts';

process.exitCode = await callCommand(
  process.argv.slice(2),
  (dataFolder) => houseOver(chooseDataFolder(dataFolder)),
  { out: process.stdout, err: process.stderr },
  { flows: FLOWS, keyboard: process.stdin.isTTY ? process.stdin : undefined },
);
