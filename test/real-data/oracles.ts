/**
 * Checks the statistics against every block of oracles.json that they are used for: `npx node test/real-data/oracles.ts FOLDER`,
 * where FOLDER holds that file (values of R 4.2.2 with survival 3.5-3, and as published). The numbers themselves are carried in
 * test/unit/statistics/oracles/; this tells whether they are still those of the file. Exits 1 on a difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceByErrors, newcombe } from '../../shared/domain/statistics/differences.ts';
import { chiSquareUpper, normalQuantile } from '../../shared/domain/statistics/distributions.ts';
import { at, estimateAt, kaplanMeier, medianDays } from '../../shared/domain/statistics/kaplan-meier.ts';
import { expectedLife, lifetimeValue } from '../../shared/domain/statistics/lifetime-value.ts';
import { logRank, logRankSums } from '../../shared/domain/statistics/log-rank.ts';
import { marketDamage } from '../../shared/domain/statistics/market-damage.ts';
import { clopperPearson } from '../../shared/domain/statistics/rate-ratio.ts';
import { standardise } from '../../shared/domain/statistics/standardise.ts';
import { netPromoter } from '../../shared/domain/statistics/survey.ts';
import { wilson } from '../../shared/domain/statistics/wilson.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file of other people's, read as it is.
type Block = any;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds oracles.json.');
const oracles: Block = JSON.parse(readFileSync(join(folder, 'oracles.json'), 'utf8'));

let [compared, differ] = [0, 0];
function same(what: string, value: number | null | undefined, expected: number | null, tolerance = 1e-8): void {
  compared += 1;
  const isSame =
    expected === null
      ? value === null
      : Math.abs((value ?? Number.NaN) - expected) < tolerance * Math.max(1, Math.abs(expected));
  if (isSame) return;
  differ += 1;
  console.error(`${what}: ${value}, expected ${expected}`);
}

const leavings = ({ time, status }: Block) =>
  time.map((days: number, k: number) => ({ days, events: status[k], censored: 1 - status[k] }));

function curve(name: string, people: Block, known: Block): void {
  const found = kaplanMeier(leavings(people));
  same(`${name} steps`, found.steps.length, known.time.length);
  for (const [k, step] of found.steps.entries()) {
    const limits = at(found, step.day);
    const flipped = (limit: number | null) => (limit === null ? null : 1 - limit);
    same(`${name} day`, step.day, known.time[k]);
    same(`${name} at risk`, step.atRisk, known.n_risk[k]);
    same(`${name} events`, step.events, known.n_event[k]);
    same(`${name} survival`, step.survival, known.survival[k]);
    same(`${name} error`, step.greenwood === null ? null : Math.sqrt(step.greenwood), known.greenwood_se[k]);
    same(`${name} lower`, limits.lower, flipped(known.upper95[k]));
    same(`${name} upper`, limits.upper, flipped(known.lower95[k]));
  }
  same(`${name} median`, medianDays(found), known.median);
}

function test(name: string, groups: Block[], known: Block): void {
  const { observed, expected, covariance } = logRankSums([groups.map(leavings)]);
  for (const [g] of groups.entries()) {
    same(`${name} observed`, observed[g], known.observed[g]);
    same(`${name} expected`, expected[g], known.expected[g]);
  }
  same(`${name} variance`, covariance[0]?.[0], known.variance_first_group);
  const found = logRank(groups.map(leavings));
  same(`${name} chi-square`, found?.chiSquare, known.chisq);
  same(`${name} p`, found?.p, known.p);
}

function twoGroups(name: string, strata: { stratum: string; of: [Block, Block] }[], known: Block): void {
  const groups = [0, 1].map((g) => ({
    name: g,
    strata: strata.map(({ stratum, of }) => ({
      ...{ segment: stratum, severity: '', tenure: '' },
      leavings: [{ days: 1, events: of[g].success, censored: of[g].n - of[g].success }],
    })),
  }));
  const crude = groups.map((group) => estimateAt(kaplanMeier(group.strata.flatMap((s) => s.leavings)), 1));
  same(`${name} crude`, crude[0]?.repurchased, known.crude.p1);
  same(`${name} crude`, crude[1]?.repurchased, known.crude.p0);
  const { estimates } = standardise(groups, 1);
  const [one, zero] = [estimates.get(0) ?? null, estimates.get(1) ?? null];
  const standard = known.direct_standardised;
  same(`${name} standardised`, one?.repurchased, standard.p1);
  same(`${name} standardised`, zero?.repurchased, standard.p0);
  same(`${name} error`, Math.sqrt(one?.variance ?? 0), standard.se1);
  same(`${name} error`, Math.sqrt(zero?.variance ?? 0), standard.se0);
  const difference = differenceByErrors(one, zero);
  same(`${name} difference`, difference?.difference, standard.rd);
  same(`${name} lower`, difference?.lower, standard.rd_ci95[0]);
  same(`${name} upper`, difference?.upper, standard.rd_ci95[1]);
}

const freireich = oracles.freireich_6mp;
curve('6-MP', freireich.input.mp6, freireich.expected.km_6mp);
curve('placebo', freireich.input.control, freireich.expected.km_control);
test('Freireich', [freireich.input.mp6, freireich.input.control], freireich.expected.logrank);
const miller = oracles.miller_aml;
curve('maintained', miller.input.Maintained, miller.expected.maintained);
curve('not maintained', miller.input.Nonmaintained, miller.expected.nonmaintained);
test('Miller', [miller.input.Maintained, miller.input.Nonmaintained], miller.expected.logrank);

for (const { x, n, wilson: limits } of [...oracles.wilson_newcombe1998.expected, ...oracles.wilson_edges.expected]) {
  same(`Wilson ${x}/${n}`, wilson(x, n)?.lower, limits[0]);
  same(`Wilson ${x}/${n}`, wilson(x, n)?.upper, limits[1]);
}
for (const [k, limits] of oracles.wilson_newcombe1998.published.method3.entries()) {
  const { x, n } = oracles.wilson_newcombe1998.expected[k];
  same(`Wilson printed ${x}/${n}`, wilson(x, n)?.lower, limits[0], 5e-4);
  same(`Wilson printed ${x}/${n}`, wilson(x, n)?.upper, limits[1], 5e-4);
}
for (const { x, n, clopper_pearson: limits } of oracles.wilson_newcombe1998.expected) {
  same(`exact ${x}/${n}`, clopperPearson(x, n).lower, limits[0]);
  same(`exact ${x}/${n}`, clopperPearson(x, n).upper, limits[1]);
}
for (const [k, known] of oracles.newcombe_difference1998.expected.entries()) {
  const found = newcombe(known.x1, known.n1, known.x2, known.n2);
  same('Newcombe', found?.difference, known.diff);
  same('Newcombe', found?.lower, known.lower95);
  same('Newcombe', found?.upper, known.upper95);
  same('Newcombe printed', found?.lower, oracles.newcombe_difference1998.published_method10[k][0], 5e-4);
  same('Newcombe printed', found?.upper, oracles.newcombe_difference1998.published_method10[k][1], 5e-4);
}

const { small, large } = oracles.kidney_stones_mh.input;
const stones = Object.entries({ small, large }).map(([stratum, { A, B }]) => ({
  stratum,
  of: [A, B] as [Block, Block],
}));
twoGroups('kidney stones', stones, oracles.kidney_stones_mh.expected);
const departments = oracles.ucb_admissions_mh.input.map((row: Block) => ({
  stratum: row.dept,
  of: [
    { success: row.male_admit, n: row.male_admit + row.male_reject },
    { success: row.female_admit, n: row.female_admit + row.female_reject },
  ],
}));
twoGroups('admissions', departments, oracles.ucb_admissions_mh.expected);

const { qnorm_975, qnorm_995, pchisq_upper } = oracles.primitives.expected;
same('normal 0.975', normalQuantile(0.975), qnorm_975);
same('normal 0.995', normalQuantile(0.995), qnorm_995);
for (const { x, df, p } of pchisq_upper) same(`chi-square ${x}`, chiSquareUpper(x, df) / p, 1);

for (const { promoters, passives, detractors, nps, se, ci95 } of oracles.nps.expected) {
  const people = { 10: promoters, 8: passives, 0: detractors };
  const found = netPromoter(Object.entries(people).map(([score, n]) => ({ score: Number(score), people: n })));
  same('NPS', found?.score, nps);
  same('NPS error', found?.standardError, se);
  same('NPS lower', found?.lower, ci95[0]);
  same('NPS upper', found?.upper, ci95[1]);
}
for (const { m, r, i, clv, expected_life_years: life } of oracles.clv_retention.expected) {
  same('lifetime value', lifetimeValue(m, r, i), clv);
  same('expected life', expectedLife(r), life);
}

for (const [name, known] of Object.entries<Block>(oracles.market_damage.expected)) {
  const { unsatisfied, ...shares } = known.outcome_shares;
  const { no_problem: noProblem, silent, satisfied, mollified, unsatisfied: dissatisfied } = known.repurchase;
  const found = marketDamage({
    ...{ customers: known.N, problemRate: known.problem_rate, complaintRate: known.complaint_rate },
    outcomeShares: { ...shares, dissatisfied: unsatisfied, 'no-reply': 0, 'not-asked': 0 },
    repurchase: { ...{ noProblem, silent, satisfied, mollified, dissatisfied }, 'no-reply': null, 'not-asked': null },
  });
  same(`${name} problems`, found.problems, known.problems);
  same(`${name} complainers`, found.complainers, known.complainers);
  same(`${name} silent`, found.silent, known.silent);
  same(`${name} gross`, found.lostSales, known.gross_lost);
  same(`${name} excess`, found.excessLostSales, known.lost_vs_no_problem_baseline);
}

console.log(`${compared} values compared, ${differ} differ`);
if (differ > 0) process.exitCode = 1;
