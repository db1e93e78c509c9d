/**
 * Dates, times, sums and stretches of time as a reader of a language expects them. Instants are ISO strings in UTC and shown
 * in the firm's time zone, in which its deadlines are counted; amounts are in minor units. Pure: no clock, no browser.
 */
export interface Format {
  /** `Tue, 3 Nov, 14:00`; with the year where it is another one than that of `now`. */
  moment(instant: string, now?: string): string;
  /** `3 Nov 2026`, of an instant or a `YYYY-MM-DD`. */
  day(of: string): string;
  /** `November 2026`, of a `YYYY-MM`. */
  month(of: string): string;
  /** `14:00` */
  time(instant: string): string;
  /** 1234 and `USD` as `$12.34`; the currency says how many digits. */
  money(amountMinor: number, currency: string): string;
  /** The two greatest units: `3 hr 20 min`; whole minutes at least, or, of calls, whole seconds. */
  stretch(milliseconds: number, finest?: 'minute' | 'second'): string;
  days(count: number): string;
  number(value: number): string;
  /** 0.8 as `80%`. */
  share(value: number): string;
  /** `nl` or `nl-NL` as `Dutch`. */
  language(code: string): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

export function formatFor(language: string, timeZone: string): Format {
  const at = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(language, { timeZone, ...options }));
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const near = at({ weekday: 'short', day: 'numeric', month: 'short', ...clock });
  const far = at({ day: 'numeric', month: 'short', year: 'numeric', ...clock });
  const year = at({ year: 'numeric' });
  const day = at({ day: 'numeric', month: 'short', year: 'numeric' });
  const calendarDay = at({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const month = at({ timeZone: 'UTC', month: 'long', year: 'numeric' });
  const time = at(clock);
  const list = once(() => new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }));
  const short = onceEach((unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }));
  const days = once(() => new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }));
  const sum = onceEach((currency) => new Intl.NumberFormat(language, { style: 'currency', currency }));
  const number = once(() => new Intl.NumberFormat(language));
  const languages = once(() => new Intl.DisplayNames(language, { type: 'language' }));
  const share = once(() => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }));

  return {
    moment(instant, now = instant) {
      const then = new Date(instant);
      const isThisYear = year().format(then) === year().format(new Date(now));
      return (isThisYear ? near() : far()).format(then);
    },
    day: (of) =>
      /^\d{4}-\d\d-\d\d$/.test(of) ? calendarDay().format(new Date(`${of}T00:00Z`)) : day().format(new Date(of)),
    month: (of) => month().format(new Date(`${of}-01T00:00Z`)),
    time: (instant) => time().format(new Date(instant)),
    money(amountMinor, currency) {
      const money = sum(currency);
      return money.format(amountMinor / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2));
    },
    stretch(milliseconds, finest = 'minute') {
      let left = Math.max(Math.abs(milliseconds), 0);
      const units = UNITS.slice(0, 1 + UNITS.findIndex(([name]) => name === finest));
      const first = units.findIndex(([, size]) => left >= size);
      if (first === -1) return short(finest).format(0);
      const parts = units.slice(first, first + 2).map(([name, size]) => {
        const count = Math.floor(left / size);
        left -= count * size;
        return { name, count };
      });
      return list().format(parts.filter(({ count }) => count > 0).map(({ name, count }) => short(name).format(count)));
    },
    days: (count) => days().format(count),
    number: (value) => number().format(value),
    share: (value) => share().format(value),
    language: (code) => languages().of(code.slice(0, 2)) ?? code,
  };
}

/** Formatters cost more than what they format, tens of milliseconds all together: each is made once, when it is first wanted. */
export function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
