import { say } from '../../../phrases/say.ts';
import { casePeriod } from '../case-period.ts';
import type { ReportTable, Spread } from '../report.ts';
import type { VoiceReport } from './voice.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'figure', kind: 'text' },
  { name: 'n', kind: 'count' },
  { name: 'share', kind: 'share' },
  { name: 'points', kind: 'text' },
  { name: 'points_lower', kind: 'text' },
  { name: 'points_upper', kind: 'text' },
  { name: 'events', kind: 'count', csvOnly: true },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD = 'shares with 95% Wilson limits, net promoter score in points with 95% multinomial limits';

/** One line for each group and figure; then what people would change. */
export function voiceTable(report: VoiceReport): ReportTable {
  const { from, until, timeZone, groups, oneThing, notes } = report;
  const line = (group: string, figure: string, n: number | null, share: Spread | null, cut: string) => [
    ...[group, figure, n, share, '', '', ''],
    // Of nobody there is no share, and nothing was left out.
    ...[n === null || share === null ? null : Math.round(share.rate * n), n === 0 ? '' : cut, METHOD, until],
  ];
  return {
    heading: say(
      '{report} by decision, {from} to {until} ({zone}); shares with 95% Wilson limits, net promoter score in points with 95% multinomial limits',
      { report: 'voice', zone: timeZone, ...casePeriod({ from, until }) },
    ),
    columns: COLUMNS,
    lines: [
      ...groups.flatMap((it) => {
        const { group, suppressed: cut = '' } = it;
        const points = [it.netPromoter?.score, it.netPromoter?.lower, it.netPromoter?.upper].map(pointsText);
        return [
          line(group, say('response rate'), it.asked, it.response, cut),
          line(group, say('satisfied'), it.answered, it.satisfied, cut),
          [group, say('net promoter score'), it.netPromoter?.n ?? null, null, ...points, null, cut, METHOD, until],
          line(group, say('would recommend (9, 10)'), it.wouldRecommend?.n ?? null, it.wouldRecommend, cut),
          ...it.agrees.map(({ id, topBox }) =>
            line(group, say('agrees: {sentence}', { sentence: id }), topBox?.n ?? null, topBox, cut),
          ),
        ];
      }),
      ...(oneThing?.choices ?? []).map(({ choice, people, share }) => [
        ...[say('all'), say('would change: {choice}', { choice }), people, share, '', '', '', people],
        ...[share === null ? 'small-cell' : '', METHOD, until],
      ]),
    ],
    notes,
  };
}

const pointsText = (points: number | undefined) => (points === undefined ? '' : points.toFixed(1));
