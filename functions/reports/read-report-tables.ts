/** GET /reports/runs/{id}/tables. A finished report as the tables that mails and prints show, and as CSV. Reads only. */
import { finishedRun, type ReportTables } from '../../events/reports/report-tables.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { missingWords } from '../../shared/domain/reports/cell-text.ts';
import type { ManagerPack } from '../../shared/domain/reports/indicators/manager-pack.ts';
import { findReport } from '../../shared/domain/reports/registry.ts';
import { reportCsv } from '../../shared/domain/reports/report-csv.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof finishedRun, undefined>, 'path'>;

export async function run({ path: { id } }: Asked, { reports }: Pick<Services, 'reports'>) {
  const result = (await reports.ready(id)) as { report: string } | undefined;
  if (result === undefined) throw notFound('No finished run of this id; ask for the report itself.');
  return { status: 200, body: tablesOf(result) };
}

function tablesOf(result: { report: string }): ReportTables {
  if (result.report === 'manager-pack') {
    return { tables: (result as ManagerPack).parts.map((part) => tableOf(part.name, part.result)), csv: null };
  }
  return {
    tables: [tableOf(result.report, result)],
    csv: reportCsv(findReport(result.report).table(result)),
  };
}

function tableOf(report: string, result: object): ReportTables['tables'][number] {
  const table = findReport(report).table(result);
  const missing = missingWords(table);
  return {
    report,
    heading: table.heading,
    columns: table.columns.map((column) => ({ ...column })),
    lines: table.lines.map((line, at) => ({ cells: [...line], suppressed: missing[at] === 'small' })),
    notes: [...table.notes],
  };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  path: finishedRun,
  needs: ['reports'],
  run,
});
