import Alert from '@cloudscape-design/components/alert';
import type { AnswerOf } from '../api/routes.ts';
import { useWhyRefused } from '../states/why-refused.tsx';
import { useWords } from '../words/words.ts';

export type Merged = AnswerOf<'POST /cases/{caseNumber}/merges'>;
type Answer = Merged['answers'][number];

export const isMerged = ({ status }: Answer) => status === 200;

/** Of a merge that did not succeed whole: what was merged into what, and what was not, and why. */
export function MergedPartly({ merged: { survivor, answers } }: { merged: Merged }) {
  const { words } = useWords();
  const w = words.commands;
  const done = answers.filter(isMerged);
  return (
    <div role="alert">
      <Alert type={done.length > 0 ? 'warning' : 'error'} header={w.mergedSome(done.length, answers.length)}>
        <ul className="plain">
          {done.length > 0 && <li>{w.mergedThese(done.map(({ caseNumber }) => caseNumber).join(', '), survivor)}</li>}
          {answers
            .filter((answer) => !isMerged(answer))
            .map((answer) => (
              <NotMerged key={answer.caseNumber} {...answer} />
            ))}
        </ul>
      </Alert>
    </div>
  );
}

function NotMerged({ caseNumber, ...refusal }: Answer) {
  const { words } = useWords();
  const why = useWhyRefused(refusal);
  return <li>{words.commands.notMerged(caseNumber, why ?? '')}</li>;
}
