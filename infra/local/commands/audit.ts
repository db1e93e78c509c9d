/** `npm run -s audit -- verify [NUMBER...]`: verified by the server that holds the data folder, or here. */
import type { AuditResult } from '../../../shared/domain/record/audit.ts';
import { auditCommand } from '../../record/audit-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

process.exitCode = await auditCommand(
  process.argv.slice(2),
  async ({ data }, numbers, reader) =>
    (await perform(chooseDataFolder(data), 'audit', { numbers, reader })).result as AuditResult,
  { out: process.stdout, err: process.stderr },
);
