import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useTell } from '../../api/use-api.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { usePassOn } from '../handover/use-pass-on.tsx';
import type { RosterPerson } from './roster-page.tsx';

interface DeactivateDialogProps {
  person: RosterPerson;
  inHand: number;
  onClose(): void;
}

/** Takes somebody off the roster, and gives their open cases to somebody else. */
export function DeactivateDialog({ person: { personId }, inHand, onClose }: DeactivateDialogProps) {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.roster;
  const [passTo, setPassTo] = useState('');
  const { passOn, progress, error: passError } = usePassOn();
  const remove = useTell('POST /roster', ['GET /roster', 'GET /load']);

  async function submit() {
    // First off the roster: else the next case would be given to them while theirs go.
    if (!remove.isSuccess) {
      await remove.mutateAsync({ body: { type: 'removePerson', personId } });
      notify({ type: 'success', text: w.saved(personId) });
    }
    const owner = passTo.trim();
    if (owner === '' || (await passOn({ ownedBy: personId }, { type: 'assign', owner }))) onClose();
  }

  return (
    <Dialog
      title={w.deactivateTitle(personId)}
      submit={w.doDeactivate}
      isBusy={remove.isPending || progress !== undefined}
      // What was refused stands in the dialog.
      onSubmit={() => submit().catch(() => undefined)}
      onClose={onClose}
    >
      <FormProblem error={remove.error ?? passError} />
      <Box>{w.deactivateText(inHand)}</Box>
      {inHand > 0 && (
        <PersonField
          label={w.passTo}
          description={w.passToText}
          value={passTo}
          without={personId}
          onChange={setPassTo}
        />
      )}
    </Dialog>
  );
}
