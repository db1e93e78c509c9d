import type { ReportTable } from '../report.ts';
import type { VoiceReport } from './voice.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'figure', kind: 'text' },
  { name: 'n', kind: 'count' },
  { name: 'share', kind: 'share' },
  { name: 'points', kind: 'text' },
  { name: 'points_lower', kind: 'text' },
  { name: 'points_upper', kind: 'text' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
];

/** One line for each group and figure; then what people would change. */
export function voiceTable(report: VoiceReport): ReportTable {
  const { from, until, timeZone, groups, oneThing, notes } = report;
  return {
    heading: `voice by decision, ${from ?? 'the first case'} to ${until ?? 'the last'} (${timeZone}); shares with 95% Wilson limits, net promoter score in points with 95% multinomial limits`,
    columns: COLUMNS,
    lines: [
      ...groups.flatMap((it) => {
        const cut = it.suppressed ?? '';
        const points = [it.netPromoter?.score, it.netPromoter?.lower, it.netPromoter?.upper];
        return [
          [it.group, 'response rate', it.asked, it.response, '', '', '', cut],
          [it.group, 'satisfied', it.answered, it.satisfied, '', '', '', cut],
          [it.group, 'net promoter score', it.netPromoter?.n ?? null, null, ...points.map(pointsText), cut],
          [it.group, 'would recommend (9, 10)', it.wouldRecommend?.n ?? null, it.wouldRecommend, '', '', '', cut],
          ...it.agrees.map(({ id, topBox }) => [it.group, `agrees: ${id}`, topBox?.n ?? null, topBox, '', '', '', cut]),
        ];
      }),
      ...(oneThing?.choices ?? []).map(({ choice, people, share }) => [
        ...['all', `would change: ${choice}`, people, share, '', '', '', share === null ? 'small-cell' : ''],
      ]),
    ],
    notes,
  };
}

const pointsText = (points: number | undefined) => (points === undefined ? '' : points.toFixed(1));
