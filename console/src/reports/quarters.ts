/** A whole quarter, the shortest stretch that the API gives reports of: its first and last day. */
export interface Quarter {
  year: number;
  /** 1 to 4 */
  quarter: number;
  from: string;
  until: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

export function quarterOf(day: string): Quarter {
  const [year, month] = day.split('-').map(Number);
  return quarterAt(year ?? 0, Math.ceil((month ?? 1) / 3));
}

/** So many quarters that are over on this day, the newest first. */
export function quartersBefore(day: string, count: number): Quarter[] {
  const { year, quarter } = quarterOf(day);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 4 + (quarter - 1) - (back + 1);
    return quarterAt(Math.floor(at / 4), (at % 4) + 1);
  });
}

/** So many months that are over on this day, the newest first: `2026-10`. */
export function monthsBefore(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - (back + 1);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function quarterAt(year: number, quarter: number): Quarter {
  const first = String(quarter * 3 - 2).padStart(2, '0');
  return { year, quarter, from: `${year}-${first}-01`, until: `${year}-${LAST_DAYS[quarter - 1] ?? '12-31'}` };
}
