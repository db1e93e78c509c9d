import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ManyField } from '../../forms/many-field.tsx';
import { WeekField } from '../../forms/week-field.tsx';
import { weekOf, weekText } from '../../forms/windows.ts';
import { useWords } from '../../words/words.ts';
import type { RosterPerson } from './roster-page.tsx';

const FULL_TIME = [['09:00', '17:00']] satisfies [string, string][];
const LANGUAGES = ['en', 'es', 'nl'] as const;

/** What is typed of a place on the roster; somebody new works by day, Monday to Friday. */
export const placeDraft = (person?: RosterPerson) => ({
  languages: [...(person?.languages ?? (['en'] as const))],
  skills: (person?.skills ?? []).join(', '),
  cap: String(person?.cap ?? 20),
  week: weekText(person?.week ?? { mon: FULL_TIME, tue: FULL_TIME, wed: FULL_TIME, thu: FULL_TIME, fri: FULL_TIME }),
});
export type PlaceDraft = ReturnType<typeof placeDraft>;

/** Undefined where something is missing or cannot be read. */
export function placeOf({ languages, skills, cap, week: typed }: PlaceDraft) {
  const week = weekOf(typed);
  if (week === undefined || cap.trim() === '') return undefined;
  return { languages, skills: skills.split(/[\s,]+/).filter((skill) => skill !== ''), cap: Number(cap), week };
}

interface PlaceFieldsProps {
  draft: PlaceDraft;
  /** What the house says of a field. */
  at(name: string): string;
  onWrite(part: Partial<PlaceDraft>): void;
}

/** For what somebody is given cases, how many, and when. */
export function PlaceFields({ draft, at, onWrite }: PlaceFieldsProps) {
  const { words } = useWords();
  const w = words.roster;
  return (
    <SpaceBetween size="m">
      <ManyField
        label={w.languages}
        values={draft.languages}
        error={at('languages')}
        options={LANGUAGES.map((value) => ({ value, label: w.languageNames[value] }))}
        onChange={(languages) => onWrite({ languages })}
      />
      <FormField label={w.skills} constraintText={w.skillsForm} errorText={at('skills')}>
        <Input value={draft.skills} onChange={({ detail }) => onWrite({ skills: detail.value })} />
      </FormField>
      <FormField label={w.cap} errorText={at('cap')}>
        <Input
          type="number"
          inputMode="numeric"
          value={draft.cap}
          onChange={({ detail }) => onWrite({ cap: detail.value })}
        />
      </FormField>
      <WeekField label={w.week} value={draft.week} error={at('week')} onChange={(week) => onWrite({ week })} />
    </SpaceBetween>
  );
}
