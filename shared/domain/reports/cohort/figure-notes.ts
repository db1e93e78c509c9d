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
    'Groups differ in more than how their case ended: what is compared here is an association, not an effect.',
  ];
}

function logRankNotes({ logRank }: Pick<LoyaltyReport, 'logRank'>): string[] {
  if (logRank === null) return [];
  const said = ({ chiSquare, df, p }: { chiSquare: number; df: number; p: number }) =>
    `chi-square ${chiSquare.toFixed(2)}, df ${df}, p ${p < 0.0001 ? '<0.0001' : p.toFixed(4)}`;
  const within = logRank.stratified === null ? '' : `; within segment, severity and tenure ${said(logRank.stratified)}`;
  return [`Log-rank over the groups shown and all days: ${said(logRank)}${within}.`];
}

function baselineNotes({ baseline, groups }: Pick<LoyaltyReport, 'baseline' | 'groups'>, asked: Asked): string[] {
  if (baseline === null) return ['No case is matched, so there is nothing to compare with customers without a case.'];
  const dropped = baseline.groups.reduce((sum, group) => sum + (group.dropped ?? 0), 0);
  const compared =
    groups.flatMap(({ differences }) => differences ?? []).filter(({ to }) => to === BASELINE).length > 0;
  return [
    ...(compared
      ? [
          `The baseline is customers with no case on file, ${baseline.controlsPerCase} for each case, alike in segment, tenure, recency and number of orders on its index day; it is not "no problem". Each group is compared with its own.`,
          `Comparisons with the baseline at ${asked.headline} days are adjusted for their number (Holm).`,
        ]
      : ['No group has enough cases with controls alike them to be compared with the baseline.']),
    ...(dropped > 0
      ? [
          `${dropped.toLocaleString('en-US')} cases of the groups shown found too few customers alike, and are left out there.`,
        ]
      : []),
  ];
}

function standardNotes(merged: Merged): string[] {
  return merged.flatMap(({ days, merged: parts }) =>
    parts.length === 0
      ? []
      : [
          `Standardised shares at ${days} days do not tell ${parts.join(', ')} apart: a group lacks somebody in some of these.`,
        ],
  );
}

function landmarkNotes({ landmark }: Pick<LoyaltyReport, 'landmark'>, { headline, windows }: Asked): string[] {
  const days = windows.includes(headline) ? headline : windows.at(-1);
  return landmark.groups.flatMap((group) => {
    const window = group.windows.find((candidate) => candidate.days === days);
    if (group.suppressed === undefined && group.n === 0) return [];
    return [`${landmark.days} days after receipt, ${group.group}: ${landmarkText(group, window)}.`];
  });
}

function landmarkText(
  { matched, boughtBefore, suppressed }: FollowedGroup & { boughtBefore: number | null },
  window: FollowedWindow | undefined,
): string {
  if (suppressed !== undefined || window === undefined) return 'too few people to be shown';
  const percent = (share: number | null) => (share === null ? '-' : percentText(share));
  const found =
    window.repurchased === null
      ? `nothing can be said at ${window.days} days`
      : `${percent(window.repurchased)} (${percent(window.lower)} to ${percent(window.upper)}) bought again within ${window.days} days`;
  return `${matched} people followed from there, ${found}; ${boughtBefore} bought before and are left out`;
}
