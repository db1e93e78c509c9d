import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import configuration from '../../comeback.config.ts';
import { demoCommand } from '../../infra/local/demo/demo-command.ts';
import { terminalText } from '../../infra/local/report-table.ts';
import { CHANNELS, DECISIONS, STATUSES } from '../../shared/domain/case/vocabulary.ts';
import type { LoyaltyReport } from '../../shared/domain/reports/cohort/loyalty-report.ts';
import { findReport } from '../../shared/domain/reports/registry.ts';

const demo = z.object({
  cases: z.array(
    z.object({
      caseNumber: z.string().regex(/^\d{10}$/),
      channel: z.enum(CHANNELS),
      status: z.enum(STATUSES),
      decision: z.enum(DECISIONS).nullable(),
      reaction: z.string().nullable(),
      receivedAt: z.iso.datetime(),
      decidedAt: z.iso.datetime().nullable(),
      closedAt: z.iso.datetime().nullable(),
      history: z.array(z.object({ n: z.int(), what: z.string() })),
    }),
  ),
  report: z.looseObject({
    report: z.literal('resolution-to-loyalty'),
    groups: z.array(z.looseObject({ group: z.string(), n: z.int().nullable() })),
  }),
});

let lines: string[];
let result: z.infer<typeof demo>;

/** `npm run -s demo -- --json`: what it prints is data and nothing else, and the story is told beside it. */
beforeAll(async () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const both = Promise.all([text(out), text(err)]);
  expect(await demoCommand(['--json'], configuration, '2026-11-22T15:00:00.000Z', { out, err })).toBe(0);
  out.end();
  err.end();
  const [printed, story] = await both;
  result = demo.parse(JSON.parse(printed));
  lines = [...story.split('\n'), ...terminalText(findReport('resolution-to-loyalty').table(result.report)).split('\n')];
}, 300_000);

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
        expect(history.map(({ n }) => n)).toEqual(history.map((_, at) => at + 1));
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
    const { groups } = result.report as unknown as LoyaltyReport;
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
