import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import Select from '@cloudscape-design/components/select';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../forms/dialog.tsx';
import { PersonField } from '../forms/person-field.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useNotify } from '../shell/notices.tsx';
import { saidOf } from '../states/said-of.ts';
import { WhyRefused } from '../states/why-refused.tsx';
import { useWords } from '../words/words.ts';
import { type BulkCommand, sendToMany } from './bulk.ts';

/** What can be done with all selected cases at once, how far it is, and what became of each that refused. */
export function BulkBar({ caseNumbers, onDone }: { caseNumbers: readonly string[]; onDone(): void }) {
  const { words } = useWords();
  const { ask } = useSession();
  const client = useQueryClient();
  const notify = useNotify();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [isAssigning, setIsAssigning] = useState(false);
  const w = words.worklist;

  async function send(command: BulkCommand) {
    setProgress({ done: 0, of: caseNumbers.length });
    try {
      const { answers } = await sendToMany(ask, caseNumbers, command, setProgress);
      const refused = answers.filter(({ status }) => status !== 200);
      const done = answers.length - refused.length;
      if (done > 0) notify({ type: 'success', text: w.bulkDone(done) });
      if (refused.length > 0) notify({ type: 'warning', text: <Refused refused={refused} /> });
      onDone();
    } catch (error) {
      // What was selected stays so for another try.
      notify({ type: 'error', text: saidOf(error as Error, words) });
    }
    setProgress(undefined);
    await client.invalidateQueries({ queryKey: ['GET /cases'] });
  }

  return (
    <>
      {progress !== undefined && (
        <ProgressBar
          value={(100 * progress.done) / Math.max(progress.of, 1)}
          ariaLabel={w.together}
          additionalInfo={w.bulkRunning(progress.done, progress.of)}
        />
      )}
      {/* It stays where it is, so that the focus does. */}
      <ButtonDropdown
        disabled={caseNumbers.length === 0}
        loading={progress !== undefined}
        items={[
          { id: 'take', text: w.take },
          { id: 'release', text: w.release },
          { id: 'resume', text: w.resume },
          { id: 'assign', text: `${w.assign}…` },
        ]}
        onItemClick={({ detail: { id } }) => {
          if (id === 'assign') setIsAssigning(true);
          else send({ type: id as 'take' | 'release' | 'resume' });
        }}
      >
        {caseNumbers.length === 0 ? w.together : `${w.together} (${caseNumbers.length})`}
      </ButtonDropdown>
      {isAssigning && (
        <AssignDialog
          count={caseNumbers.length}
          onClose={() => setIsAssigning(false)}
          onAssign={(to) => {
            setIsAssigning(false);
            send({ type: 'assign', ...to });
          }}
        />
      )}
    </>
  );
}

function Refused({ refused }: { refused: readonly { caseNumber: string; detail?: string; code?: string }[] }) {
  const { words } = useWords();
  return (
    <>
      {words.worklist.bulkRefused(refused.length)}
      <ul>
        {refused.map(({ caseNumber, ...why }) => (
          <li key={caseNumber}>
            {caseNumber}: <WhyRefused {...why} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface AssignDialogProps {
  count: number;
  onClose(): void;
  onAssign(to: { owner?: string; team?: string }): void;
}

function AssignDialog({ count, onClose, onAssign }: AssignDialogProps) {
  const { words } = useWords();
  const { teams } = useSettings();
  const w = words.worklist;
  const [owner, setOwner] = useState('');
  const [team, setTeam] = useState('');
  const options = [{ value: '', label: w.noChange }, ...teams.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Dialog
      title={w.assign}
      submit={w.doIt(count)}
      isIncomplete={owner.trim() === '' && team === ''}
      onSubmit={() => onAssign({ ...(owner.trim() !== '' && { owner: owner.trim() }), ...(team !== '' && { team }) })}
      onClose={onClose}
    >
      <PersonField label={w.assignPerson} value={owner} onChange={setOwner} />
      <FormField label={w.assignTeam}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === team) ?? null}
          onChange={({ detail }) => setTeam(detail.selectedOption.value ?? '')}
        />
      </FormField>
    </Dialog>
  );
}
