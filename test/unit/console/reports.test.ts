import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingOf } from '../../../console/reading-of.ts';
import { KINDS } from '../../../console/src/reports/indicators/entry-draft.ts';
import { enteredOf, whatIfOf } from '../../../console/src/reports/market/market-question.ts';
import { monthsBefore, quartersBefore } from '../../../console/src/reports/quarters.ts';
import type { Block } from '../../../console/src/reports/reading/blocks.ts';
import { GROUPING_NAMES, REPORT_NAMES, REPORTS } from '../../../console/src/reports/report-list.ts';
import { marketQuestion } from '../../../events/loyalty/market-question.v1.ts';
import { INDICATOR_KINDS } from '../../../shared/domain/indicators/words.ts';
import { GROUPING_NAMES as GROUPINGS } from '../../../shared/domain/loyalty/cohort/groupings.ts';
import type { MarketReport } from '../../../shared/domain/reports/market/market-report.ts';
import { refusePartQuarters } from '../../../shared/domain/reports/parameters.ts';
import { findReport, REPORT_NAMES as REPORTS_THERE_ARE } from '../../../shared/domain/reports/registry.ts';

test('the console has a page for every report there is, every grouping, and every kind of indicator', () => {
  expect([...REPORT_NAMES].sort()).toEqual([...REPORTS_THERE_ARE].sort());
  expect(GROUPING_NAMES).toEqual(GROUPINGS);
  expect(KINDS).toEqual(INDICATOR_KINDS);
});

test.each(REPORT_NAMES)('%s takes whatever its page offers', (name) => {
  const { parse } = findReport(name);
  const {
    choices,
    windows = [],
    groupings = [],
  }: { choices: readonly string[]; windows?: readonly string[]; groupings?: readonly string[] } = REPORTS[name];
  const values: Record<string, readonly string[]> = {
    ...{ from: ['2025-01-01'], until: ['2025-12-31'], reference: ['satisfied'], headline: ['90', '365'], windows },
    ...{ groupBy: groupings, origin: ['proactive'], period: ['week', 'quarter'], month: ['2025-11'] },
  };
  for (const choice of choices) {
    expect(values[choice]?.length, choice).toBeGreaterThan(0);
    for (const value of values[choice] ?? []) expect(() => parse({ [choice]: value }), value).not.toThrow();
  }
});

test('every report says how it is read and what it cannot tell, in its page of the documentation', () => {
  for (const name of REPORT_NAMES) {
    const { read, cannot } = readingOf(readFileSync(`docs/reports/${name}.md`, 'utf8'));
    expect(JSON.stringify(read).length, name).toBeGreaterThan(200);
    expect(JSON.stringify(cannot).length, name).toBeGreaterThan(100);
  }
});

/** How a section is built, without its words. */
const shapeOf = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => (block.kind === 'list' ? block.items.map(shapeOf) : block.kind));

test('what is written of a report is there in Spanish and Dutch, with every point of the English, and leads to reports there are', () => {
  const pages = ['es', 'nl'].flatMap((language) =>
    readdirSync(`docs/reports/${language}`).map((name) => ({ language, name })),
  );
  for (const language of ['es', 'nl']) {
    const written = pages.filter((page) => page.language === language).map(({ name }) => name.replace('.md', ''));
    expect(written.sort(), language).toEqual([...REPORT_NAMES].sort());
  }
  for (const { language, name } of pages) {
    const [own, english] = [`docs/reports/${language}/${name}`, `docs/reports/${name}`].map((file) =>
      readingOf(readFileSync(file, 'utf8')),
    );
    for (const part of ['read', 'cannot'] as const)
      expect(shapeOf(own?.[part] ?? []), `${language}/${name}`).toEqual(shapeOf(english?.[part] ?? []));
    const reports = [...JSON.stringify(own).matchAll(/"report":"([^"]+)"/g)].map(([, report]) => report);
    expect(REPORT_NAMES).toEqual(expect.arrayContaining(reports));
    // Whoever reads it looks at the page: names of the API stand elsewhere in the document.
    for (const reading of [own, english])
      expect(JSON.stringify(reading), name).not.toMatch(/"code":true|[a-z][A-Z]\w+ |\w_\w/);
  }
});

test('a section keeps its lists, emphasis and links to other reports', () => {
  const markdown =
    '# x\n\n## How to read it\n\n1. **Start** with `n`, see [money](money.md) and [more](../more.md).\n\n## What it cannot tell you\n\nWhy.\n';
  expect(readingOf(markdown)).toEqual({
    read: [
      {
        ...{ kind: 'list', isOrdered: true },
        items: [
          [
            {
              kind: 'paragraph',
              spans: [
                { strong: true, text: 'Start' },
                { text: ' with ' },
                { code: true, text: 'n' },
                { text: ', see ' },
                { report: 'money', text: 'money' },
                { text: ' and ' },
                { text: 'more' },
                { text: '.' },
              ],
            },
          ],
        ],
      },
    ],
    cannot: [{ kind: 'paragraph', spans: [{ text: 'Why.' }] }],
  });
  expect(() => readingOf('# x\n\n## How to read it\n\nSo.\n')).toThrow('no section');
});

test('quarters and months that are over, the newest first, as the API takes them', () => {
  const quarters = quartersBefore('2026-02-10', 6);
  expect(quarters.map(({ from, until }) => `${from} ${until}`)).toEqual([
    '2025-10-01 2025-12-31',
    '2025-07-01 2025-09-30',
    '2025-04-01 2025-06-30',
    '2025-01-01 2025-03-31',
    '2024-10-01 2024-12-31',
    '2024-07-01 2024-09-30',
  ]);
  for (const quarter of quarters) expect(() => refusePartQuarters({ ...quarter })).not.toThrow();
  expect(monthsBefore('2026-02-10', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});

test('what stands in the address of market damage is a question that the API takes', () => {
  const report = {
    inputs: [
      { input: 'outcomeShares.satisfied', value: 0.5 },
      { input: 'outcomeShares.mollified', value: 0.2 },
      { input: 'outcomeShares.dissatisfied', value: 0.3 },
    ],
  } as unknown as MarketReport;
  expect(enteredOf({ until: '2025-12-31' })).toBeUndefined();
  expect(whatIfOf({ margin: '120' }, report, 'What if')).toBeUndefined();
  const parameters = {
    'repurchase.silent': '0.3',
    margin: '120',
    until: '2025-12-31',
    'if.moved': '0.1',
    'if.cost': '50',
  };
  expect(marketQuestion.parse(enteredOf(parameters))).toEqual({
    ...{ repurchase: { silent: 0.3 }, margin: 120, until: '2025-12-31' },
  });
  const asked = whatIfOf(parameters, report, 'What if');
  expect(marketQuestion.parse(asked)).toMatchObject({
    margin: 120,
    scenarios: [
      {
        name: 'What if',
        cost: 50,
        outcomeShares: { satisfied: 0.55, mollified: 0.18000000000000002, dissatisfied: 0.27 },
      },
    ],
  });
  expect(() => findReport('market-damage').parse({ ...asked })).not.toThrow();
});
