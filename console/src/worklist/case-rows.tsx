import './case-rows.css';
import { type ChangeEvent, type CSSProperties, memo, type ReactNode, useMemo, useRef } from 'react';
import type { CaseSummary } from '../api/routes.ts';
import { useIsNarrow } from '../shell/use-media.ts';
import { useSteps } from '../shell/use-steps.ts';
import { useWords } from '../words/words.ts';
import type { CaseColumn } from './columns.tsx';
import { WayBack } from './moving/way-back.tsx';

/** Half a screenful: twice as many in place of another hundred took 50 to 78 ms at once. */
const ROWS_A_STEP = 6;

/** What the parts of a table are is said again: some browsers forget it of those that are laid out otherwise. */
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader', scope: 'col' },
  rowheader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

interface CaseRowsProps<C extends CaseSummary> {
  /** What the table is called. */
  label: string;
  cases: readonly C[];
  columns: readonly CaseColumn<C>[];
  /** Which list this is: another one begins with its first rows again. */
  list: string;
  /** Whether one comes back to the row of the case that one looked at last. */
  hasWayBack?: true;
  /** Numbers of the selected cases; without it rows cannot be selected. */
  selected?: ReadonlySet<string>;
  onSelect?(selected: ReadonlySet<string>): void;
}

/**
 * Cases as a table, up to a hundred and more on a page. Cloudscape's own draws every row anew for one that is selected, and lays the page
 * out several times to measure columns; here widths are given, and a row is drawn when something in it is another.
 */
export function CaseRows<C extends CaseSummary>({
  label,
  cases,
  columns,
  list,
  hasWayBack,
  selected,
  onSelect,
}: CaseRowsProps<C>) {
  const { words } = useWords();
  const isNarrow = useIsNarrow();
  const lastTicked = useRef<string>(undefined);
  const shown = useMemo(() => (isNarrow ? narrow(columns) : columns), [columns, isNarrow]);
  const drawn = useSteps(cases.length, { of: list, each: ROWS_A_STEP });
  const shares = shown.map(({ share }) => `minmax(0, ${share}fr)`);
  const widths = [...(selected === undefined ? [] : ['44px']), ...shares].join(' ');
  const numbers = useMemo(() => cases.map(({ caseNumber }) => caseNumber), [cases]);
  const count = cases.filter(({ caseNumber }) => selected?.has(caseNumber)).length;

  function tickAll({ target: { checked } }: ChangeEvent<HTMLInputElement>) {
    onSelect?.(new Set(checked ? numbers : []));
  }
  /** Of whichever row: rows have no function of their own that would be another one each time. */
  function tick({ target, nativeEvent }: ChangeEvent<HTMLTableSectionElement>) {
    const { value, checked } = target as EventTarget as HTMLInputElement;
    const last = (nativeEvent as MouseEvent).shiftKey ? numbers.indexOf(lastTicked.current ?? '') : -1;
    const at = numbers.indexOf(value);
    const meant = last === -1 ? [value] : numbers.slice(Math.min(last, at), Math.max(last, at) + 1);
    const now = new Set(selected);
    for (const number of meant) checked ? now.add(number) : now.delete(number);
    lastTicked.current = value;
    onSelect?.(now);
  }

  return (
    <>
      <table {...AS.table} className="case-rows" aria-label={label} style={{ '--columns': widths } as CSSProperties}>
        <thead {...AS.rowgroup}>
          <tr {...AS.row}>
            {selected !== undefined && (
              <th {...AS.columnheader}>
                <Tick
                  label={words.worklist.selectAll}
                  isOn={count > 0 && count === cases.length}
                  isPartly={count > 0 && count < cases.length}
                  onChange={tickAll}
                />
              </th>
            )}
            {shown.map(({ id, header }) => (
              <th {...AS.columnheader} key={id}>
                {header(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...AS.rowgroup} onChange={tick}>
          {cases.slice(0, drawn).map((it) => (
            <CaseRow key={it.caseNumber} it={it} columns={shown} isSelected={selected?.has(it.caseNumber)} />
          ))}
        </tbody>
      </table>
      {hasWayBack && <WayBack caseNumbers={numbers} drawn={drawn} />}
    </>
  );
}

const narrow = <C extends CaseSummary>(columns: readonly CaseColumn<C>[]) =>
  columns
    .filter(({ isWide }) => isWide !== true)
    .map((column) => ({ ...column, ...(column.NarrowCell !== undefined && { Cell: column.NarrowCell }) }));

interface RowProps<C extends CaseSummary> {
  it: C;
  columns: readonly CaseColumn<C>[];
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined;
}

const CaseRow = memo(function Row<C extends CaseSummary>({ it, columns, isSelected }: RowProps<C>) {
  const { words } = useWords();
  return (
    <tr {...AS.row} className={isSelected ? 'is-selected' : undefined}>
      {isSelected !== undefined && (
        <td {...AS.cell}>
          <Tick label={words.worklist.selectCase(it.caseNumber)} value={it.caseNumber} isOn={isSelected} />
        </td>
      )}
      {columns.map(({ id, isRowHeader, Cell }) =>
        isRowHeader ? (
          <th {...AS.rowheader} key={id}>
            <Cell it={it} />
          </th>
        ) : (
          <td {...AS.cell} key={id}>
            <Cell it={it} />
          </td>
        ),
      )}
    </tr>
  );
}) as <C extends CaseSummary>(props: RowProps<C>) => ReactNode;

interface TickProps {
  label: string;
  isOn: boolean;
  value?: string;
  isPartly?: boolean;
  onChange?(event: ChangeEvent<HTMLInputElement>): void;
}

/** The label makes the box easier to hit; what it is called stands at the box. */
function Tick({ isPartly = false, label, isOn, ...input }: TickProps) {
  const show = (box: HTMLInputElement | null) => {
    if (box !== null) box.indeterminate = isPartly;
  };
  return (
    <label className="tick">
      <input type="checkbox" ref={show} aria-label={label} checked={isOn} readOnly {...input} />
    </label>
  );
}
