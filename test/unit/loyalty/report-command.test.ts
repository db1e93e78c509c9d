import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import config from '../../../comeback.config.ts';
import { reportCommand } from '../../../infra/local/report-command.ts';
import { terminalText } from '../../../infra/local/report-table.ts';
import { workOutReport } from '../../../infra/local/work-out-report.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { reportCsv } from '../../../shared/domain/reports/report-csv.ts';
import { caseOf, earlier, order, reportOver } from './cohort.ts';

const people = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at}`);
const satisfied = people('s', 20);
const cases = [
  ...satisfied.map((key) => caseOf(key, { category: '=cmd()' })),
  ...people('d', 3).map((key) => caseOf(key, { reaction: 'dissatisfied', category: 'a,"b"' })),
];
const purchases = [
  ...earlier(...satisfied, ...people('d', 3)),
  ...satisfied.slice(0, 5).map((key) => order(key, '2026-02-01')),
];
const { table } = findReport('resolution-to-loyalty');

describe('the table', () => {
  it('shows percents with limits, small groups as small, what cannot be said as a dash', async () => {
    const lines = terminalText(table(await reportOver({ cases, purchases }, { windows: '30' }))).split('\n');
    expect(lines.find((line) => line.startsWith('satisfied'))).toMatch(/^satisfied( +small){4} +30( +small){9}$/);
    const alone = cases.slice(0, 20);
    const shown = terminalText(table(await reportOver({ cases: alone, purchases }, { windows: '30,365' }))).split('\n');
    expect(shown.filter((line) => line.startsWith('satisfied')).map((line) => line.split(/ {2,}/))).toEqual([
      [
        ...['satisfied', '20', '20', '5', '-', '30', '20', '0', '15'],
        ...['25.0% (11.3 to 50.0)', '25.0% (11.3 to 50.0)', '25.0% (11.2 to 46.9)', '0', '-', '-'],
      ],
      ['satisfied', '20', '20', '5', '-', '365', '0', '20', '0', '-', '-', '-', '-', '-', '-'],
    ]);
  });
});

describe('the CSV', () => {
  it('guards formulas, quotes what needs it, leaves the suppressed blank with the reason', async () => {
    const csv = reportCsv(table(await reportOver({ cases, purchases }, { windows: '30', groupBy: 'category' })));
    const [head = '', first = '', second = ''] = csv.split('\r\n');
    expect(head).toMatch(/^\uFEFFgroup,n,.*,rate,rate_lower,rate_upper,.*,suppressed,method,until$/);
    expect(first).toMatch(/^'=cmd\(\),{6}30,+small-cell,[^,]*,2026-12-31$/);
    expect(second.startsWith('"a,""b"""')).toBe(true);
  });
});

describe('npm run -s report', () => {
  async function run(...argv: string[]) {
    const clock = { now: () => '2026-06-01T00:00:00.000Z' };
    const lake = openLake({ folder: undefined, clock });
    await lake.append('cases', cases.slice(0, 20));
    await lake.append('purchases', purchases);
    const [out, err] = [new PassThrough(), new PassThrough()];
    let opened = 0;
    const services = { documents: lake, warehouse: openWarehouse(lake), clock, configuration: config };
    try {
      const code = await reportCommand(
        argv,
        async (_folder, question) => {
          opened += 1;
          return workOutReport(question, services);
        },
        { out, err },
        600_000,
      );
      out.end();
      err.end();
      return { code, opened, out: await text(out), err: await text(err) };
    } finally {
      await lake.close();
    }
  }

  it('prints the report as JSON', async () => {
    const { code, out } = await run(
      'resolution-to-loyalty',
      '--windows',
      '30',
      '--until',
      '2026-12-31',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).groups[0]).toMatchObject({ group: 'satisfied', n: 20, events: 5 });
  });

  it('prints a table where no format is given', async () => {
    expect((await run('resolution-to-loyalty')).out).toContain('by reaction, the first case to');
  });

  it.each([
    [[], /^report: Name one report \(resolution-to-loyalty, recurrence/],
    [['profit'], /no report "profit"/],
    [['resolution-to-loyalty', '--windows', 'x'], /whole days/],
    [['resolution-to-loyalty', '--until', '1998-02-30'], /until as a day that exists/],
    [['resolution-to-loyalty', '--group-by', 'x'], /no grouping "x"/],
    [['resolution-to-loyalty', '--format', 'pdf'], /--format as one of table, json, csv/],
    [['resolution-to-loyalty', '--shoe-size', '9'], /Unknown option '--shoe-size'/],
  ])('refuses %j in one line and opens nothing', async (argv, message) => {
    const { code, opened, err } = await run(...argv);
    expect({ code, opened }).toEqual({ code: 1, opened: 0 });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('tells how far a long one is, apart from the report', async () => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const code = await reportCommand(
      ['recurrence', '--format', 'json'],
      async (_folder, _question, progress) => {
        progress({ part: 2, parts: 3, counts: 'matched controls' });
        await new Promise((resolve) => setTimeout(resolve, 60));
        return { kept: true };
      },
      { out, err },
      5,
    );
    out.end();
    err.end();
    expect(code).toBe(0);
    expect(JSON.parse(await text(out))).toEqual({ kept: true });
    // Of seconds as many as this machine takes.
    expect((await text(err)).split('\n')[0]).toMatch(
      /^report: recurrence: part 2 of 3, counting matched controls, \d+ s$/,
    );
  });

  it('says which grouping the data cannot answer', async () => {
    const { code, err } = await run('resolution-to-loyalty', '--group-by', 'product');
    expect({ code, err }).toEqual({ code: 1, err: 'report: No case has a product. Choose another grouping.\n' });
  });
});
