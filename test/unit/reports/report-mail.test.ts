import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { checkReportMails } from '../../../shared/domain/reports/mails/check-report-mails.ts';
import { lastPeriod, mailsDue, type ReportMail } from '../../../shared/domain/reports/mails/report-mail.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { reportMail } from '../../../shared/drawing/report-mail.ts';
import { reportPage } from '../../../shared/drawing/report-page.ts';
import { BRIEFS, briefTable, MOST_BRIEF_COLUMNS } from '../../../shared/pages/reports/brief-table.ts';
import { CAUSES, LOYALTY, RESULTS } from '../charts/results.ts';

const weekly: ReportMail = {
  report: 'outcomes',
  parameters: {},
  to: ['mia@firm.example', 'sam@firm.example'],
  every: 'week',
};
const pack: ReportMail = {
  report: 'manager-pack',
  parameters: {},
  to: ['mia@firm.example'],
  every: 'month',
  language: 'nl',
};
const due = {
  report: 'resolution-to-loyalty',
  parameters: {},
  every: 'week',
  period: '2026-W47',
  language: 'en',
} as const;

describe('what is due', () => {
  test('is one mail to each person, the same on every day until the next period is over', () => {
    const onMonday = mailsDue([weekly], '2026-11-23', 'en');
    expect(onMonday.map(({ to }) => to)).toEqual(weekly.to);
    expect(mailsDue([weekly], '2026-11-29', 'en')).toEqual(onMonday);
    expect(mailsDue([weekly], '2026-11-30', 'en')).not.toEqual(onMonday);
  });

  test('is of the last week or month that is over, weeks as ISO 8601 counts them', () => {
    expect(lastPeriod('week', '2026-11-23')).toBe('2026-W47');
    // 3 January 2027 is the Sunday of week 53 of 2026.
    expect(lastPeriod('week', '2027-01-03')).toBe('2026-W52');
    expect(lastPeriod('week', '2027-01-04')).toBe('2026-W53');
    expect(lastPeriod('month', '2027-01-31')).toBe('2026-12');
    expect(lastPeriod('month', '2027-03-01')).toBe('2027-02');
  });

  test('the pack is of the month that is over, in the words of its reader', () => {
    expect(mailsDue([pack], '2026-12-01', 'en')).toEqual([
      {
        ...{ report: 'manager-pack', parameters: { month: '2026-11' }, every: 'month', period: '2026-11' },
        ...{ to: 'mia@firm.example', language: 'nl' },
      },
    ]);
  });
});

test.each<[string, ReportMail[], RegExp[]]>([
  ['fits', [weekly, pack], []],
  ['no such report', [{ ...weekly, report: 'outcome' }], [/^reportMails\[0\]\.report: There is no report "outcome"/]],
  [
    'no such parameter',
    [{ ...weekly, parameters: { colour: 'red' } }],
    [/^reportMails\[0\]\.parameters: Leave colour out/],
  ],
  [
    'part of a quarter',
    [{ ...weekly, parameters: { from: '2026-02-01' } }],
    [/^reportMails\[0\]\.parameters: Give from as/],
  ],
  ['nobody', [{ ...weekly, to: [] }], [/^reportMails\[0\]\.to: nobody gets it/]],
  ['a list in an address', [{ ...weekly, to: ['a@b.example, c@d.example'] }], [/is no plain address/]],
  ['a weekly pack', [{ ...pack, every: 'week' }], [/^reportMails\[0\]\.every: the pack is of a month/]],
  ['a pack with a month', [{ ...pack, parameters: { month: '2026-01' } }], [/write \{\}/]],
  ['twice', [weekly, { ...weekly, to: ['sam@firm.example'] }], [/^reportMails\[1\]: reportMails\[0\] sends the same/]],
])('who gets which report is checked: %s', (_, reportMails, findings) => {
  const found = checkReportMails({ reportMails });
  expect(found).toHaveLength(findings.length);
  for (const [at, finding] of findings.entries()) expect(found[at]).toMatch(finding);
});

describe('the mail', () => {
  test('has pictures by their ids with words, a small table, and the way to the console', async () => {
    const { subject, html, pictures } = await reportMail(
      { ...due, parameters: { groupBy: 'reaction' } },
      LOYALTY,
      config,
    );
    expect(subject).toBe('Northwind Appliances: Resolution to loyalty, 2026-W47');
    expect(pictures.map(({ id }) => id)).toEqual(['repurchase-curves', 'crude-and-standardised']);
    for (const { id, alt } of pictures) {
      expect(html).toContain(`<img src="cid:${id}"`);
      expect(html).toContain(`alt="${alt}"`);
    }
    expect(html).toContain('href="http://localhost:4400/console/reports/resolution-to-loyalty?groupBy=reaction"');
    expect(html).toContain('<th scope="col">group</th>');
    expect(html).not.toContain('median, days');
    // Gmail cuts off what is longer.
    expect(html.length).toBeLessThan(102_000);
  });

  test('hides what the report hides, and says so', async () => {
    const { html, text } = await reportMail(due, LOYALTY, config);
    expect(html).toMatch(/<tr><td>not asked<\/td><td class="n">small<\/td>/);
    expect(text).toContain('group: not asked; matched: small');
    expect(text).toContain('not asked: too few people, not shown.');
  });

  test('in plain text has the words of its pictures and the same figures', async () => {
    const { text, pictures } = await reportMail(due, LOYALTY, config);
    for (const { alt } of pictures) expect(text).toContain(alt);
    expect(text).toContain('Kaplan-Meier: 10.5% (7.9 to 13.8)');
    expect(text).toContain('http://localhost:4400/console/reports/resolution-to-loyalty');
  });

  test('speaks to its reader in their language; labels from files are words in it', async () => {
    const { html, text } = await reportMail({ ...due, report: 'root-causes', language: 'es' }, CAUSES, config);
    expect(text).toContain('Recibe este informe cada semana; este es el de 2026-W47.');
    expect(html).toContain('=HYPERLINK(&#34;x&#34;)');
    expect(html).not.toContain('HYPERLINK("x")');
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('<th scope="col">nombre</th>');
    expect(text).toContain('== Causas ==');
    expect(text).toContain('acumulado: 71,5\u00a0%');
    expect(text).not.toMatch(/\b(people|with|until|not|limits|together)\b/);
  });
});

test('a page to print has all lines and columns, each picture with its words, and loads nothing', () => {
  const page = reportPage('resolution-to-loyalty', LOYALTY);
  expect(page).toContain('<th scope="col" class="n">median, days</th>');
  expect(page.match(/<svg [^>]*role="img" aria-label="Customers who bought again/g)).toHaveLength(1);
  expect(page.match(/<svg /g)).toHaveLength(2);
  expect(page).not.toMatch(/<script|<link|src=|url\(http|@import/);
});

test('a mail has room for the columns it keeps, and each is there', () => {
  for (const [name, { columns }] of Object.entries(BRIEFS)) {
    expect(columns.length, name).toBeLessThanOrEqual(MOST_BRIEF_COLUMNS);
    const result = RESULTS[name];
    if (result === undefined) continue;
    const there = findReport(name)
      .table(result)
      .columns.map((column) => column.name);
    expect(there).toEqual(expect.arrayContaining([...columns]));
  }
});

test('where not all lines fit, the newest do: months from the end, indicators of the last quarter that is over', () => {
  const brief = (name: string) => briefTable(findReport(name).table(RESULTS[name] ?? {}), name, 8);
  const months = brief('cohort-heat-map');
  expect(months.table.lines.map(([month]) => month)).toEqual(
    [5, 6, 7, 8, 9, 10, 11, 12].map((it) => `2025-${String(it).padStart(2, '0')}`),
  );
  expect(months.more).toBe(4);
  const { table, more } = brief('seven-indicators');
  expect(new Set(table.lines.map(([, quarter]) => quarter))).toEqual(new Set(['2026-Q3']));
  // Seven of seven times eight.
  expect([table.lines.length, more]).toEqual([7, 49]);
});
