/** `npm run import -- purchases|cases|customers|... FILE`: imports into the data folder, in the server that holds it or here. */
import { chooseDataFolder } from '../data-folder.ts';
import { importCommand } from '../import/import-command.ts';
import type { ImportProgress, ImportResult } from '../import/import-file.ts';
import { perform } from '../perform.ts';

process.exitCode = await importCommand(
  process.argv.slice(2),
  async (dataFolder, request, progress) => {
    const show = (report: unknown) => progress(report as ImportProgress);
    return (await perform(chooseDataFolder(dataFolder), 'import', request, show)).result as ImportResult;
  },
  { out: process.stdout, err: process.stderr },
);
