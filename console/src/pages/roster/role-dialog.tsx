import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import type { Role } from '../../../../events/answers.ts';
import { useTell } from '../../api/use-api.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { usePassOn } from '../handover/use-pass-on.tsx';
import { PassOnField } from './pass-on-field.tsx';
import { RightsFields } from './rights-fields.tsx';
import type { OnRoster } from './roster-page.tsx';

const FIELDS = ['role', 'teams'];

interface RoleDialogProps {
  one: OnRoster;
  inHand: number | undefined;
  onClose(): void;
}

/** Gives somebody another role or other teams; of accounts made by hand nothing is known, so nothing is chosen yet. */
export function RoleDialog({ one: { personId, person, rights }, inHand, onClose }: RoleDialogProps) {
  const { words } = useWords();
  const notify = useNotify();
  const who = useNames()(personId);
  const w = words.roster;
  const [role, setRole] = useState<Role | ''>(rights?.role ?? '');
  const [teams, setTeams] = useState<readonly string[]>(rights?.teams ?? person?.teams ?? []);
  const [passTo, setPassTo] = useState('');
  const { passOn, progress, error: passError } = usePassOn();
  const { mutateAsync, isPending, error } = useTell('POST /accounts', ['GET /roster', 'GET /load']);

  async function submit() {
    if (role === '') return;
    // Sent again with the cases, it changes nothing.
    await mutateAsync({ body: { type: 'changeRole', personId, role, teams: [...teams] } });
    notify({ type: 'success', text: w.roleChanged(who, words.roles[role]) });
    const owner = passTo.trim();
    if (owner === '' || (await passOn({ ownedBy: personId }, { type: 'assign', owner }))) onClose();
  }

  return (
    <Dialog
      title={w.changeRoleTitle(who)}
      submit={w.doChangeRole}
      isBusy={isPending || progress !== undefined}
      isIncomplete={role === ''}
      // What was refused stands in the dialog.
      onSubmit={() => submit().catch(() => undefined)}
      onClose={onClose}
    >
      <FormProblem error={error ?? passError} fields={FIELDS} />
      <Box>{w.changeRoleText}</Box>
      <RightsFields
        role={role}
        teams={teams}
        at={(field) => problemAt(error, field)}
        onRole={setRole}
        onTeams={setTeams}
      />
      <PassOnField personId={personId} inHand={inHand} value={passTo} onChange={setPassTo} />
    </Dialog>
  );
}
