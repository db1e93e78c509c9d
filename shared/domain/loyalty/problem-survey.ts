import type { Day, Instant } from '../time.ts';
import { millisecondsOf } from '../time.ts';
import type { ProblemSurveyRow } from './rows.ts';

/**
 * What a random sample of customers said about the last 12 months. People, each counted once: everything below `answered` is of
 * those who answered.
 */
export interface ProblemSurvey {
  /** A code of the firm's choice; told again, the newest word counts. */
  surveyId: string;
  /** The last day on which answers were taken. */
  heldOn: Day;
  /** The product it was about, as orders and cases name it; left out: customers of all products. */
  product?: string | undefined;
  /** Customers that the sample was drawn from. */
  population: number;
  invited: number;
  answered: number;
  hadProblem: number;
  complained: number;
  /** Of those with a problem who did not complain, who bought again; left out where that was not asked. */
  silentBoughtAgain?: number | undefined;
  /** Of those who complained. */
  complainantsBoughtAgain?: number | undefined;
}

/**
 * The lake's row of a survey, or which field cannot be.
 * @param today the business day: a survey that is not over has no figures
 */
export function problemSurveyRow(
  survey: ProblemSurvey,
  { at, today }: { at: Instant; today: Day },
): ProblemSurveyRow | { refused: string; field: keyof ProblemSurvey } {
  const { population, invited, answered, hadProblem, complained, heldOn } = survey;
  const { silentBoughtAgain, complainantsBoughtAgain } = survey;
  if (heldOn > today) return { refused: 'heldOn lies after today: tell a survey once it is over', field: 'heldOn' };
  const within = [
    ['invited', invited, population, 'population'],
    ['answered', answered, invited, 'invited'],
    ['hadProblem', hadProblem, answered, 'answered'],
    ['complained', complained, hadProblem, 'hadProblem'],
    ['silentBoughtAgain', silentBoughtAgain ?? 0, hadProblem - complained, 'hadProblem less complained'],
    ['complainantsBoughtAgain', complainantsBoughtAgain ?? 0, complained, 'complained'],
  ] as const;
  for (const [field, count, most, of] of within)
    if (count > most) return { refused: `${field} is more than ${of}`, field };
  return {
    row_id: survey.surveyId,
    version: millisecondsOf(at),
    held_day: heldOn,
    product: survey.product ?? null,
    population,
    invited,
    answered,
    had_problem: hadProblem,
    complained,
    silent_bought_again: silentBoughtAgain ?? null,
    complainants_bought_again: complainantsBoughtAgain ?? null,
    at,
  };
}
