import type { Quarter } from '../indicators/quarters.ts';
import { PULSE_ITEMS, type PulseItem, type PulseMarks } from './items.ts';

/** An answer: of whom and when, nobody knows. */
export interface PulseAnswer {
  team: string;
  marks: PulseMarks;
}

/** So many answers behind every figure, and behind whatever can be worked out of several figures. */
export const LEAST_ANSWERS = 8;

/** Null where it is not shown. */
export interface PulseFigures {
  answers: number | null;
  /** Mean mark by item; null where all gave the same, for that would say what each of them gave. */
  means: Readonly<Record<PulseItem, number | null>> | null;
}

export interface PulseResult {
  quarter: Quarter;
  all: PulseFigures;
  /** By id of the team; teams from which nobody answered are not told apart from those with too few. */
  teams: ({ team: string } & PulseFigures)[];
}

const HIDDEN: PulseFigures = { answers: null, means: null };

/**
 * What is released of a quarter. A team is shown from LEAST_ANSWERS on; what is left of the whole without the teams shown must be
 * nobody, or as many again, so the smallest teams are hidden until that holds. The order of answers does not matter.
 */
export function tally(quarter: Quarter, answers: readonly PulseAnswer[], teamIds: readonly string[]): PulseResult {
  const of = (team: string) => answers.filter((answer) => answer.team === team);
  const bySize = [...new Set([...teamIds, ...answers.map(({ team }) => team)])]
    .filter((team) => of(team).length >= LEAST_ANSWERS)
    .sort((a, b) => of(b).length - of(a).length || (a < b ? -1 : 1));
  while (bySize.length > 0 && isTooFew(answers.length - sum(bySize.map((team) => of(team).length)))) bySize.pop();
  const shown = new Map(bySize.map((team) => [team, figuresOf(of(team))]));
  const all = answers.length >= LEAST_ANSWERS ? figuresOf(answers) : HIDDEN;
  // Whoever is in no team shown is what the whole and those teams differ by: a part like any other.
  const rest = answers.filter(({ team }) => !shown.has(team));
  const parts = [...shown.values(), ...(rest.length === 0 ? [] : [figuresOf(rest)])];
  return {
    quarter,
    all: { ...all, means: all.means && withoutUnanimous(all.means, parts) },
    teams: teamIds.toSorted().map((team) => ({ team, ...(shown.get(team) ?? HIDDEN) })),
  };
}

const isTooFew = (count: number) => count > 0 && count < LEAST_ANSWERS;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function figuresOf(answers: readonly PulseAnswer[]): PulseFigures {
  const means = eachItem((item) => {
    const marks = answers.map((answer) => answer.marks[item]);
    if (new Set(marks).size === 1) return null;
    return Math.round((10 * sum(marks)) / marks.length) / 10;
  });
  return { answers: answers.length, means };
}

/** What is hidden of a part must not be the difference between the whole and the others. */
function withoutUnanimous(all: NonNullable<PulseFigures['means']>, parts: readonly PulseFigures[]) {
  return eachItem((item) => (parts.some(({ means }) => means?.[item] === null) ? null : all[item]));
}

function eachItem(figure: (item: PulseItem) => number | null): Record<PulseItem, number | null> {
  return Object.fromEntries(PULSE_ITEMS.map((item) => [item, figure(item)])) as Record<PulseItem, number | null>;
}
