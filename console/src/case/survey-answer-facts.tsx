import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import type { SaidInSurvey } from './survey-answer.ts';

/** An answered survey as it reads: the customer's words first as they stand, marks with what they are out of. */
export function SurveyAnswerFacts({ said }: { said: SaidInSurvey }) {
  const w = useWords().words.case.survey;
  const { comment, oneThingToChange, change, recommend, agreement = {} } = said;
  const facts: (readonly [string, string | undefined])[] = [
    [w.comment, comment],
    [w.change, change === undefined ? undefined : spokenCode(change)],
    [w.changeWords, oneThingToChange],
    [w.recommend, recommend === undefined ? undefined : w.of(recommend, 10)],
    ...Object.entries(agreement).map(([id, mark]) => [spokenCode(id), w.of(mark, 5)] as const),
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="words">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
