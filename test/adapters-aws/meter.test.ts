import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMeter } from '../../shared/adapters/aws/meter.ts';
import { METRICS } from '../../shared/ports/meter.ts';

/** Lines that a Lambda's log would get. */
function listening(): string[] {
  const lines: string[] = [];
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(
    new PassThrough().on('data', (chunk: Buffer) => lines.push(...chunk.toString().trimEnd().split('\n'))) as never,
  );
  return lines;
}

beforeEach(() => {
  vi.stubEnv('POWERTOOLS_DEV', undefined);
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'open-case');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('every count is one line of the embedded metric format, by function and nothing else', () => {
  const lines = listening();
  const meter = openMeter();
  for (const metric of METRICS) meter.count(metric);
  expect(lines).toHaveLength(METRICS.length);
  for (const [at, metric] of METRICS.entries()) {
    const line = JSON.parse(lines[at] ?? '');
    // What the format requires: a root node with Timestamp and CloudWatchMetrics, whose dimensions and metrics are members
    // of the root themselves.
    expect(line).toEqual({
      _aws: {
        Timestamp: expect.any(Number),
        CloudWatchMetrics: [
          { Namespace: 'comeback', Dimensions: [['function']], Metrics: [{ Name: metric, Unit: 'Count' }] },
        ],
      },
      function: 'open-case',
      [metric]: 1,
    });
    expect(Number.isInteger(line._aws.Timestamp)).toBe(true);
    expect(line._aws.Timestamp, 'milliseconds, not seconds').toBeGreaterThan(1e12);
  }
});

test('a count is written at once, with its own value, and none adds to another', () => {
  const lines = listening();
  const meter = openMeter();
  meter.count('MessagesFailed', 3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ MessagesFailed: 3 });
  meter.count('MessagesFailed', 2);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ MessagesFailed: 2 });
  expect(lines).toHaveLength(2);
});

test("without the house's name for it, a function counts under its name at AWS", () => {
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', undefined);
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'comeback-dev-open-case');
  const lines = listening();
  openMeter().count('CasesOpened');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ function: 'comeback-dev-open-case', CasesOpened: 1 });
});

test('nothing counted writes nothing', () => {
  const lines = listening();
  openMeter();
  expect(lines).toEqual([]);
});

test('stages of one account do not add up: each counts in a namespace of its own', () => {
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'comeback-prod');
  const lines = listening();
  openMeter().count('CasesOpened');
  expect(JSON.parse(lines[0] ?? '')._aws.CloudWatchMetrics).toMatchObject([{ Namespace: 'comeback-prod' }]);
});
