import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Role } from '../../../../events/answers.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { ManyField } from '../../forms/many-field.tsx';
import { useMyTeams } from '../../forms/team-picker.tsx';
import { useWords } from '../../words/words.ts';

const ROLES: readonly Role[] = ['agent', 'supervisor', 'manager', 'operator', 'admin'];

interface RightsFieldsProps {
  /** None chosen yet: what they are is not known here. */
  role: Role | '';
  teams: readonly string[];
  /** What the house says of a field. */
  at(name: string): string;
  onRole(role: Role): void;
  onTeams(teams: string[]): void;
}

/** What somebody's account lets them do, and whose cases they see. */
export function RightsFields({ role, teams, at, onRole, onTeams }: RightsFieldsProps) {
  const { words } = useWords();
  const all = useMyTeams();
  const w = words.roster;
  return (
    <SpaceBetween size="m">
      <ChoiceField
        label={w.role}
        value={role}
        error={at('role')}
        options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
        onChange={(chosen) => chosen !== '' && onRole(chosen)}
      />
      <ManyField
        label={w.teams}
        values={teams}
        error={at('teams')}
        options={all.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={onTeams}
      />
    </SpaceBetween>
  );
}
