import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { type Action, useActions } from '../actions/actions.tsx';
import type { CaseView } from '../api/routes.ts';
import { AboutCase } from '../logging/about-case.tsx';
import { useWords } from '../words/words.ts';
import { CommandDialog } from './command-dialog.tsx';
import { type FormCommand, GROUPS } from './command-fields.ts';
import { commandOf, fieldsOf } from './command-of.ts';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useCaseCommands } from './use-case-commands.tsx';

/** What is done often, by key. */
const KEYS: Partial<Record<FormCommand, string>> = {
  take: 't',
  release: 'l',
  note: 'c',
  hold: 'h',
  resume: 'h',
  handOver: 'o',
  question: 'q',
};

type Opened = FormCommand | 'duplicates' | 'split';

/** Everything that the case's view offers to this person, most used first; what it does not offer is not shown. */
export function CaseActions({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.commands;
  const [opened, setOpened] = useState<Opened>();
  const { sendAndSay } = useCaseCommands(it);
  const isOffered = (type: string) => (it.offered as readonly string[]).includes(type) && hasObject(it, type);

  function run(type: FormCommand) {
    if (fieldsOf(type).length > 0) setOpened(type);
    else sendAndSay(commandOf(type, {}, 'UTC'));
  }

  const groups = Object.entries(GROUPS).map(([group, types]) => ({
    group: group as keyof typeof GROUPS,
    types: (types as readonly FormCommand[]).filter(isOffered),
  }));
  const more = [
    ...(isOffered('merge') ? (['duplicates'] as const) : []),
    ...(isOffered('split') ? (['split'] as const) : []),
  ];
  useActions([
    ...groups.flatMap(({ types }) =>
      types.map((type): Action => {
        const keys = KEYS[type];
        return { id: `case-${type}`, label: w.names[type], run: () => run(type), ...(keys !== undefined && { keys }) };
      }),
    ),
    ...more.map((id): Action => ({ id: `case-${id}`, label: w[id], run: () => setOpened(id) })),
  ]);

  if (it.offered.length === 0) return null;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {isOffered('take') && (
        <Button variant="primary" onClick={() => run('take')}>
          {w.names.take}
        </Button>
      )}
      <AboutCase it={it} />
      {isOffered('note') && <Button onClick={() => run('note')}>{w.names.note}</Button>}
      <ButtonDropdown
        expandableGroups
        items={groups
          .map(({ group, types }) => ({
            id: group,
            text: w.groups[group],
            items: [
              ...types.map((type) => ({ id: type, text: w.names[type] })),
              ...(group === 'others' ? more.map((id) => ({ id, text: w[id] })) : []),
            ],
          }))
          .filter(({ items }) => items.length > 0)}
        onItemClick={({ detail: { id } }) => {
          if (id === 'duplicates' || id === 'split') setOpened(id);
          else run(id as FormCommand);
        }}
      >
        {w.more}
      </ButtonDropdown>
      {opened === 'duplicates' && <DuplicatesDialog it={it} onClose={() => setOpened(undefined)} />}
      {opened === 'split' && <SplitDialog it={it} onClose={() => setOpened(undefined)} />}
      {opened !== undefined && opened !== 'duplicates' && opened !== 'split' && (
        <CommandDialog key={opened} it={it} type={opened} onClose={() => setOpened(undefined)} />
      )}
    </SpaceBetween>
  );
}

/** Whether the case has what the command would speak of. */
function hasObject(it: CaseView, type: string): boolean {
  switch (type) {
    case 'answerQuestion':
      return it.questions?.some(({ answeredAt }) => answeredAt === undefined) ?? false;
    case 'finishTask':
    case 'cancelTask':
      return it.tasks?.some(({ finishedAt, cancelledAt }) => (finishedAt ?? cancelledAt) === undefined) ?? false;
    case 'unlink':
      return (it.links ?? []).length > 0;
    case 'unmerge':
      return it.took.length > 0;
    case 'confirmRemedy':
    case 'failRemedy':
      return it.remedies.some(({ state }) => state === 'granted');
    case 'declineGift':
      return it.remedies.some(({ state, automatic }) => state === 'granted' && automatic === true);
    default:
      return true;
  }
}
