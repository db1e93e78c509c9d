import { COHORT } from './book/cohort.ts';
import { HANDLING } from './book/handling.ts';
import { HEADINGS } from './book/headings.ts';
import { LABELS as GENERAL_LABELS } from './book/labels.ts';
import { MARKET } from './book/market.ts';
import { MARKET_LABELS } from './book/market-labels.ts';
import { REPORT_NAMES } from './book/report-names.ts';
import { RETENTION } from './book/retention.ts';
import { WATCHING } from './book/watching.ts';

export { COLUMNS, NUMBERED_COLUMNS } from './book/columns.ts';
export { PARTS } from './book/parts.ts';
export { PICTURES } from './book/pictures.ts';

/** Notes and headings of reports. */
export const SENTENCES = { ...HEADINGS, ...COHORT, ...HANDLING, ...RETENTION, ...WATCHING, ...MARKET };

/** Words of closed sets, as cells and pictures have them. */
export const LABELS = { ...GENERAL_LABELS, ...MARKET_LABELS, ...REPORT_NAMES };
