import { Problem } from '../api/problem.ts';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';

/** What the house says of a field, to stand beside its input; `texts` also for `texts.en`. */
export function problemAt(error: Error | null | undefined, ...fields: readonly string[]): string {
  if (!(error instanceof Problem) || error.field === undefined) return '';
  const { field } = error;
  return fields.some((name) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`))
    ? error.message
    : '';
}

/** A refusal that belongs to none of the fields shown, in words. */
export function FormProblem({ error, fields = [] }: { error: Error | null | undefined; fields?: readonly string[] }) {
  const { words } = useWords();
  if (error === null || error === undefined || problemAt(error, ...fields) !== '') return null;
  const isOffline = error instanceof Problem && error.isOffline;
  return (
    <AnswerAlert
      to={error}
      type={isOffline ? 'warning' : 'error'}
      header={isOffline ? words.states.offline : words.states.failed}
    >
      {saidOf(error, words)}
    </AnswerAlert>
  );
}
