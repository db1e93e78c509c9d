/** `npm run -s call`: a call to the toll-free line, its function answered by the server that holds the data folder or here. */
import type { CallReply } from '../../../events/connect-call.v1.ts';
import { FLOWS } from '../../contact-flows/flows.ts';
import { callCommand } from '../call-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

process.exitCode = await callCommand(
  process.argv.slice(2),
  async (dataFolder, event) => {
    const { result, isByServer } = await perform(chooseDataFolder(dataFolder), 'call', event);
    return { reply: result as CallReply, isByServer };
  },
  { out: process.stdout, err: process.stderr },
  { flows: FLOWS, keyboard: process.stdin.isTTY ? process.stdin : undefined },
);
