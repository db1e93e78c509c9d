import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { useWords } from '../../words/words.ts';

interface RejectDialogProps {
  caseNumber: string;
  isBusy: boolean;
  /** What came of the last try. */
  problem: ReactNode;
  /** @returns whether it was done */
  onReject(text: string): Promise<boolean>;
  onClose(): void;
}

/** Why a proposal is rejected, for who made it. */
export function RejectDialog({ caseNumber, isBusy, problem, onReject, onClose }: RejectDialogProps) {
  const { words } = useWords();
  const w = words.approvals;
  // The same draft as of the command on the case's own page.
  const { draft, write, clear } = useFormDraft(`reject ${caseNumber}`, { text: '' });
  const text = draft.text.trim();
  return (
    <Dialog
      title={w.rejectTitle}
      submit={w.doReject}
      isBusy={isBusy}
      isIncomplete={text === ''}
      onSubmit={async () => {
        if (await onReject(text)) clear();
      }}
      onClose={onClose}
    >
      {problem}
      <FormField label={w.reason} constraintText={words.forms.kept}>
        <Textarea value={draft.text} autoFocus rows={4} onChange={({ detail }) => write({ text: detail.value })} />
      </FormField>
    </Dialog>
  );
}
