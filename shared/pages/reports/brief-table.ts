import type { ReportTable } from '../../domain/reports/report.ts';

type Line = ReportTable['lines'][number];

interface Brief {
  /** Who, how many, and the figure that the report is about. */
  columns: readonly string[];
  /** Which of the lines come first where not all of them do; the first where it is not said. */
  choose?(lines: readonly Line[], most: number): readonly Line[];
}

const newest: Brief['choose'] = (lines, most) => lines.slice(-most);
/** A quarter that is not over is called so. */
const lastWholeQuarter: Brief['choose'] = (lines) => {
  const whole = lines.map(([, quarter]) => String(quarter)).filter((quarter) => !quarter.includes(','));
  return lines.filter(([, quarter]) => quarter === whole.toSorted().at(-1));
};

/** Tables that are wider or longer than a mail; all of them stand in the console, in CSV and on the printed page. */
export const BRIEFS: Readonly<Record<string, Brief>> = {
  'resolution-to-loyalty': {
    columns: ['group', 'matched', 'days', 'eligible', 'kaplan_meier', 'standardised', 'to_baseline'],
  },
  recurrence: { columns: ['action', 'cause', 'effective_from', 'days', 'before', 'after', 'ratio', 'cannot_say'] },
  'complaint-handling': {
    columns: ['from', 'received', 'decided', 'regulatory_kept', 'own_kept', 'decision_median_days', 'backlog'],
    choose: newest,
  },
  'root-causes': { columns: ['kind', 'name', 'complaints', 'share', 'cumulative', 'lost_total'] },
  'cohort-heat-map': {
    columns: ['month', 'n', 'by_day_30', 'by_day_90', 'by_day_180', 'by_day_360'],
    choose: newest,
  },
  'ease-of-complaining': {
    columns: ['product', 'channel', 'complainants', 'complaints', 'per_1000', 'first_contact', 'silent'],
  },
  money: { columns: ['group', 'eligible', 'currency', 'revenue_per_customer', 'recovered', 'cost_per_recovered'] },
  'three-rs': { columns: ['group', 'eligible', 'retention', 'related_sales', 'new_customers', 'new_per_eligible'] },
  'retention-to-profit': {
    columns: ['currency', 'at', 'customers', 'retention', 'value_now', 'value_improved', 'change'],
  },
  'seven-indicators': {
    columns: ['indicator', 'quarter', 'value', 'change', 'target', 'met', 'owner'],
    choose: lastWholeQuarter,
  },
};
/** So many columns fit into 640 pixels. */
export const MOST_BRIEF_COLUMNS = 8;

/** The table as a mail has room for it, and how many lines it leaves out. */
export function briefTable(table: ReportTable, report: string, most: number): { table: ReportTable; more: number } {
  const { columns: kept, choose = (lines: readonly Line[]) => lines } = BRIEFS[report] ?? {};
  const chosen = table.lines.length <= most ? table.lines : choose(table.lines, most).slice(0, most);
  const columns = table.columns.map((column) =>
    kept === undefined || kept.includes(column.name) ? column : { ...column, csvOnly: true },
  );
  return { table: { ...table, columns, lines: chosen }, more: table.lines.length - chosen.length };
}
