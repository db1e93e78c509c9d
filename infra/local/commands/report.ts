/** `npm run -s report -- NAME`: prints a report, worked out by the server that holds the data folder or here. */

import type { ReportProgress } from '../../../shared/adapters/stores/reports.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';
import { reportCommand } from '../report-command.ts';

process.exitCode = await reportCommand(
  process.argv.slice(2),
  async (dataFolder, question, progress) => {
    const show = (told: unknown) => progress(told as ReportProgress);
    return (await perform(chooseDataFolder(dataFolder), 'report', question, show)).result as object;
  },
  { out: process.stdout, err: process.stderr },
);
