/**
 * Bands of how long somebody has been a customer, how long ago the last order was, and how many days had one; each from its first
 * number on to the next. What a person is compared within (docs/reports/resolution-to-loyalty.md).
 */
export const TENURE_BANDS = { '0-89': 0, '90-364': 90, '365+': 365 } as const;
const RECENCY_BANDS = { '0-29': 0, '30-89': 30, '90-364': 90, '365+': 365 } as const;
const ORDER_BANDS = { '1': 1, '2-3': 2, '4+': 4 } as const;

export const tenureSql = (days: string) => bandSql(days, TENURE_BANDS);
export const recencySql = (days: string) => bandSql(days, RECENCY_BANDS);
export const ordersBandSql = (orders: string) => bandSql(orders, ORDER_BANDS);

type Bands = Readonly<Record<string, number>>;

const bandSql = (value: string, bands: Bands) => reachedSql(value, bands, (name) => `'${name}'`);
const placeSql = (value: string, bands: Bands) => reachedSql(value, bands, (_name, place) => String(place));

/** @param said SQL of a band: by its name, or its place from the lowest, 0 */
function reachedSql(value: string, bands: Bands, said: (name: string, place: number) => string): string {
  const rising = Object.entries(bands).sort(([, a], [, b]) => a - b);
  const steps = rising.map(([name, least], place) => `WHEN ${value} >= ${least} THEN ${said(name, place)}`);
  // From the highest down: the first one reached is it.
  return `CASE ${steps.toReversed().join(' ')} END`;
}

/** Tenure, recency and number of days with an order as one number: what is put in order and joined a million times is better short. */
export function cellSql(tenureDays: string, recencyDays: string, orders: string): string {
  return `100 * ${placeSql(tenureDays, TENURE_BANDS)} + 10 * ${placeSql(recencyDays, RECENCY_BANDS)} + ${placeSql(orders, ORDER_BANDS)}`;
}
