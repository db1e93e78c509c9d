import type { LoyaltyGroup, LoyaltyReport } from '../domain/reports/cohort/loyalty-report.ts';
import { FONT, type Look, shortened } from './look.ts';
import { band } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

const PLOT_HEIGHT = 300;
const ROW_HEIGHT = 22;
/** Room for a group's name at the end of its line. */
const NAMES_RIGHT = 120;

/** Who bought again by day, as steps with their 95% bands, and below how many were still watched. */
export function repurchaseCurves(report: LoyaltyReport, w: Wording, look: Look): Picture | undefined {
  const whole = report.groups.filter((group) => (group.curve?.length ?? 0) > 0);
  // More than five lines cannot be told apart; the largest say most.
  const shown = [...whole].sort((a, b) => (b.matched ?? 0) - (a.matched ?? 0)).slice(0, look.styles.length);
  const groups = whole.filter((group) => shown.includes(group));
  const days = [...new Set(report.groups.flatMap(({ windows }) => windows.map((window) => window.days)))];
  const last = days.at(-1);
  if (groups.length === 0 || last === undefined) return undefined;
  const lines = groups.map((group) => ({ group, steps: stepsOf(group, last) }));
  const highest = Math.max(...lines.flatMap(({ steps }) => steps.map(({ upper, rate }) => upper ?? rate)));
  const top = topOf(highest);
  const title = w.say('Customers who bought again, by {grouping}', { grouping: w.word(report.groupBy) });
  return {
    id: 'repurchase-curves',
    title,
    alt: altOf(report, { drawn: groups, days, title }, w),
    width: WIDTH,
    height: MARGIN.top + PLOT_HEIGHT + 64 + groups.length * ROW_HEIGHT + 12,
    option: {
      ...look.base,
      grid: [
        { left: MARGIN.left, right: NAMES_RIGHT, top: MARGIN.top, height: PLOT_HEIGHT },
        {
          left: MARGIN.left,
          right: NAMES_RIGHT,
          top: MARGIN.top + PLOT_HEIGHT + 64,
          height: groups.length * ROW_HEIGHT,
        },
      ],
      xAxis: [
        look.numbers({
          ...{ min: 0, max: last, name: w.say('days since the outcome'), nameLocation: 'middle', nameGap: 26 },
          nameTextStyle: look.axisText,
          splitLine: { show: false },
          axisTick: { customValues: [0, ...days] },
          axisLabel: { ...look.axisText, customValues: [0, ...apart(days, last)] },
        }),
        look.numbers({ min: 0, max: last, gridIndex: 1, show: false }),
      ],
      yAxis: [
        look.numbers({
          min: 0,
          max: top,
          interval: top / 5,
          axisLabel: { ...look.axisText, formatter: percentOf(top, w) },
        }),
        {
          ...look.namesDown(groups.map(({ group }) => w.word(group))),
          ...{
            gridIndex: 1,
            axisLine: { show: false },
            name: w.say('still watched'),
            nameLocation: 'start',
            nameGap: 4,
          },
          nameTextStyle: { ...look.axisText, color: look.quiet, align: 'right', padding: [0, 8, 0, 0] },
          axisLabel: { ...look.axisText, width: 96, overflow: 'truncate', interval: 0, margin: 26 },
        },
      ],
      series: lines.flatMap(({ group, steps }, at) => seriesOf({ group, steps, at, days }, w, look)),
    },
  };
}

interface Step {
  day: number;
  rate: number;
  lower: number | null;
  upper: number | null;
}

/** From nobody on day 0 to the last day for which something can be said. */
function stepsOf({ curve, windows }: LoyaltyGroup, last: number): Step[] {
  const steps = (curve ?? []).flatMap(({ day, repurchased, lower, upper }) =>
    repurchased === null || day > last ? [] : [{ day, rate: repurchased, lower, upper }],
  );
  const end = steps.at(-1);
  const known = windows.filter(({ repurchased, fewAtRisk }) => repurchased !== null && fewAtRisk === false);
  const lastKnown = known.at(-1)?.days ?? 0;
  return [
    { day: 0, rate: 0, lower: 0, upper: 0 },
    ...steps,
    ...(end !== undefined && lastKnown > end.day ? [{ ...end, day: lastKnown }] : []),
  ];
}

interface Line {
  group: LoyaltyGroup;
  steps: readonly Step[];
  at: number;
  days: readonly number[];
}

function seriesOf({ group: { group, matched, windows }, steps, at, days }: Line, w: Wording, look: Look) {
  const { colour, dash } = look.styleAt(at);
  const corners = steps.map(({ day, rate, lower, upper }) => [day, lower ?? rate, upper ?? rate] as const);
  const atRisk = [[0, matched], ...windows.map((window) => [window.days, window.atRisk] as const)];
  return [
    band(corners, colour),
    {
      type: 'line',
      name: w.word(group),
      step: 'end',
      showSymbol: false,
      z: 3,
      data: steps.map(({ day, rate }) => [day, rate]),
      lineStyle: { color: colour, width: 2.5, type: dash },
      itemStyle: { color: colour },
      // Said, since browsers measure it by a sign that not every machine has: labels would run into each other.
      endLabel: {
        ...{ show: true, formatter: shortened(w.word(group)), color: colour },
        ...{ fontSize: 13, lineHeight: 16, fontFamily: FONT, distance: 6 },
      },
      labelLayout: { moveOverlap: 'shiftY' },
      ...(at === 0 && { markLine: windowLines(days, look) }),
    },
    {
      type: 'scatter',
      silent: true,
      ...{ xAxisIndex: 1, yAxisIndex: 1, symbolSize: 0 },
      data: atRisk.flatMap(([day, people]) =>
        people === null ? [] : [{ value: [day, at], name: w.count(people ?? 0) }],
      ),
      label: { show: true, position: 'inside', formatter: ({ name }: { name: string }) => name, ...look.axisText },
    },
  ];
}

function windowLines(days: readonly number[], look: Look) {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: look.quiet, type: 'dotted', width: 1 },
    data: days.map((day) => ({ xAxis: day })),
  };
}

/** Days whose labels do not run into each other, the last before the others. */
function apart(days: readonly number[], last: number): number[] {
  return days.filter((day) => day === last || (day >= last / 16 && last - day >= last / 16));
}

/** A true maximum, in five steps. */
function topOf(highest: number): number {
  return [0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 0.75].find((top) => highest <= top) ?? 1;
}

const percentOf = (top: number, w: Wording) => (share: number) =>
  top < 0.05 ? w.percent(share) : w.wholePercent(share);

interface Said {
  drawn: readonly LoyaltyGroup[];
  days: readonly number[];
  title: string;
}

function altOf(report: LoyaltyReport, { drawn, days, title }: Said, w: Wording): string {
  const said = drawn.map(({ group, matched, windows }) => {
    const figures = windows
      .filter(({ days: end }) => end === days.at(-1) || end === 90 || days.length <= 2)
      .map((window) =>
        w.say('within {days} days {share}', { days: window.days, share: w.share(window.repurchased, window) }),
      );
    return w.say('{group}: {people} people, {figures}.', {
      ...{ group: w.word(group), people: w.count(matched ?? 0), figures: figures.join(', ') },
    });
  });
  const small = report.groups.filter(({ suppressed }) => suppressed !== undefined);
  const others = report.groups.filter((group) => !drawn.includes(group) && !small.includes(group));
  const empty = others.filter(({ curve }) => (curve?.length ?? 0) === 0);
  return told(
    w.say('{title}, by Kaplan-Meier with 95% limits.', { title }),
    ...said,
    w.hidden(small.map(({ group }) => group)),
    w.hidden(
      empty.map(({ group }) => group),
      w.say('nobody bought again, or cannot be said'),
    ),
    w.hidden(
      others.filter((group) => !empty.includes(group)).map(({ group }) => group),
      w.say('not drawn, in the table'),
    ),
    w.until(report.until),
  );
}
