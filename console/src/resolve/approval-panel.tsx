import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { useCaseCommands } from '../commands/use-case-commands.tsx';
import { useFormat, useNow } from '../format/use-format.ts';
import { useNames } from '../session/names.tsx';
import { useWords } from '../words/words.ts';

/** A proposal that waits: what, by whom, above whose limit, in which words; and the two answers for who may give one. */
export function ApprovalPanel({ it }: { it: CaseView }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.resolve;
  const { sendAndSay } = useCaseCommands(it);
  const [isRejecting, setIsRejecting] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { proposal } = it;
  if (proposal === undefined) return null;
  const reason = it.texts.find(({ textId }) => textId === proposal.reasonTextId)?.text;

  async function approve() {
    setIsBusy(true);
    await sendAndSay({ type: 'approve', ifVersion: it.version });
    setIsBusy(false);
  }

  return (
    <div id="approval" tabIndex={-1}>
      <Alert type="warning" header={words.case.proposal}>
        <SpaceBetween size="s">
          <div>
            <b>{words.decisions[proposal.decision]}</b>,{' '}
            {words.case.decidedBy(nameOf(proposal.by), format.moment(proposal.at, now))}
          </div>
          <ul className="plain">
            {proposal.remedies.map(({ remedyId, kind, amountMinor, currency }) => (
              <li key={remedyId}>
                {words.remedies[kind]}
                {amountMinor !== undefined && currency !== undefined && ` ${format.money(amountMinor, currency)}`}
              </li>
            ))}
          </ul>
          <div>{w.above[proposal.above]}</div>
          {reason != null && <div className="words quote">{reason}</div>}
          {it.offered.includes('approve') || it.offered.includes('reject') ? (
            <SpaceBetween direction="horizontal" size="xs">
              {it.offered.includes('approve') && (
                <Button variant="primary" loading={isBusy} onClick={approve}>
                  {words.commands.names.approve}
                </Button>
              )}
              {it.offered.includes('reject') && (
                <Button onClick={() => setIsRejecting(true)}>{words.commands.names.reject}</Button>
              )}
            </SpaceBetween>
          ) : (
            <div>{w.waitsForOther}</div>
          )}
        </SpaceBetween>
        {isRejecting && <CommandDialog it={it} type="reject" onClose={() => setIsRejecting(false)} />}
      </Alert>
    </div>
  );
}
