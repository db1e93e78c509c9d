import type { AnswerOf } from '../../api/routes.ts';

export type Scorecard = AnswerOf<'GET /scorecards'>['scorecards'][number];
export type Card = Scorecard['card'];
export type Mark = Scorecard['marks'][number];

/** A mark while it is being made, with what is typed of it. */
export type Marking = { mark?: Mark['mark']; comment: string };
export type Markings = Readonly<Record<string, Marking>>;

/** Whether what was marked so needs words. */
export const isLacking = (mark: Mark['mark'] | undefined) => mark === 'partly' || mark === 'not-met';

/** Nothing as long as a mark or its words are missing. */
export function marksIn({ criteria }: Card, markings: Markings): Mark[] | undefined {
  const marks: Mark[] = [];
  for (const { id } of criteria) {
    const { mark, comment = '' } = markings[id] ?? {};
    const text = comment.trim();
    if (mark === undefined || (isLacking(mark) && text === '')) return undefined;
    marks.push({ criterion: id, mark, ...(isLacking(mark) && { comment: text }) });
  }
  return marks;
}

/** Where a scorecard of somebody is read. */
export const scorecardAddress = (caseNumber: string, person: string) =>
  `/cases/${caseNumber}/scorecard?person=${encodeURIComponent(person)}`;
