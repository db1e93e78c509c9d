import { expect, test } from 'vitest';
import { terminalText } from '../../../infra/local/report-table.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { findReport, REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import type { ReportTable } from '../../../shared/domain/reports/report.ts';
import { reportCsv } from '../../../shared/domain/reports/report-csv.ts';
import { reportFrom } from '../indicators/report-over.ts';
import { caseOf, order, type Rows } from '../loyalty/cohort.ts';

/** The columns that say of how many people, and to how many of them it happened; none where the report counts nothing that happens. */
const COUNTS: Readonly<Record<string, readonly [people: string, events: string | null]>> = {
  'resolution-to-loyalty': ['matched', 'events'],
  recurrence: ['customers_before', 'after'],
  'complaint-handling': ['received', 'decided'],
  outcomes: ['n', 'people'],
  'root-causes': ['people', 'complaints'],
  'cohort-heat-map': ['n', 'people_by_day_90'],
  voice: ['n', 'events'],
  'market-damage': ['n', null],
  'ease-of-complaining': ['customers', 'complainants'],
  money: ['eligible', null],
  'three-rs': ['eligible', 'repurchasers'],
  'segment-migration': ['people', 'moved'],
  defections: ['customers', 'lost'],
  'retention-to-profit': ['customers', null],
  'seven-indicators': ['value', null],
  'risk-calibration': ['people', 'not_returned'],
};

/** Forty customers of two causes and reactions, half of whom came back; and one alone, who is hidden. */
const rows: Rows = {
  cases: Array.from({ length: 41 }, (_, at) =>
    caseOf(`c${at}`, {
      reaction: at === 40 ? 'mollified' : at % 2 === 0 ? 'satisfied' : 'dissatisfied',
      root_cause: at === 40 ? 'alone' : at % 2 === 0 ? '=HYPERLINK("http://x")' : '@late',
      cause_class: 'core-failure',
      team: '+team',
      segment: '-gold',
    }),
  ),
  purchases: Array.from({ length: 41 }, (_, at) => [
    order(`c${at}`, '2024-01-10'),
    order(`c${at}`, '2025-06-01', { row_id: `before ${at}` }),
    ...(at % 2 === 0 ? [order(`c${at}`, addDays('2026-01-20', at))] : []),
  ]).flat(),
};

/** Of CSV as RFC 4180 has it, the cells of each line. */
function cellsOf(text: string): string[][] {
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
}

const ofRows = REPORT_NAMES.filter((name) => name !== 'manager-pack');

test('every report is in this list, but for the pack, which is a document of them', () => {
  expect(Object.keys(COUNTS).toSorted()).toEqual(ofRows.toSorted());
});

test.each(ofRows)(
  '%s as CSV says of whom, how many, by what method, until when, and why something is missing',
  async (name) => {
    const table = findReport(name).table(await reportFrom<object>(name, rows));
    const text = reportCsv(table);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [heads = [], ...lines] = cellsOf(text);
    const [people, events] = COUNTS[name] ?? ['', null];
    const cutOff = name === 'complaint-handling' ? 'cut_off' : 'until';
    expect(heads).toEqual(
      expect.arrayContaining([people, 'suppressed', 'method', cutOff, ...(events === null ? [] : [events])]),
    );
    for (const { name: column, kind } of table.columns.filter((it) => it.kind === 'share' || it.kind === 'points'))
      expect(heads, kind).toEqual(expect.arrayContaining([column, `${column}_lower`, `${column}_upper`]));
    expect(lines.filter((line) => line.length !== heads.length)).toEqual([]);
    const figures = (line: string[]) => line[heads.indexOf(people)];
    const cut = lines.filter((line) => line[heads.indexOf('suppressed')] !== '');
    // What is hidden is blank in the columns that would tell, never 0.
    if (!['market-damage', 'outcomes', 'root-causes', 'voice'].includes(name)) {
      expect(cut.map(figures).filter((figure) => figure !== '')).toEqual([]);
    }
    expect(lines.flat().filter((cell) => /NaN|undefined|\[object/.test(cell))).toEqual([]);
  },
);

test.each(ofRows)('no cell of %s begins a formula, whatever labels were imported', async (name) => {
  const table = findReport(name).table(await reportFrom<object>(name, rows));
  const hostile = (cell: ReportTable['lines'][number][number]) => (typeof cell === 'string' ? `=${cell}` : cell);
  const [, ...lines] = cellsOf(reportCsv({ ...table, lines: table.lines.map((line) => line.map(hostile)) }));
  const isNumber = /^-?[\d.]+(e-?\d+)?$/;
  expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber.test(cell))).toEqual([]);
});

test('the group of one is hidden for a reason, and takes the next smallest with it', async () => {
  const table = findReport('resolution-to-loyalty').table(await reportFrom<object>('resolution-to-loyalty', rows));
  const [heads = [], ...lines] = cellsOf(reportCsv(table));
  const of = (group: string) => lines.find(([label]) => label === group) ?? [];
  expect(of('mollified')[heads.indexOf('suppressed')]).toBe('small-cell');
  expect(of('mollified')[heads.indexOf('matched')]).toBe('');
  expect(terminalText(table)).toMatch(/mollified +small/);
});
