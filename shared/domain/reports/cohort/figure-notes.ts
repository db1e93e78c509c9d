import { say } from '../../../phrases/say.ts';
import { percentText } from '../cell-text.ts';
import { BASELINE } from './baseline.ts';
import type { FollowedGroup, FollowedWindow, LoyaltyReport, Merged } from './loyalty-report.ts';

interface Asked {
  reference: string;
  headline: number;
  windows: readonly number[];
  merged: Merged;
}

/** What the figures beside the groups say, and how all of them are to be read. */
export function figureNotes(report: Omit<LoyaltyReport, 'notes'>, asked: Asked): string[] {
  return [
    ...logRankNotes(report),
    ...baselineNotes(report, asked),
    ...standardNotes(asked.merged),
    ...landmarkNotes(report, asked),
    say('Groups differ in more than how their case ended: what is compared here is an association, not an effect.'),
  ];
}

function logRankNotes({ logRank }: Pick<LoyaltyReport, 'logRank'>): string[] {
  if (logRank === null) return [];
  const said = ({ chiSquare, df, p }: { chiSquare: number; df: number; p: number }) =>
    say('chi-square {chi}, df {df}, p {p}', {
      chi: chiSquare.toFixed(2),
      df,
      p: p < 0.0001 ? '<0.0001' : p.toFixed(4),
    });
  if (logRank.stratified === null)
    return [say('Log-rank over the groups shown and all days: {whole}.', { whole: said(logRank) })];
  return [
    say('Log-rank over the groups shown and all days: {whole}; within segment, severity and tenure {within}.', {
      whole: said(logRank),
      within: said(logRank.stratified),
    }),
  ];
}

function baselineNotes({ baseline, groups }: Pick<LoyaltyReport, 'baseline' | 'groups'>, asked: Asked): string[] {
  if (baseline === null)
    return [say('No case is matched, so there is nothing to compare with customers without a case.')];
  const dropped = baseline.groups.reduce((sum, group) => sum + (group.dropped ?? 0), 0);
  const compared =
    groups.flatMap(({ differences }) => differences ?? []).filter(({ to }) => to === BASELINE).length > 0;
  return [
    ...(compared
      ? [
          say(
            'The baseline is customers with no case on file, {n} for each case, alike in segment, tenure, recency and number of orders on its index day; it is not "no problem". Each group is compared with its own.',
            { n: baseline.controlsPerCase },
          ),
          say('Comparisons with the baseline at {n} days are adjusted for their number (Holm).', { n: asked.headline }),
        ]
      : [say('No group has enough cases with controls alike them to be compared with the baseline.')]),
    ...(dropped > 0
      ? [
          say('{n} cases of the groups shown found too few customers alike, and are left out there.', {
            n: dropped.toLocaleString('en-US'),
          }),
        ]
      : []),
  ];
}

function standardNotes(merged: Merged): string[] {
  return merged.flatMap(({ days, merged: parts }) =>
    parts.length === 0
      ? []
      : [
          say('Standardised shares at {n} days do not tell {parts} apart: a group lacks somebody in some of these.', {
            n: days,
            parts: parts.join(', '),
          }),
        ],
  );
}

function landmarkNotes({ landmark }: Pick<LoyaltyReport, 'landmark'>, { headline, windows }: Asked): string[] {
  const days = windows.includes(headline) ? headline : windows.at(-1);
  return landmark.groups.flatMap((group) => {
    const window = group.windows.find((candidate) => candidate.days === days);
    if (group.suppressed === undefined && group.n === 0) return [];
    return [
      say('{n} days after receipt, {status}: {what}.', {
        n: landmark.days,
        status: group.group,
        what: landmarkText(group, window),
      }),
    ];
  });
}

function landmarkText(
  { matched, boughtBefore, suppressed }: FollowedGroup & { boughtBefore: number | null },
  window: FollowedWindow | undefined,
): string {
  if (suppressed !== undefined || window === undefined) return say('too few people to be shown');
  const percent = (share: number | null) => (share === null ? '-' : percentText(share));
  const found =
    window.repurchased === null
      ? say('nothing can be said at {n} days', { n: window.days })
      : say('{share} ({lower} to {upper}) bought again within {days} days', {
          ...{ share: percent(window.repurchased), lower: percent(window.lower), upper: percent(window.upper) },
          days: window.days,
        });
  return say('{people} people followed from there, {found}; {before} bought before and are left out', {
    ...{ people: `${matched}`, found, before: `${boughtBefore}` },
  });
}
