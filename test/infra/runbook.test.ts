import { describe, expect, test } from 'vitest';
import { runbookPlace } from '../../infra/aws/constructs/watch/house-alarm.ts';
import { METRICS } from '../../shared/ports/meter.ts';
import { codeOf, filesBelow, textOf } from './source-files.ts';

const BOOKS = [
  'docs/runbook.md',
  'docs/runbook-by-hand.md',
  'docs/runbook-line.md',
  'docs/runbook-money.md',
  'docs/runbook-one-machine.md',
];
const runbook = textOf('docs/runbook.md');
const headingsOf = (book: string) => [...textOf(book).matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading);
const alarms = BOOKS.flatMap((book) => (textOf(book).split(/^## Alarms$/m)[1] ?? '').split(/^### /m).slice(1));
const sources = ['functions', 'shared', 'infra']
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => codeOf(textOf(file)));

test('every heading of the runbooks has an address of its own, and every link leads to one', () => {
  const places = BOOKS.flatMap((book) => headingsOf(book).map((heading) => runbookPlace(heading, book)));
  expect(new Set(places).size).toBe(places.length);
  const links = BOOKS.flatMap((book) =>
    [...textOf(book).matchAll(/\]\(([a-z-]+\.md)?(#[^)]+)\)/g)].map(
      ([, file, anchor]) => `${file === undefined ? book : `docs/${file}`}${anchor}`,
    ),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !places.includes(link))).toEqual([]);
});

describe.each(alarms.map((section) => [section.split('\n')[0] ?? '', section]))('%s', (_heading, section) => {
  test('says who feels it, where to look first, how to mend it and when to call somebody', () => {
    for (const part of ['_Feel it:_', '_First look:_', '_Mend:_', '_Escalate_']) expect(section).toContain(part);
  });
});

test('every npm command that the runbooks say can be typed', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));
  const said = [
    ...BOOKS.map(textOf)
      .join('\n')
      .matchAll(/npm run (?:-s )?([a-z-]+)/g),
  ].map(([, script = '']) => script);
  expect(said).toContain('redrive');
  expect(said.filter((script) => scripts[script] === undefined)).toEqual([]);
});

test('every log line that the runbook asks for is written somewhere', () => {
  const asked = [...runbook.matchAll(/message = "([^"]+)"/g)].map(([, line = '']) => line);
  expect(asked.length).toBeGreaterThan(4);
  const isWritten = (line: string) => sources.some((text) => text.includes(`('${line}'`));
  expect(asked.filter((line) => !isWritten(line))).toEqual([]);
});

test('every metric is counted somewhere', () => {
  const isCounted = (metric: string) => sources.some((text) => text.includes(`meter.count('${metric}'`));
  expect(METRICS.filter((metric) => !isCounted(metric))).toEqual([]);
});
