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

function bandSql(value: string, bands: Readonly<Record<string, number>>): string {
  // From the highest down: the first one reached is it.
  const falling = Object.entries(bands).sort(([, a], [, b]) => b - a);
  return `CASE ${falling.map(([name, least]) => `WHEN ${value} >= ${least} THEN '${name}'`).join(' ')} END`;
}

/** Tenure, recency and number of days with an order as one number: what is put in order and joined a million times is better short. */
export function cellSql(tenureDays: string, recencyDays: string, orders: string): string {
  const place = (value: string, bands: Readonly<Record<string, number>>) => {
    const rising = Object.values(bands).sort((a, b) => a - b);
    return `CASE ${rising
      .map((least, at) => `WHEN ${value} >= ${least} THEN ${at}`)
      .toReversed()
      .join(' ')} END`;
  };
  return `100 * ${place(tenureDays, TENURE_BANDS)} + 10 * ${place(recencyDays, RECENCY_BANDS)} + ${place(orders, ORDER_BANDS)}`;
}
