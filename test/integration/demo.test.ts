import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import configuration from '../../comeback.config.ts';
import { type DemoResult, playDemo } from '../../infra/local/demo/demo.ts';
import { terminalText } from '../../infra/local/report-table.ts';
import type { LoyaltyReport } from '../../shared/domain/reports/cohort/loyalty-report.ts';
import { findReport } from '../../shared/domain/reports/registry.ts';

const lines: string[] = [];
let result: DemoResult;

beforeAll(async () => {
  const narrator = { chapter: (title: string) => lines.push(title), tell: (line: string) => lines.push(line) };
  result = await playDemo(configuration, '2026-11-22T15:00:00.000Z', narrator);
  lines.push(...terminalText(findReport('resolution-to-loyalty').table(result.report)).split('\n'));
}, 180_000);

describe('the demo', () => {
  test('closes cases of both channels, each with its whole way behind it', () => {
    for (const channel of ['phone', 'web']) {
      const ended = result.cases.filter((it) => it.channel === channel && it.status === 'closed');
      expect(ended.length).toBeGreaterThanOrEqual(20);
      for (const { history, decision, decidedAt, closedAt, receivedAt } of ended) {
        const way = history.map(({ what }) => what);
        expect(way).toEqual(expect.arrayContaining(['opened', 'acknowledged', 'taken', 'decided', 'asked', 'closed']));
        expect(decision).not.toBeNull();
        expect([receivedAt, decidedAt, closedAt].toSorted()).toEqual([receivedAt, decidedAt, closedAt]);
      }
    }
  });

  test('shows an approval by somebody else, a case reopened by new facts, a broken promise and a silence', () => {
    const ways = result.cases.map(({ history }) => history.map(({ what }) => what));
    for (const event of ['proposed', 'approved', 'reopened', 'deadline-missed', 'escalated']) {
      expect(ways.some((way) => way.includes(event))).toBe(true);
    }
    expect(new Set(result.cases.map(({ reaction }) => reaction))).toContain('no-reply');
  });

  test('ends in a report in which the live cases stand, and which finds the habits that were planted', () => {
    const { groups } = result.report as LoyaltyReport;
    const rate = (group: string) =>
      groups.find((it) => it.group === group)?.windows?.find(({ days }) => days === 90)?.plain?.rate ?? 0;
    const people = groups.reduce((sum, { n }) => sum + (n ?? 0), 0);
    expect(people).toBeGreaterThan(510);
    expect(rate('satisfied')).toBeGreaterThan(rate('no-reply'));
    expect(rate('no-reply')).toBeGreaterThan(rate('dissatisfied'));
  });

  test('is what the README shows of it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const sample = readme.match(/```text\n(.*?)```/s)?.[1] ?? '';
    // Case numbers are drawn under a key of their own in every run.
    const told = (line: string) => line.replace(/^\d{3}-\d{3}-\d{4}/, '').trimEnd();
    const shown = sample.split('\n').filter((line) => line !== '' && line !== '...' && !line.startsWith('---'));
    expect(shown.length).toBeGreaterThan(10);
    // The comparison with other customers, at the end of a line, is drawn under that key, too.
    const isTold = (line: string) => lines.some((whole) => told(whole).startsWith(line));
    expect(shown.map(told).filter((line) => !isTold(line))).toEqual([]);
  });
});
