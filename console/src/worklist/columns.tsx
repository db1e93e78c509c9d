import type { TableProps } from '@cloudscape-design/components/table';
import { Link } from 'wouter';
import type { CaseSummary } from '../api/routes.ts';
import { DueClock } from '../format/due-clock.tsx';
import { useFormat } from '../format/use-format.ts';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { CaseMarks, SeverityBadge, StatusBadge } from '../states/badges.tsx';
import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';

/** A case's number as it is read out, 3-3-4, and the way to it. */
export function CaseLink({ number }: { number: string }) {
  return (
    <Link href={`/cases/${number}`} className="case-link" data-case={number}>
      {number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')}
    </Link>
  );
}

/**
 * Columns of the worklist. What stands a hundred times on a page are plain elements, for a component of the library costs more than what
 * it shows. On a narrow screen: what is due, which case, and what it is about.
 */
export function useColumns(isNarrow: boolean): TableProps.ColumnDefinition<CaseSummary>[] {
  const { words } = useWords();
  const format = useFormat();
  const { teams } = useSettings();
  const { person } = useSession();
  const w = words.worklist;
  const team = (id: string) => teams.find((one) => one.id === id)?.name ?? id;

  const columns: (TableProps.ColumnDefinition<CaseSummary> & { isWide?: true })[] = [
    {
      id: 'due',
      header: w.due,
      minWidth: isNarrow ? 120 : 180,
      cell: ({ dueAt }) => (dueAt === null ? <span className="inactive">{w.noDue}</span> : <DueClock dueAt={dueAt} />),
    },
    {
      id: 'number',
      header: w.number,
      minWidth: 120,
      isRowHeader: true,
      cell: (it) => <CaseLink number={it.caseNumber} />,
    },
    {
      id: 'what',
      header: w.what,
      minWidth: isNarrow ? 130 : 180,
      cell: (it) => (
        <>
          <div>{spokenCode(it.category)}</div>
          <div className="beside">
            {words.kinds[it.kind]} · {words.channels[it.channel]}
          </div>
          <span className="marks">
            <CaseMarks it={it} />
          </span>
        </>
      ),
    },
    {
      id: 'status',
      header: w.status,
      minWidth: 180,
      isWide: true,
      cell: ({ status, severity }) => (
        <>
          <div>
            <StatusBadge status={status} />
          </div>
          <SeverityBadge severity={severity} />
        </>
      ),
    },
    {
      id: 'owner',
      header: w.owner,
      minWidth: 140,
      isWide: true,
      cell: (it) => (
        <>
          {it.owner === null ? (
            <span className="inactive">{w.nobody}</span>
          ) : it.owner === person.id ? (
            <b>{w.me}</b>
          ) : (
            it.owner
          )}
          <div className="beside">{team(it.team)}</div>
        </>
      ),
    },
    { id: 'received', header: w.received, minWidth: 130, isWide: true, cell: (it) => format.moment(it.receivedAt) },
  ];
  return columns.filter(({ isWide }) => !isNarrow || isWide === undefined).map(({ isWide: _, ...column }) => column);
}
