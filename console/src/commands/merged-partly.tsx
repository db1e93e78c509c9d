import Alert from '@cloudscape-design/components/alert';
import { Problem } from '../api/problem.ts';
import type { AnswerOf } from '../api/routes.ts';
import { saidOf } from '../states/said-of.ts';
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
            .map(({ caseNumber, status, code = '', detail = code }) => (
              <li key={caseNumber}>{w.notMerged(caseNumber, saidOf(new Problem(status, code, detail), words))}</li>
            ))}
        </ul>
      </Alert>
    </div>
  );
}
