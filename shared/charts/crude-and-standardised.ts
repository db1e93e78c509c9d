import type { LoyaltyGroup, LoyaltyReport } from '../domain/reports/cohort/loyalty-report.ts';
import { type Look, roundedUp } from './look.ts';
import { intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

const LINE_HEIGHT = 52;
const LEGEND = 36;

/** Each group at one window, as it is and with the mix of all groups: what differs between the two is who was in the group. */
export function crudeAndStandardised(report: LoyaltyReport, w: Wording, look: Look): Picture | undefined {
  const days = headlineOf(report);
  const found = report.groups.flatMap((group) => {
    const window = group.windows.find((it) => it.days === days);
    return window === undefined || window.repurchased === null ? [] : [{ group, window }];
  });
  if (days === undefined || found.length === 0) return undefined;
  const upper = found.flatMap(({ window }) => [window.upper ?? window.repurchased, window.standardised?.upper]);
  const top = Math.min(1, roundedUp(Math.max(...upper.map((figure) => figure ?? 0))));
  const title = w.say('Bought again within {days} days, by {grouping}: as it is, and with one mix for all', {
    ...{ days, grouping: w.word(report.groupBy) },
  });
  const [asItIs, standardised] = [w.say('as it is'), w.say('standardised')];
  const points = (of: 'crude' | 'standardised') =>
    found.flatMap(({ window }, line) => {
      const it = of === 'crude' ? window : window.standardised;
      if (it === null || it.repurchased === null) return [];
      return [[it.repurchased, line, it.lower ?? it.repurchased, it.upper ?? it.repurchased] as const];
    });
  const drawn = (at: number) => ({ style: look.styleAt(at), look, isHollow: at === 1, offset: at === 0 ? -9 : 9 });
  return {
    id: 'crude-and-standardised',
    title,
    alt: altOf(report, { found, title }, w),
    width: WIDTH,
    height: LEGEND + found.length * LINE_HEIGHT + MARGIN.bottom + 10,
    option: {
      ...look.base,
      legend: {
        ...{ top: 4, left: MARGIN.left, itemGap: 24, textStyle: look.axisText },
        data: [
          { name: asItIs, icon: 'circle' },
          { name: standardised, icon: 'path://M10,0L20,10L10,20L0,10ZM10,4L4,10L10,16L16,10Z' },
        ],
      },
      grid: { left: MARGIN.left, right: MARGIN.right, top: LEGEND, bottom: MARGIN.bottom },
      xAxis: look.numbers({ min: 0, max: top, axisLabel: { ...look.axisText, formatter: w.wholePercent } }),
      yAxis: look.namesDown(found.map(({ group }) => w.word(group.group))),
      series: [intervals(asItIs, points('crude'), drawn(0)), intervals(standardised, points('standardised'), drawn(1))],
    },
  };
}

/** The window that comparisons with the baseline are adjusted at; where there is none, 90 days or the first. */
function headlineOf({ groups }: LoyaltyReport): number | undefined {
  const differences = groups.flatMap((group) => group.differences ?? []);
  const days = (groups[0]?.windows ?? []).map((window) => window.days);
  const headline = differences.find(({ pHolm }) => pHolm !== null)?.days ?? 90;
  return days.includes(headline) ? headline : days[0];
}

function altOf(
  { groups, until: day }: LoyaltyReport,
  {
    found,
    title,
  }: { found: readonly { group: LoyaltyGroup; window: LoyaltyGroup['windows'][number] }[]; title: string },
  w: Wording,
): string {
  const shown = new Set(found.map(({ group }) => group));
  const small = groups.filter(({ suppressed }) => suppressed !== undefined);
  const unsaid = groups.filter((group) => !shown.has(group) && !small.includes(group));
  return told(
    w.say('{title}, with 95% limits.', { title }),
    ...found.map(({ group: { group, matched }, window }) => {
      const even = window.standardised;
      const standardised = w.share(even?.repurchased, even ?? { lower: null, upper: null });
      return w.say('{group}: {people} people, as it is {crude}, standardised {standardised}.', {
        ...{ group: w.word(group), people: w.count(matched ?? 0), standardised },
        crude: w.share(window.repurchased, window),
      });
    }),
    w.hidden(small.map(({ group }) => group)),
    w.hidden(
      unsaid.map(({ group }) => group),
      w.say('cannot be said'),
    ),
    w.until(day),
  );
}
