import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { isReport } from '../report-list.ts';
import { useReportWords as useWords } from '../report-words.ts';
import type { Block, Reading, Span } from './blocks.ts';
import { readingOf } from './reading.ts';

/** How a report is read, or what it cannot tell, in the words of its page in docs/reports. */
export function ReadingPanel({ report, part }: { report: string; part: keyof Reading }) {
  const { words, language } = useWords();
  const w = words.reports;
  const found = useQuery({
    queryKey: ['reading', report, language],
    queryFn: () => readingOf(report, language),
    staleTime: Infinity,
  });
  return (
    <Container header={<Header variant="h2">{part === 'read' ? w.howToRead : w.cannotTell}</Header>}>
      {found.isPending && <LoadingState />}
      {found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
      <div className="reading" data-reading={part}>
        {blocks(found.data?.[part] ?? [])}
      </div>
    </Container>
  );
}

// They never change their order, so that their place names them.
const blocks = (all: readonly Block[]): ReactNode => all.map((block, at) => <BlockOf key={String(at)} it={block} />);
const spans = (all: readonly Span[]): ReactNode => all.map((span, at) => <SpanOf key={String(at)} it={span} />);

function BlockOf({ it }: { it: Block }) {
  switch (it.kind) {
    case 'paragraph':
      return <p>{spans(it.spans)}</p>;
    case 'list': {
      const items = it.items.map((item, at) => <li key={String(at)}>{blocks(item)}</li>);
      return it.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than its place, keys have to scroll it
        <section className="wide" tabIndex={0} aria-label={spanText(it.head)}>
          <table>
            <thead>
              <tr>
                {it.head.map((cell, at) => (
                  <th key={String(at)} scope="col">
                    {spans(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {it.rows.map((row, line) => (
                <tr key={String(line)}>
                  {row.map((cell, at) => (
                    <td key={String(at)}>{spans(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

function SpanOf({ it: { text, strong, em, code, report } }: { it: Span }) {
  let shown: ReactNode = code ? <code>{text}</code> : text;
  if (em) shown = <em>{shown}</em>;
  if (strong) shown = <strong>{shown}</strong>;
  return report !== undefined && isReport(report) ? <Link href={`/reports/${report}`}>{shown}</Link> : shown;
}

/** A table's name: the titles of its columns. */
const spanText = (head: readonly (readonly Span[])[]) =>
  head.map((cell) => cell.map(({ text }) => text).join('')).join(', ');
