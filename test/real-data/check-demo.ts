/**
 * `npm run -s demo -- --json | node test/real-data/check-demo.ts`: checks that cases by phone and by web form were closed
 * after a decision, and that the report has counted people. Prints what it saw and ends with 1 if that is not so.
 */
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { CHANNELS, DECISIONS, STATUSES } from '../../shared/domain/case/vocabulary.ts';

const demoCase = z.object({
  caseNumber: z.string(),
  channel: z.enum(CHANNELS),
  status: z.enum(STATUSES),
  decision: z.enum(DECISIONS).nullable(),
  receivedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  history: z.array(z.object({ n: z.int() })),
});
const demo = z.object({
  cases: z.array(demoCase),
  report: z.object({
    report: z.literal('resolution-to-loyalty'),
    groups: z.array(z.object({ group: z.string(), n: z.int().nullable() })),
  }),
});

const { cases, report } = demo.parse(JSON.parse(await text(process.stdin)));

/** Decided after it came, closed after that, with a history that counts from 1 without a gap. */
function isWhole({ status, decision, receivedAt, decidedAt, closedAt, history }: z.infer<typeof demoCase>): boolean {
  if (status !== 'closed' || decision === null || decidedAt === null || closedAt === null) return false;
  return receivedAt <= decidedAt && decidedAt <= closedAt && history.every(({ n }, at) => n === at + 1);
}

function expect(what: string, isSo: boolean): void {
  console.log(`${isSo ? 'right' : 'WRONG'}: ${what}`);
  if (!isSo) process.exitCode = 1;
}

for (const channel of ['phone', 'web']) {
  const closed = cases.filter((it) => it.channel === channel && isWhole(it)).length;
  expect(`${closed} cases by ${channel} were decided and closed`, closed > 0);
}
const closedOnes = cases.filter(({ status }) => status === 'closed');
expect('every closed case has its whole way behind it', closedOnes.length > 0 && closedOnes.every(isWhole));
const people = report.groups.reduce((sum, { n }) => sum + (n ?? 0), 0);
expect(`the report counts ${people} people in ${report.groups.length} groups`, people > 0);
