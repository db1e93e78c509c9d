import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import type { CaseDetail, CaseView } from '../api/routes.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../forms/dialog.tsx';
import { useSettings } from '../session/settings.ts';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { FORMS, type FormCommand } from './command-fields.ts';
import { commandOf, fieldsOf, missingIn, type Values } from './command-of.ts';
import { Conflict } from './conflict.tsx';
import { FieldControl } from './field-control.tsx';
import { useCaseCommands } from './use-case-commands.tsx';
import { useSeen } from './use-seen.ts';

/** A command that says more than its name. What is typed stays a draft until it is sent or thrown away. */
export function CommandDialog({ it, type, onClose }: { it: CaseView; type: FormCommand; onClose(): void }) {
  const { words } = useWords();
  const { timeZone } = useSettings();
  const w = words.commands;
  const { draft, write, clear, isBegun } = useFormDraft<Record<string, Values[string]>>(`${type} ${it.caseNumber}`, {});
  const { send } = useCaseCommands(it);
  const { seen, see } = useSeen(it);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<CaseDetail>();
  const [isBusy, setIsBusy] = useState(false);
  /** The version of a try whose answer was lost: it may have been done, and must not be done twice. */
  const [tried, setTried] = useState<number>();
  const fields = fieldsOf(type);

  async function submit(version = tried ?? seen.version) {
    const lacking = missingIn(type, draft);
    setMissing(lacking);
    if (lacking.length > 0) return;
    setIsBusy(true);
    const command = commandOf(type, draft, timeZone);
    const isPinned = FORMS[type].isJudged || tried !== undefined;
    const sent = await send(isPinned ? { ...command, ifVersion: version } : command);
    setIsBusy(false);
    if (sent.outcome === 'done') {
      clear();
      onClose();
    } else {
      setTheirs(sent.outcome === 'conflict' ? sent.case : undefined);
      setProblem(sent.outcome === 'refused' ? sent.problem : undefined);
      if (sent.outcome === 'refused' && sent.problem.mayPass) setTried(version);
    }
  }

  const errorOf = (name: string) => {
    if (missing.includes(name)) return w.required;
    const isAt = problem?.field === name || problem?.field?.startsWith(`${name}.`);
    return isAt ? problem?.message : undefined;
  };
  const isElsewhere = problem !== undefined && !fields.some(([name]) => errorOf(name) !== undefined);

  return (
    <Dialog
      title={w.names[type]}
      submit={w.names[type]}
      isBusy={isBusy}
      onSubmit={() => submit()}
      onClose={onClose}
      onThrowAway={
        isBegun
          ? () => {
              clear();
              onClose();
            }
          : undefined
      }
    >
      {theirs !== undefined && (
        <Conflict
          theirs={theirs}
          seen={seen}
          isBusy={isBusy}
          mine={fields.map(([name]) => ({
            name: w.fields[name as keyof typeof w.fields],
            value: `${draft[name] ?? ''}`,
          }))}
          onAgain={() => {
            see(theirs);
            setTheirs(undefined);
            setTried(undefined);
            submit(theirs.version);
          }}
        />
      )}
      {isElsewhere && (
        <AnswerAlert to={problem} type="error">
          {saidOf(problem, words)}
        </AnswerAlert>
      )}
      {fields.map(([name, field]) => (
        <FieldControl key={name} it={it} name={name} field={field} values={draft} write={write} error={errorOf(name)} />
      ))}
    </Dialog>
  );
}
