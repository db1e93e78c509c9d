import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useTell } from '../../api/use-api.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { usePassOn } from '../handover/use-pass-on.tsx';
import { PassOnField } from './pass-on-field.tsx';

interface DeactivateDialogProps {
  personId: string;
  /** Off the roster alone, or with the right to sign in. */
  how: 'take-off' | 'deactivate';
  inHand: number | undefined;
  onClose(): void;
}

/** Takes somebody off the roster, or out of the house, and gives their open cases to somebody else. */
export function DeactivateDialog({ personId, how, inHand, onClose }: DeactivateDialogProps) {
  const { words } = useWords();
  const notify = useNotify();
  const who = useNames()(personId);
  const w = words.roster;
  const [passTo, setPassTo] = useState('');
  const { passOn, progress, error: passError } = usePassOn();
  const takeOff = useTell('POST /roster', ['GET /roster', 'GET /load']);
  const deactivate = useTell('POST /accounts', ['GET /roster', 'GET /load']);
  const isDeactivating = how === 'deactivate';
  const { isSuccess, isPending, error } = isDeactivating ? deactivate : takeOff;

  async function submit() {
    // First off the roster: else the next case would be given to them while theirs go.
    if (!isSuccess) {
      if (isDeactivating) await deactivate.mutateAsync({ body: { type: 'deactivate', personId } });
      else await takeOff.mutateAsync({ body: { type: 'removePerson', personId } });
      notify({ type: 'success', text: isDeactivating ? w.deactivated(who) : w.saved(who) });
    }
    const owner = passTo.trim();
    if (owner === '' || (await passOn({ ownedBy: personId }, { type: 'assign', owner }))) onClose();
  }

  return (
    <Dialog
      title={isDeactivating ? w.deactivateTitle(who) : w.takeOffTitle(who)}
      submit={isDeactivating ? w.doDeactivate : w.doTakeOff}
      isBusy={isPending || progress !== undefined}
      // What was refused stands in the dialog.
      onSubmit={() => submit().catch(() => undefined)}
      onClose={onClose}
    >
      <FormProblem error={error ?? passError} />
      {isDeactivating && <Box>{w.deactivateText}</Box>}
      <PassOnField personId={personId} inHand={inHand} value={passTo} onChange={setPassTo} />
    </Dialog>
  );
}
