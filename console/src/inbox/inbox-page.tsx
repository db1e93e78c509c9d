import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseSummary } from '../api/routes.ts';
import { useTell } from '../api/use-api.ts';
import { DueClock } from '../format/due-clock.tsx';
import { useFormat, useNow } from '../format/use-format.ts';
import { CategoryName } from '../session/category-name.tsx';
import { useNames } from '../session/names.tsx';
import { useNotify } from '../shell/notices.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { CaseLink, spokenNumber } from '../worklist/case-link.tsx';
import { type Mention, useInbox } from './use-inbox.ts';

/** What waits for me, the most pressing first. Read marks are kept by the house, so every desk shows the same. */
export default function InboxPage() {
  const { words } = useWords();
  const w = words.inbox;
  useTitle(w.title);
  const { mentions, due, approvals, unread, mine } = useInbox();
  const mark = useTell('POST /mentions', ['GET /mentions']);
  const notify = useNotify();
  const read = (ids: readonly string[]) =>
    mark.mutate(
      { body: { read: [...ids] } },
      { onError: (problem) => notify({ type: 'error', text: saidOf(problem, words) }) },
    );

  if (mentions.isPending || mine.isPending) return <LoadingState />;
  if (mentions.data === undefined) return <ErrorState error={mentions.error} onAgain={() => mentions.refetch()} />;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={w.about}>
          {w.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {mine.isError && <ErrorState error={mine.error} onAgain={() => mine.refetch()} />}
        <Section title={w.due} count={due.length} empty={w.noneDue}>
          {due.map((one) => (
            <CaseLine key={one.caseNumber} one={one} />
          ))}
        </Section>
        {approvals.length > 0 && (
          <Section title={w.approvals} count={approvals.length} empty="">
            {approvals.map((one) => (
              <CaseLine key={one.caseNumber} one={one} />
            ))}
          </Section>
        )}
        <Section
          title={w.notices}
          count={unread.length}
          empty={w.noNotices}
          actions={
            unread.length > 0 && (
              <Button onClick={() => read(unread.map(({ noticeId }) => noticeId))}>{w.readAll}</Button>
            )
          }
        >
          {mentions.data.mentions.map((one) => (
            <NoticeLine key={one.noticeId} one={one} onRead={() => read([one.noticeId])} />
          ))}
        </Section>
      </SpaceBetween>
    </ContentLayout>
  );
}

interface SectionProps {
  title: string;
  count: number;
  empty: string;
  actions?: ReactNode;
  children: readonly ReactNode[];
}

function Section({ title, count, empty, actions, children }: SectionProps) {
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${count})`} actions={actions}>
          {title}
        </Header>
      }
    >
      {children.length === 0 ? <Box color="text-body-secondary">{empty}</Box> : <ul className="plain">{children}</ul>}
    </Container>
  );
}

function CaseLine({ one }: { one: CaseSummary }) {
  return (
    <li className="apart">
      <span>
        <CaseLink number={one.caseNumber} /> <CategoryName id={one.category} />
      </span>
      <span>{one.dueAt !== null && <DueClock dueAt={one.dueAt} isInline />}</span>
    </li>
  );
}

/** Of a review one reads the scorecard: the case may be another team's by now. */
const REVIEWS: readonly Mention['what'][] = ['reviewed', 'review-answered'];

function ScorecardLink({ number }: { number: string }) {
  return (
    <Link className="case-link" href={`/cases/${number}/scorecard`}>
      {spokenNumber(number)}
    </Link>
  );
}

function NoticeLine({ one, onRead }: { one: Mention; onRead(): void }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.inbox;
  const isUnread = one.readAt === undefined;
  return (
    <li className="apart">
      <span>
        <StatusIndicator type={isUnread ? 'info' : 'success'}>{isUnread ? w.unread : w.read}</StatusIndicator>{' '}
        {isUnread ? <b>{w.kinds[one.what]}</b> : w.kinds[one.what]} ·{' '}
        {REVIEWS.includes(one.what) ? <ScorecardLink number={one.caseNumber} /> : <CaseLink number={one.caseNumber} />}{' '}
        · {nameOf(one.by)}, {format.moment(one.at, now)}
      </span>
      {isUnread && (
        <Button variant="inline-link" onClick={onRead} ariaLabel={`${w.markRead}: ${one.caseNumber}`}>
          {w.markRead}
        </Button>
      )}
    </li>
  );
}
