import type { SurveyAnswer } from '../../../events/survey-answer.v1.ts';

/** What a customer said in a survey beside how satisfied they are: marks, the one thing to change, and their own words. */
export type SaidInSurvey = Pick<SurveyAnswer, 'recommend' | 'agreement' | 'change' | 'comment' | 'oneThingToChange'>;

const PARTS = ['recommend', 'agreement', 'change', 'comment', 'oneThingToChange'];

/** The house keeps an answered survey as one text of JSON; a reaction that an agent took down is words, and nothing here. */
export function saidInSurvey(text: string): SaidInSurvey | undefined {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null) return undefined;
    const names = Object.keys(said);
    return names.length > 0 && names.every((name) => PARTS.includes(name)) ? (said as SaidInSurvey) : undefined;
  } catch {
    return undefined;
  }
}
