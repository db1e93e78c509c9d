import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { Problem } from '../../api/problem.ts';
import { useFormat } from '../../format/use-format.ts';
import { DayField } from '../../forms/day/day-field.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useNames } from '../../session/names.tsx';
import { AnswerAlert } from '../../states/answer-alert.tsx';
import { saidOf } from '../../states/said-of.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { draftOf, type Entry, type EntryDraft, type IndicatorKind, KINDS } from './entry-draft.ts';

interface EntryFormProps {
  draft: EntryDraft;
  problem: Problem | null;
  isSending: boolean;
  /** How the entry stands where somebody else put it right meanwhile. */
  theirs: Entry | undefined;
  onChange(draft: EntryDraft): void;
  onSend(draft: EntryDraft): void;
  onNew(): void;
}

const FIELDS: readonly string[] = ['kind', 'day', 'value', 'owner', 'text'];

/** An entry of the log, new or put right. What the house refuses stands beside its field. */
export function EntryForm({ draft, problem, isSending, theirs, onChange, onSend, onNew }: EntryFormProps) {
  const { words, language } = useWords();
  const w = words.indicators;
  const kinds = KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }));
  const errorOf = (field: string) => (problem?.field === field ? saidOf(problem, words, {}) : undefined);
  const isElsewhere = problem !== null && problem.status !== 409 && !FIELDS.includes(problem.field ?? '');
  const isCorrection = draft.ifVersion !== undefined;
  return (
    <form
      aria-label={isCorrection ? w.correct : w.tell}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      <SpaceBetween size="m">
        {theirs !== undefined && (
          <Conflict
            theirs={theirs}
            onTake={() => onChange(draftOf(theirs, language))}
            onKeep={() => onSend({ ...draft, ifVersion: theirs.version })}
          />
        )}
        {isElsewhere && (
          <AnswerAlert to={problem} type="error">
            {saidOf(problem, words)}
          </AnswerAlert>
        )}
        <div className="entries">
          <FormField label={w.kind} errorText={errorOf('kind')}>
            <Select
              options={kinds}
              selectedOption={kinds.find(({ value }) => value === draft.kind) ?? null}
              onChange={({ detail }) => onChange({ ...draft, kind: detail.selectedOption.value as IndicatorKind })}
            />
          </FormField>
          <DayField
            label={w.day}
            value={draft.day}
            error={errorOf('day')}
            onChange={(day) => onChange({ ...draft, day })}
          />
          <FormField label={w.value} errorText={errorOf('value')} constraintText={w.units[draft.kind]}>
            <Input
              value={draft.value}
              inputMode="numeric"
              onChange={({ detail }) => onChange({ ...draft, value: detail.value })}
            />
          </FormField>
          <PersonField
            label={w.owner}
            value={draft.owner}
            error={errorOf('owner')}
            onChange={(owner) => onChange({ ...draft, owner })}
          />
        </div>
        <FormField label={w.words} errorText={errorOf('text')} constraintText={w.sealed} stretch>
          <Textarea value={draft.text} rows={3} onChange={({ detail }) => onChange({ ...draft, text: detail.value })} />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" formAction="submit" loading={isSending}>
            {isCorrection ? w.correct : w.tell}
          </Button>
          <Button variant="link" formAction="none" onClick={onNew}>
            {w.new}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}

/** Both sides: theirs is shown here, one's own is still in the form. */
function Conflict({ theirs, onTake, onKeep }: { theirs: Entry; onTake(): void; onKeep(): void }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const w = words.indicators;
  const said = [
    w.kinds[theirs.kind],
    format.day(theirs.day),
    theirs.value === undefined ? '' : format.number(theirs.value),
    theirs.text ?? '',
  ];
  return (
    <Alert
      type="warning"
      header={w.conflict}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" onClick={onTake}>
            {w.takeTheirs}
          </Button>
          <Button formAction="none" onClick={onKeep}>
            {w.keepMine}
          </Button>
        </SpaceBetween>
      }
    >
      {w.theyWrote(nameOf(theirs.changes.at(-1)?.by ?? theirs.owner))} {said.filter((part) => part !== '').join(' · ')}
    </Alert>
  );
}
