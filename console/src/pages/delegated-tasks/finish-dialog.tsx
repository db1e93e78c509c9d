import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import type { DelegatedTask } from './delegated-tasks-page.tsx';

/** What came of a task, for whoever works the case. */
export function FinishDialog({ task, onClose }: { task: DelegatedTask; onClose(): void }) {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.delegated;
  const [text, setText, forget] = useDraft(`task ${task.taskId}`, '');
  const finish = useTell('POST /delegated-tasks/{caseNumber}/{taskId}', ['GET /delegated-tasks']);
  function submit() {
    const done = () => {
      notify({ type: 'success', text: w.finished });
      forget();
      onClose();
    };
    const { caseNumber, taskId } = task;
    finish.mutate({ path: { caseNumber, taskId }, body: { text: text.trim() } }, { onSuccess: done });
  }
  return (
    <Dialog
      title={w.finishTitle}
      submit={w.doFinish}
      isBusy={finish.isPending}
      isIncomplete={text.trim() === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormProblem error={finish.error} fields={['text']} />
      <p className="words quote">{task.text ?? w.erased}</p>
      <FormField label={w.result} constraintText={words.forms.kept} errorText={problemAt(finish.error, 'text')}>
        <Textarea value={text} rows={5} autoFocus onChange={({ detail }) => setText(detail.value)} />
      </FormField>
    </Dialog>
  );
}
