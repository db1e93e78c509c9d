/** What one can choose of a report: its parameters in the API, by the same names, and so in the address. */
export type Choice =
  | 'from'
  | 'until'
  | 'groupBy'
  | 'reference'
  | 'windows'
  | 'headline'
  | 'origin'
  | 'period'
  | 'month';

export interface ReportOnPage {
  group: 'meeting' | 'back' | 'worth' | 'handling';
  choices: readonly Choice[];
  groupings?: readonly GroupingName[];
  /** Offered for `windows`; any other from the address is asked as it is. */
  windows?: readonly string[];
}

export const GROUPING_NAMES = [
  'reaction',
  'decision',
  'category',
  'channel',
  'team',
  'segment',
  'severity',
  'root-cause',
  'remedy',
  'product',
  'playbook',
  'time-to-decision',
  'first-contact',
] as const;
export type GroupingName = (typeof GROUPING_NAMES)[number];

const ONE_WINDOW = ['30', '90', '180', '365'];
const PERIOD = ['from', 'until'] as const;

/** Every report of the API, in the order in which a manager would want them. */
export const REPORTS = {
  'manager-pack': { group: 'meeting', choices: ['month'] },
  'seven-indicators': { group: 'meeting', choices: ['until'] },
  'resolution-to-loyalty': {
    group: 'back',
    choices: [...PERIOD, 'groupBy', 'reference', 'windows', 'headline', 'origin'],
    groupings: GROUPING_NAMES,
    windows: ['30,90,180,365', '30,60,90', '90,180,365,730'],
  },
  'cohort-heat-map': { group: 'back', choices: PERIOD },
  'segment-migration': {
    group: 'back',
    choices: [...PERIOD, 'groupBy', 'windows'],
    groupings: GROUPING_NAMES,
    windows: ONE_WINDOW,
  },
  'three-rs': {
    group: 'back',
    choices: [...PERIOD, 'groupBy', 'windows'],
    groupings: GROUPING_NAMES,
    windows: ONE_WINDOW,
  },
  'risk-calibration': { group: 'back', choices: [...PERIOD, 'windows'], windows: ONE_WINDOW },
  'market-damage': { group: 'worth', choices: ['until'] },
  money: {
    group: 'worth',
    choices: [...PERIOD, 'groupBy', 'windows'],
    groupings: ['reaction', 'decision', 'remedy'],
    windows: ONE_WINDOW,
  },
  defections: { group: 'worth', choices: PERIOD },
  'retention-to-profit': { group: 'worth', choices: ['until'] },
  'complaint-handling': { group: 'handling', choices: [...PERIOD, 'period'] },
  outcomes: { group: 'handling', choices: PERIOD },
  'root-causes': { group: 'handling', choices: PERIOD },
  recurrence: { group: 'handling', choices: ['until', 'windows'], windows: ['28', '91', '182', '364'] },
  voice: { group: 'handling', choices: PERIOD },
  'ease-of-complaining': { group: 'handling', choices: ['until'] },
} as const satisfies Record<string, ReportOnPage>;
export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

export const isReport = (name: string): name is ReportName => Object.hasOwn(REPORTS, name);
