import type { MarketInputs } from '../../../../shared/domain/statistics/market-damage.ts';

/** Two plain shares and Newcombe's limits of their difference, method 10: Stat Med 1998;17:873-890, Table II, (a) to (h). */
export const DIFFERENCES = [
  { x1: 56, n1: 70, x2: 48, n2: 80, diff: 0.2, lower95: 0.0524314724, upper95: 0.333872654, printed: [0.0524, 0.3339] },
  { x1: 9, n1: 10, x2: 3, n2: 10, diff: 0.6, lower95: 0.1705227239, upper95: 0.8090179735, printed: [0.1705, 0.809] },
  {
    x1: 6,
    n1: 7,
    x2: 2,
    n2: 7,
    diff: 0.5714285714,
    lower95: 0.05822792748,
    upper95: 0.8062496375,
    printed: [0.0582, 0.8062],
  },
  {
    x1: 5,
    n1: 56,
    x2: 0,
    n2: 29,
    diff: 0.08928571429,
    lower95: -0.0381371479,
    upper95: 0.1925600139,
    printed: [-0.0381, 0.1926],
  },
  { x1: 0, n1: 10, x2: 0, n2: 20, diff: 0, lower95: -0.1611251581, upper95: 0.2775327999, printed: [-0.1611, 0.2775] },
  { x1: 0, n1: 10, x2: 0, n2: 10, diff: 0, lower95: -0.2775327999, upper95: 0.2775327999, printed: [-0.2775, 0.2775] },
  { x1: 10, n1: 10, x2: 0, n2: 20, diff: 1, lower95: 0.6790860371, upper95: 1, printed: [0.6791, 1] },
  { x1: 10, n1: 10, x2: 0, n2: 10, diff: 1, lower95: 0.6075093504, upper95: 1, printed: [0.6075, 1] },
];

/** Kidney stones removed, by size and treatment: Charig et al., BMJ 1986;292:879-882. Treatment A is better for either size, worse crude. */
export const KIDNEY_STONES = {
  strata: [
    { stratum: 'small', A: { success: 81, n: 87 }, B: { success: 234, n: 270 } },
    { stratum: 'large', A: { success: 192, n: 263 }, B: { success: 55, n: 80 } },
  ],
  crude: { p1: 0.78, p0: 0.8257142857, rd: -0.04571428571, or: 0.7483485373 },
  standardised: {
    weights: 'pooled stratum share',
    p1: 0.8325462174,
    se1: 0.01928433774,
    p0: 0.778875,
    se0: 0.02749760577,
    rd: 0.05367121739,
    rd_ci95: [-0.01215568392, 0.1194981187],
  },
};

/** Admissions to Berkeley, 1973, by department: Bickel et al., Science 1975;187:398-404 (R: UCBAdmissions). */
export const ADMISSIONS = {
  strata: [
    { stratum: 'A', A: { success: 512, n: 825 }, B: { success: 89, n: 108 } },
    { stratum: 'B', A: { success: 353, n: 560 }, B: { success: 17, n: 25 } },
    { stratum: 'C', A: { success: 120, n: 325 }, B: { success: 202, n: 593 } },
    { stratum: 'D', A: { success: 138, n: 417 }, B: { success: 131, n: 375 } },
    { stratum: 'E', A: { success: 53, n: 191 }, B: { success: 94, n: 393 } },
    { stratum: 'F', A: { success: 22, n: 373 }, B: { success: 24, n: 341 } },
  ],
  crude: { p1: 0.4451876626, p0: 0.3035422343, rd: 0.1416454282, or: 1.841080037 },
  standardised: {
    weights: 'pooled stratum share',
    p1: 0.3873185827,
    se1: 0.009273550888,
    p0: 0.4299553805,
    se0: 0.01578235377,
    rd: -0.04263679777,
    rd_ci95: [-0.07851438883, -0.006759206712],
  },
};

/** qnorm and pchisq(x, df, lower.tail = FALSE) of R 4.2.2. */
export const NORMAL = [
  { share: 0.975, z: 1.95996398454005 },
  { share: 0.995, z: 2.5758293035489 },
];
export const CHI_SQUARE_UPPER = [
  { x: 16.79, df: 1, p: 4.17527513892e-5 },
  { x: 3.841459, df: 1, p: 0.0499999946532 },
  { x: 25.37, df: 3, p: 1.29205100446e-5 },
  { x: 0.001, df: 1, p: 0.97477287937 },
  { x: 60, df: 1, p: 9.48573757107e-15 },
  { x: 300, df: 1, p: 3.29436238331e-67 },
];

/** Answers of three kinds, the score in points, its multinomial error and limits. */
export const NPS = [
  { promoters: 50, passives: 30, detractors: 20, n: 100, nps: 30, se: 7.810249676, ci95: [14.69219192, 45.30780808] },
  { promoters: 5, passives: 3, detractors: 2, n: 10, nps: 30, se: 24.69817807, ci95: [-18.4075395, 78.4075395] },
  { promoters: 40, passives: 40, detractors: 20, n: 100, nps: 20, se: 7.483314774, ci95: [5.332972559, 34.66702744] },
  { promoters: 0, passives: 10, detractors: 0, n: 10, nps: 0, se: 0, ci95: [0, 0] },
];

/** m r / (1 + i - r) and 1 / (1 - r). */
export const LIFETIME_VALUES = [
  { m: 100, r: 0.8, i: 0.1, clv: 266.6666667, expected_life_years: 5 },
  { m: 100, r: 0.85, i: 0.1, clv: 340, expected_life_years: 6.666666667 },
  { m: 100, r: 0.9, i: 0.1, clv: 450, expected_life_years: 10 },
  { m: 100, r: 0.95, i: 0.1, clv: 633.3333333, expected_life_years: 20 },
];

/** A worked set of market damage: today, more complaints, better resolution, prevention. */
export const MARKET_DAMAGE: {
  name: string;
  inputs: MarketInputs;
  problems: number;
  complainers: number;
  silent: number;
  lostSales: number;
  excessLostSales: number;
}[] = [
  {
    name: 'base',
    inputs: {
      customers: 200000,
      problemRate: 0.25,
      complaintRate: 0.5,
      outcomeShares: { satisfied: 0.4, mollified: 0.35, dissatisfied: 0.25, 'no-reply': 0, 'not-asked': 0 },
      repurchase: {
        noProblem: 0.88,
        silent: 0.55,
        satisfied: 0.85,
        mollified: 0.6,
        dissatisfied: 0.3,
        'no-reply': null,
        'not-asked': null,
      },
    },
    problems: 50000,
    complainers: 25000,
    silent: 25000,
    lostSales: 20625,
    excessLostSales: 14625,
  },
  {
    name: 'more complaints',
    inputs: {
      customers: 200000,
      problemRate: 0.25,
      complaintRate: 0.75,
      outcomeShares: { satisfied: 0.4, mollified: 0.35, dissatisfied: 0.25, 'no-reply': 0, 'not-asked': 0 },
      repurchase: {
        noProblem: 0.88,
        silent: 0.55,
        satisfied: 0.85,
        mollified: 0.6,
        dissatisfied: 0.3,
        'no-reply': null,
        'not-asked': null,
      },
    },
    problems: 50000,
    complainers: 37500,
    silent: 12500,
    lostSales: 19687.5,
    excessLostSales: 13687.5,
  },
  {
    name: 'better resolution',
    inputs: {
      customers: 200000,
      problemRate: 0.25,
      complaintRate: 0.5,
      outcomeShares: { satisfied: 0.6, mollified: 0.25, dissatisfied: 0.15, 'no-reply': 0, 'not-asked': 0 },
      repurchase: {
        noProblem: 0.88,
        silent: 0.55,
        satisfied: 0.85,
        mollified: 0.6,
        dissatisfied: 0.3,
        'no-reply': null,
        'not-asked': null,
      },
    },
    problems: 50000,
    complainers: 25000,
    silent: 25000,
    lostSales: 18625,
    excessLostSales: 12625,
  },
  {
    name: 'prevention',
    inputs: {
      customers: 200000,
      problemRate: 0.2,
      complaintRate: 0.5,
      outcomeShares: { satisfied: 0.4, mollified: 0.35, dissatisfied: 0.25, 'no-reply': 0, 'not-asked': 0 },
      repurchase: {
        noProblem: 0.88,
        silent: 0.55,
        satisfied: 0.85,
        mollified: 0.6,
        dissatisfied: 0.3,
        'no-reply': null,
        'not-asked': null,
      },
    },
    problems: 40000,
    complainers: 20000,
    silent: 20000,
    lostSales: 16500,
    excessLostSales: 11700,
  },
];
