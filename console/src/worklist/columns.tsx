import type { ReactNode } from 'react';
import type { CaseSummary } from '../api/routes.ts';
import { DueClock } from '../format/due-clock.tsx';
import { useFormat } from '../format/use-format.ts';
import { CategoryName } from '../session/category-name.tsx';
import { useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { CaseMarks, SeverityBadge, StatusBadge } from '../states/badges.tsx';
import { useWords, type Words } from '../words/words.ts';
import { CaseLink } from './case-link.tsx';

/** One column of a list of cases. It is made once and not with each drawing, so that a row knows that nothing in it is another. */
export interface CaseColumn<C extends CaseSummary = CaseSummary> {
  id: string;
  header(words: Words): string;
  /** Of the table's width, beside the shares of the other columns. */
  share: number;
  Cell(props: { it: C }): ReactNode;
  /** It says which row it is. */
  isRowHeader?: true;
  /** Left out on a narrow screen. */
  isWide?: true;
  /** In place of `Cell` on a narrow screen, with what stands in a column of its own elsewhere. */
  NarrowCell?(props: { it: C }): ReactNode;
}

/** What stands a hundred times on a page are plain elements where that will do: a component of the library costs more than what it shows. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  { id: 'due', header: ({ worklist }) => worklist.due, share: 5, Cell: Due },
  {
    id: 'number',
    header: ({ worklist }) => worklist.number,
    share: 4,
    isRowHeader: true,
    Cell: CaseNumber,
    NarrowCell: NumberAndWhat,
  },
  { id: 'what', header: ({ worklist }) => worklist.what, share: 5, isWide: true, Cell: What },
  { id: 'status', header: ({ worklist }) => worklist.status, share: 5, isWide: true, Cell: Status },
  { id: 'owner', header: ({ worklist }) => worklist.owner, share: 4, isWide: true, Cell: Owner },
  { id: 'received', header: ({ worklist }) => worklist.received, share: 4, isWide: true, Cell: Received },
];

interface CellProps {
  it: CaseSummary;
}

function CaseNumber({ it: { caseNumber } }: CellProps) {
  return <CaseLink number={caseNumber} />;
}

/** A column for each would be narrower than the number. */
function NumberAndWhat({ it }: CellProps) {
  return (
    <>
      <CaseNumber it={it} />
      <What it={it} />
    </>
  );
}

function Due({ it: { dueAt } }: CellProps) {
  const { words } = useWords();
  return dueAt === null ? <span className="inactive">{words.worklist.noDue}</span> : <DueClock dueAt={dueAt} />;
}

function What({ it }: CellProps) {
  const { words } = useWords();
  return (
    <>
      <div>
        <CategoryName id={it.category} />
      </div>
      <div className="beside">
        {words.kinds[it.kind]} · {words.channels[it.channel]}
      </div>
      <span className="marks">
        <CaseMarks it={it} />
      </span>
    </>
  );
}

function Status({ it: { status, severity } }: CellProps) {
  return (
    <>
      <div>
        <StatusBadge status={status} />
      </div>
      <SeverityBadge severity={severity} />
    </>
  );
}

function Owner({ it }: CellProps) {
  const nameOf = useNames();
  const { words } = useWords();
  const { teams } = useSettings();
  const { person } = useSession();
  return (
    <>
      {it.owner === null ? (
        <span className="inactive">{words.worklist.nobody}</span>
      ) : it.owner === person.id ? (
        <b>{words.worklist.me}</b>
      ) : (
        nameOf(it.owner)
      )}
      <div className="beside">{teams.find(({ id }) => id === it.team)?.name ?? it.team}</div>
    </>
  );
}

function Received({ it: { receivedAt } }: CellProps) {
  return useFormat().moment(receivedAt);
}
