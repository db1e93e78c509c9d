import type { LoyaltyGroup, LoyaltyReport } from '../../../shared/domain/reports/cohort/loyalty-report.ts';
import type { HeatMapReport } from '../../../shared/domain/reports/handling/cohort-heat-map.ts';
import type { RootCausesReport } from '../../../shared/domain/reports/handling/root-causes.ts';
import type { SevenIndicatorsReport } from '../../../shared/domain/reports/indicators/seven-indicators.ts';
import { marketDamage } from '../../../shared/domain/reports/market/market-damage.ts';
import type { MarketReport } from '../../../shared/domain/reports/market/market-report.ts';
import type { MigrationReport } from '../../../shared/domain/reports/retention/segment-migration.ts';
import type { ThreeRsReport } from '../../../shared/domain/reports/retention/three-rs.ts';
import { threeRsFigures } from '../../../shared/domain/reports/retention/three-rs-figures.ts';
import { at, type Curve, kaplanMeier, withLimits } from '../../../shared/domain/statistics/kaplan-meier.ts';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';

/** Reports as they come out of the house, over made-up people: small enough to be counted, with a group hidden and one unsaid. */
const UNTIL = '2026-10-31';
const DAYS = [30, 90, 180, 365] as const;

/** So many people of whom one buys every `every` days from `first` on, watched for 400 days. */
export function curveOf(people: number, first: number, every: number): Curve {
  const leavings = Array.from({ length: Math.floor((400 - first) / every) }, (_, place) => ({
    days: first + place * every,
    events: 1,
    censored: 0,
  }));
  return kaplanMeier([...leavings, { days: 400, events: 0, censored: people - leavings.length }]);
}

export function loyaltyGroup(group: string, people: number, first: number, every: number): LoyaltyGroup {
  const curve = curveOf(people, first, every);
  const windows = DAYS.map((days) => {
    const share = at(curve, days);
    const bought = Math.round((share.repurchased ?? 0) * people);
    return {
      ...{ days, eligible: people, tooRecent: 0, atRisk: people - bought, fewAtRisk: false, ...share },
      standardised: {
        repurchased: (share.repurchased ?? 0) * 0.9,
        lower: (share.lower ?? 0) * 0.9,
        upper: (share.upper ?? 0) * 0.9,
      },
      complainedAgain: 0,
      plain: { repurchased: bought, ...(wilson(bought, people) ?? { rate: null, lower: null, upper: null }) },
    };
  });
  return {
    ...{ group, n: people + 3, unmatched: 3, matched: people, events: curve.steps.length, tooRecent: 0 },
    medianDays: null,
    curve: curve.steps.map(({ day, atRisk, events, survival, greenwood }) => ({
      ...{ day, atRisk, events },
      ...withLimits({ repurchased: 1 - survival, variance: greenwood }),
    })),
    windows,
    differences: [],
  };
}

export function suppressedGroup(group: string): LoyaltyGroup {
  const none = { repurchased: null, lower: null, upper: null };
  return {
    ...{ group, n: null, unmatched: null, matched: null, events: null, tooRecent: null, suppressed: 'small-cell' },
    ...{ medianDays: null, curve: null, differences: null },
    windows: DAYS.map((days) => ({
      ...{ days, eligible: null, tooRecent: null, atRisk: null, fewAtRisk: null, complainedAgain: null },
      ...{ ...none, standardised: null },
      plain: { repurchased: null, rate: null, lower: null, upper: null },
    })),
  };
}

export const LOYALTY: LoyaltyReport = {
  ...{ report: 'resolution-to-loyalty', from: null, until: UNTIL, timeZone: 'UTC', groupBy: 'reaction' },
  groups: [
    loyaltyGroup('satisfied', 420, 4, 2),
    loyaltyGroup('mollified', 160, 9, 6),
    loyaltyGroup('dissatisfied', 240, 12, 7),
    loyaltyGroup('no-reply', 610, 5, 3),
    suppressedGroup('not-asked'),
  ],
  ...{ logRank: null, baseline: null, landmark: { days: 30, groups: [] }, notes: [] },
};

const LOST = { customers: 120, perCustomer: 8_250, lower: 3_100, upper: 13_400, total: 990_000 };

export const CAUSES: RootCausesReport = {
  ...{ report: 'root-causes', from: null, until: UNTIL, timeZone: 'UTC', currency: 'USD' },
  causes: [
    ['late-delivery', 312, LOST],
    ['damaged-in-transit', 180, { ...LOST, total: 1_420_000, customers: 90, lower: 9_000, upper: 22_500 }],
    ['a name of a cause that goes on for longer than anybody reads', 96, null],
    ['=HYPERLINK("x")', 60, { ...LOST, total: -120_000, customers: 40, lower: -9_000, upper: 3_000 }],
    ['wrong-item', 40, null],
  ].map(([cause, complaints, lost], place, all) => {
    const reached = all.slice(0, place + 1).reduce((sum, line) => sum + Number(line[1]), 0);
    return {
      ...{ cause: String(cause), class: 'process', complaints: Number(complaints), people: Number(complaints) - 5 },
      ...{ share: wilson(Number(complaints), 688), cumulative: reached / 688, lost: lost as typeof LOST | null },
    };
  }),
  byLostValue: ['damaged-in-transit', 'late-delivery', '=HYPERLINK("x")'],
  ...{ classes: [], roots: [], notes: [] },
};
CAUSES.causes.push({
  ...{
    cause: 'rude-staff',
    class: 'people',
    complaints: null,
    people: null,
    share: null,
    cumulative: null,
    lost: null,
  },
  suppressed: 'small-cell',
});

/** Twelve months, each watched a month less than the one before; the third too small. */
export const HEAT_MAP: HeatMapReport = {
  ...{ report: 'cohort-heat-map', from: null, until: UNTIL, timeZone: 'UTC', days: [] as number[], notes: [] },
  rows: Array.from({ length: 12 }, (_, place) => {
    const n = 90 + 7 * place;
    const month = `2025-${String(place + 1).padStart(2, '0')}`;
    if (place === 2) return { month, n: null, cells: Array(12).fill(null), suppressed: 'small-cell' as const };
    const cells = Array.from({ length: 12 }, (_, column) =>
      column < 12 - place ? wilson(Math.round(n * (0.1 + 0.035 * column + (place % 3) * 0.03)), n) : null,
    );
    return { month, n, cells };
  }),
};
HEAT_MAP.days = Array.from({ length: 12 }, (_, month) => 30 * (month + 1));

/** Of the report itself, over inputs as somebody enters them: satisfied complainants beat those without a problem here. */
export const MARKET: MarketReport = marketDamage.assemble(
  [],
  marketDamage.parse({
    ...{ customers: 200_000, problemRate: 0.54, complaintRate: 0.2 },
    outcomeShares: { satisfied: 0.35, mollified: 0.2, dissatisfied: 0.45, 'no-reply': 0, 'not-asked': 0 },
    repurchase: {
      noProblem: 0.83,
      silent: 0.2,
      satisfied: 0.9,
      mollified: 0.5,
      dissatisfied: 0.14,
      'no-reply': 0,
      'not-asked': 0,
    },
  }),
  { timeZone: 'UTC', returnWindowDays: 30, smallestGroup: 11 },
);

const wentTo = (counts: Record<string, number>) => {
  const people = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return Object.entries(counts).map(([to, one]) => ({
    ...{ to, people: one },
    ...(wilson(one, people) ?? { rate: 0, lower: 0, upper: 0 }),
  }));
};

export const MIGRATION: MigrationReport = {
  ...{ report: 'segment-migration', from: null, until: UNTIL, timeZone: 'UTC', groupBy: 'reaction', days: 365 },
  groups: [
    {
      ...{ group: 'satisfied', eligible: 240 },
      rows: [
        { from: 'gold', people: 100, to: wentTo({ gold: 70, silver: 18, lapsed: 12 }) },
        { from: 'silver', people: 140, to: wentTo({ gold: 35, silver: 77, lapsed: 28 }) },
        { from: 'new', people: null, suppressed: 'small-cell', to: null },
      ],
    },
    { group: 'dissatisfied', eligible: null, suppressed: 'small-cell', rows: null },
  ],
  notes: [],
};

const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const SERIES: readonly [string, string, 'fewer' | 'more', readonly (number | null)[], number | null][] = [
  ['defections', 'customers with 365 days without an order', 'fewer', [210, 190, 205, 180, 172, 160, 155, 40], 150],
  ['complaints', 'complaints received', 'fewer', [800, 840, 910, 1020, 940, 890, 870, 310], 850],
  ['positive-feedback', 'pieces of praise', 'more', [20, 24, null, 31, 28, 40, 42, 12], 45],
  ['focus-group', 'reports of focus groups', 'more', [1, null, 1, 2, null, 1, 2, null], 2],
  ['care-agent-feedback', 'remarks', 'more', [12, 15, 9, 20, 22, 18, 25, 6], null],
  ['complaint-handling', 'median days from receipt to decision', 'fewer', [9, 8.5, 8, 7, 7.5, 6, 5.5, 5], 6],
  ['cash-collection', 'paid by their day, of 1,000 due', 'more', Array(8).fill(null), null],
];

export const INDICATORS: SevenIndicatorsReport = {
  ...{ report: 'seven-indicators', until: UNTIL, timeZone: 'UTC', notes: [] },
  indicators: SERIES.map(([indicator, unit, better, values, target]) => ({
    ...{ indicator: indicator as SevenIndicatorsReport['indicators'][number]['indicator'], unit, better },
    ...{ source: 'made up', owner: 'mia' },
    quarters: QUARTERS.map((quarter, place) => ({
      ...{ quarter, isOver: place < 7, value: values[place] ?? null, change: null, met: null },
      target: place >= 4 ? target : null,
      ...(indicator === 'positive-feedback' && place === 2 && { suppressed: 'small-cell' as const }),
    })),
  })),
};

/** By the report's name. */
/** Of 200 satisfied 80 bought again, of these 20 something new, and 12 brought 15 people; of the others nobody's categories are known. */
export const THREE_RS: ThreeRsReport = {
  ...{ report: 'three-rs', from: null, until: UNTIL, timeZone: 'America/New_York', groupBy: 'reaction', days: 365 },
  groups: [
    threeRsFigures(
      {
        ...{ label: 'satisfied', matched: 200, eligible: 200, cameBack: 80 },
        leavings: [
          { days: 100, events: 80, censored: 0 },
          { days: 400, events: 0, censored: 120 },
        ],
        related: [
          { people: 60, above: 0, below: 60 },
          { people: 20, above: 25, below: 20 },
        ],
        referred: [{ people: 12, above: 15, below: 12 }],
      },
      { days: 365, fewest: 5, isSmall: false },
    ),
    threeRsFigures(
      {
        ...{ label: 'no-reply', matched: 50, eligible: 40, cameBack: 10, related: [], referred: [] },
        leavings: [
          { days: 90, events: 10, censored: 0 },
          { days: 400, events: 0, censored: 40 },
        ],
      },
      { days: 365, fewest: 5, isSmall: false },
    ),
    threeRsFigures(
      { ...{ label: 'dissatisfied', matched: 3, eligible: 3, cameBack: 0 }, leavings: [], related: [], referred: [] },
      { days: 365, fewest: 5, isSmall: true },
    ),
  ],
  claimed: {
    label: 'claimed, unsourced',
    what: 'Of leads that nobody referred 10 in 100 close, of referred ones 60 (attributed to T. Hopkins, Sales Prospecting for Dummies).',
    ...{ unreferred: 0.1, referred: 0.6 },
  },
  notes: [],
};

export const RESULTS: Readonly<Record<string, object>> = {
  'resolution-to-loyalty': LOYALTY,
  'root-causes': CAUSES,
  'cohort-heat-map': HEAT_MAP,
  'market-damage': MARKET,
  'segment-migration': MIGRATION,
  'seven-indicators': INDICATORS,
  'three-rs': THREE_RS,
};
