import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import type { CaseCommand, CaseView } from '../../api/routes.ts';
import { sendCommand } from '../../api/send-command.ts';
import { useAsk } from '../../api/use-api.ts';
import { FormProblem } from '../../forms/form-problem.tsx';
import { CategoryName } from '../../session/category-name.tsx';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { SeverityBadge } from '../../states/badges.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { CaseLink, spokenNumber } from '../../worklist/case-link.tsx';
import { ProposalFacts } from './proposal-facts.tsx';
import { RejectDialog } from './reject-dialog.tsx';

const FRESH_MS = 15_000;

/** One proposal: what it is, what it rests on, and the two answers to it. */
export function ProposalCard({ caseNumber }: { caseNumber: string }) {
  const { words } = useWords();
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } }, { refetchInterval: FRESH_MS });
  const it = found.data;
  if (it?.proposal !== undefined) return <Proposal it={it} proposal={it.proposal} />;
  return (
    <Container
      header={
        <Header variant="h2">
          <CaseLink number={caseNumber} />
        </Header>
      }
    >
      {found.isPending && <LoadingState />}
      {it === undefined && found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
      {/* It was answered, here or by somebody who was faster. */}
      {it !== undefined && words.statuses[it.status]}
    </Container>
  );
}

function Proposal({ it, proposal }: { it: CaseView; proposal: NonNullable<CaseView['proposal']> }) {
  const { words } = useWords();
  const { ask, person } = useSession();
  const client = useQueryClient();
  const notify = useNotify();
  const [isBusy, setIsBusy] = useState(false);
  const [isRejecting, setIsRejecting] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const w = words.approvals;
  const isOwn = proposal.by === person.id;

  /** @returns whether it was done */
  async function send(command: CaseCommand): Promise<boolean> {
    setIsBusy(true);
    const outcome = await sendCommand(ask, it.caseNumber, { ...command, ifVersion: it.version });
    setIsBusy(false);
    setRefusal(outcome.outcome === 'refused' ? outcome.problem : undefined);
    const isDone = outcome.outcome === 'done';
    if (isDone) {
      const text = (command.type === 'approve' ? w.approved : w.rejected)(spokenNumber(it.caseNumber));
      notify({ type: 'success', text });
      setIsRejecting(false);
    }
    // Said on top of the page: the card goes with the proposal, if that is what somebody changed.
    if (outcome.outcome === 'conflict') {
      const { status, version } = outcome.case;
      const text = w.conflict(words.statuses[status], it.version, version);
      notify({ type: 'warning', text: `${spokenNumber(it.caseNumber)}: ${text}` });
    }
    await client.invalidateQueries({ queryKey: ['GET /cases/{caseNumber}'] });
    await client.invalidateQueries({ queryKey: ['GET /cases'] });
    return isDone;
  }

  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            <>
              <CategoryName id={it.category} /> · {words.channels[it.channel]} <SeverityBadge severity={it.severity} />
            </>
          }
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                disabled={!it.offered.includes('reject') || isBusy}
                ariaLabel={`${w.reject} ${it.caseNumber}`}
                onClick={() => setIsRejecting(true)}
              >
                {w.reject}
              </Button>
              <Button
                variant="primary"
                disabled={!it.offered.includes('approve')}
                loading={isBusy}
                ariaLabel={`${w.approve} ${it.caseNumber}`}
                onClick={() => send({ type: 'approve' })}
              >
                {w.approve}
              </Button>
            </SpaceBetween>
          }
        >
          <CaseLink number={it.caseNumber} />
        </Header>
      }
    >
      <SpaceBetween size="m">
        {!it.offered.includes('approve') && (
          <Box color="text-status-warning">{isOwn ? w.own : words.resolve.waitsForOther}</Box>
        )}
        <FormProblem error={refusal} />
        <ProposalFacts it={it} proposal={proposal} />
      </SpaceBetween>
      {isRejecting && (
        <RejectDialog
          caseNumber={it.caseNumber}
          isBusy={isBusy}
          problem={<FormProblem error={refusal} />}
          onReject={(text) => send({ type: 'reject', ...(text !== '' && { text }) })}
          onClose={() => setIsRejecting(false)}
        />
      )}
    </Container>
  );
}
