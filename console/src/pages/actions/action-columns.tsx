import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { useWords } from '../../words/words.ts';
import { type Action, useCauseOptions } from './action-filter.tsx';

const TYPES: Record<Action['state'], StatusIndicatorProps.Type> = {
  planned: 'pending',
  done: 'in-progress',
  checked: 'success',
  abandoned: 'stopped',
};

export function useActionColumns(
  isNarrow: boolean,
  onChange: (actionId: string) => void,
): TableProps.ColumnDefinition<Action>[] {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const nameOf = useNames();
  const causes = useCauseOptions();
  const w = words.prevention;
  const causeOf = (code: string) => causes.find(({ value }) => value === code)?.label ?? code;
  const columns: (TableProps.ColumnDefinition<Action> & { isWide?: true })[] = [
    {
      id: 'due',
      header: w.due,
      minWidth: 120,
      cell: ({ dueDay, isOverdue }) => (
        <>
          {format.day(dueDay)}
          {isOverdue && (
            <div>
              <StatusIndicator type="error">{w.overdue}</StatusIndicator>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'what',
      header: w.what,
      isRowHeader: true,
      minWidth: isNarrow ? 140 : 220,
      cell: ({ what, actionId, cause }) => (
        <>
          <span className="words">{what}</span>
          <Box fontSize="body-s" color="text-body-secondary">
            {causeOf(cause)} · {actionId}
          </Box>
        </>
      ),
    },
    {
      id: 'state',
      header: w.state,
      minWidth: 140,
      isWide: true,
      cell: ({ state, effectiveFrom }) => (
        <>
          <StatusIndicator type={TYPES[state]}>{w.states[state]}</StatusIndicator>
          {effectiveFrom !== undefined && (
            <Box fontSize="body-s" color="text-body-secondary">
              {w.effectiveFrom} {format.day(effectiveFrom)}
            </Box>
          )}
        </>
      ),
    },
    { id: 'owner', header: w.owner, minWidth: 100, isWide: true, cell: ({ owner }) => nameOf(owner) },
    {
      id: 'history',
      header: w.history,
      minWidth: 160,
      isWide: true,
      cell: ({ changes }) => (
        <ul className="plain">
          {changes.map(({ at, by, state }) => (
            <li key={at}>
              {w.states[state]}: {words.forms.by(nameOf(by), format.moment(at, now))}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'change',
      header: words.forms.actions,
      width: isNarrow ? 120 : 140,
      cell: ({ actionId }) => (
        <Button wrapText={false} ariaLabel={w.changeOf(actionId)} onClick={() => onChange(actionId)}>
          {w.change}
        </Button>
      ),
    },
  ];
  return columns.filter(({ isWide }) => !isNarrow || isWide === undefined).map(({ isWide: _, ...column }) => column);
}
