import type { ThreeRsReport } from '../domain/reports/retention/three-rs.ts';
import type { ThreeRsGroup } from '../domain/reports/retention/three-rs-figures.ts';
import { FONT, type Look, roundedUp } from './look.ts';
import { intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

const LINE_HEIGHT = 34;
/** Above the lines of a panel: which R, and of whom. */
const HEAD = 66;
const GAP = 44;
const PANEL = (WIDTH - MARGIN.left - MARGIN.right - 2 * GAP) / 3;

interface Figure {
  share: number;
  lower: number | null;
  upper: number | null;
}

/** The three Rs beside each other, each with a scale of its own; a figure that cannot be said has no dot. */
export function threeRsDots(report: ThreeRsReport, w: Wording, look: Look): Picture | undefined {
  const shown = report.groups.filter((group) => group.suppressed === undefined && group.matched !== 0);
  const panels = panelsOf(w);
  const found = panels.map(({ of }) => shown.flatMap((group, line) => pointOf(of(group), line)));
  if (found.every((points) => points.length === 0)) return undefined;
  const title = w.say('The three Rs within {days} days, by {grouping}', {
    ...{ days: report.days, grouping: w.word(report.groupBy) },
  });
  const names = look.namesDown(shown.map(({ group }) => w.word(group)));
  return {
    id: 'three-rs-dots',
    title,
    alt: altOf(report, title, w),
    width: WIDTH,
    height: HEAD + shown.length * LINE_HEIGHT + MARGIN.bottom,
    option: {
      ...look.base,
      title: panels.map(({ name, of: _, about }, at) => ({
        ...{ text: name, subtext: about, left: leftOf(at) - 5, top: 2, itemGap: 3 },
        textStyle: { color: look.ink, fontSize: 13, lineHeight: 16, fontWeight: 'bold', fontFamily: FONT },
        subtextStyle: {
          ...{ color: look.quiet, fontSize: 12, lineHeight: 15, fontFamily: FONT },
          ...{ width: PANEL + MARGIN.right - 4, overflow: 'break' },
        },
      })),
      grid: panels.map((_, at) => ({ left: leftOf(at), width: PANEL, top: HEAD, bottom: MARGIN.bottom })),
      xAxis: found.map((points, at) => {
        const top = roundedUp(Math.max(0, ...points.map(([, , , upper]) => upper)));
        return look.numbers({
          ...{ gridIndex: at, min: 0, max: top, interval: top },
          axisLabel: { ...look.axisText, fontSize: 12, formatter: top < 0.05 ? w.percent : w.wholePercent },
        });
      }),
      yAxis: panels.map((_, at) => ({ ...names, gridIndex: at, axisLabel: { ...names.axisLabel, show: at === 0 } })),
      series: found.map((points, at) => ({
        ...intervals(panels[at]?.name ?? '', points, { style: look.styleAt(at), look, isHollow: false, offset: 0 }),
        ...{ xAxisIndex: at, yAxisIndex: at },
      })),
    },
  };
}

const leftOf = (panel: number) => MARGIN.left + panel * (PANEL + GAP);

function panelsOf(w: Wording): readonly { name: string; about: string; of(group: ThreeRsGroup): Figure | null }[] {
  return [
    {
      name: w.say('Retention'),
      about: w.say('bought again'),
      of: ({ retention }) =>
        retention === null || retention.repurchased === null ? null : { ...retention, share: retention.repurchased },
    },
    {
      name: w.say('Related sales'),
      about: w.say('of these, in a category new to them'),
      of: ({ relatedSales }) => relatedSales && { ...relatedSales, share: relatedSales.rate },
    },
    {
      name: w.say('Referrals'),
      about: w.say('new customers, for each of them'),
      of: ({ referrals }) => referrals && { ...referrals, share: referrals.perEligible },
    },
  ];
}

function pointOf(figure: Figure | null, line: number): [number, number, number, number][] {
  if (figure === null) return [];
  const { share, lower, upper } = figure;
  return [[share, line, lower ?? share, upper ?? share]];
}

function altOf({ groups, until: day }: ThreeRsReport, title: string, w: Wording): string {
  const small = groups.filter(({ suppressed }) => suppressed !== undefined);
  return told(
    w.say('{title}, with 95% limits.', { title }),
    ...groups
      .filter((group) => !small.includes(group))
      .map((group) =>
        w.say('{group}: {people} people, {figures}.', {
          ...{ group: w.word(group.group), people: w.count(group.matched ?? 0) },
          figures: panelsOf(w)
            .map(({ name, of }) => {
              const figure = of(group);
              return `${name}: ${w.share(figure?.share, figure ?? { lower: null, upper: null })}`;
            })
            .join('; '),
        }),
      ),
    w.hidden(small.map(({ group }) => group)),
    w.until(day),
  );
}
