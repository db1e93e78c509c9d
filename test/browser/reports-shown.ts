import type { Shown } from './pages.ts';

/** Pages of reports, over the firm of `openFirmHouse`: a week of complaints is too few people for any figure. */
export const REPORTS_SHOWN: readonly Shown[] = [
  {
    name: 'reports',
    about: 'The reports, by the question that each answers',
    as: 'Mia',
    path: () => 'reports',
    ready: 'text=Do they come back?',
  },
  {
    name: 'report',
    about: 'Resolution to loyalty: curves with bands, crude beside standardised, and how to read them',
    as: 'Mia',
    path: () => 'reports/resolution-to-loyalty',
    ready: '[data-picture] canvas',
  },
  {
    name: 'market-damage',
    about: 'Market damage: levers, where each input comes from, and the waterfall',
    as: 'Mia',
    path: () => 'reports/market-damage?if.problemRate=0.6',
    ready: '[data-scenario] strong',
  },
  {
    name: 'seven-indicators',
    about: 'The seven indicators beside their targets',
    as: 'Mia',
    path: () => 'reports/seven-indicators',
    ready: '[data-picture] canvas',
  },
];
