import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { HistoryWord } from '../../../events/history-word.ts';
import type { CaseDetail } from '../api/routes.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { useNames } from '../session/names.tsx';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import type { Seen } from './use-seen.ts';

interface ConflictProps {
  /** What I was about to send, part by part. */
  mine: readonly { name: string; value: string }[];
  theirs: CaseDetail;
  seen: Seen;
  isBusy: boolean;
  onAgain(): void;
}

/** Somebody was first: what they did beside what I wrote. Nothing of mine is lost, and I decide whether it still holds. */
export function Conflict({ mine, theirs, seen, isBusy, onAgain }: ConflictProps) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.commands;
  const entries = theirs.history.slice(seen.entries);
  const facts = [
    words.statuses[theirs.status],
    theirs.owner === null ? words.case.nobody : words.case.ownedBy(nameOf(theirs.owner)),
    ...(theirs.round.decision === undefined ? [] : [words.decisions[theirs.round.decision]]),
  ];
  return (
    <AnswerAlert to={theirs} type="warning" header={w.conflict}>
      <SpaceBetween size="s">
        <span>{w.conflictText}</span>
        <ColumnLayout columns={2} borders="vertical">
          <section>
            <Box variant="h4" tagOverride="h3">
              {w.theirs}
            </Box>
            <ul className="plain">
              {entries.map((entry) => (
                <li key={entry.n}>
                  <b>{words.history[entry.what as HistoryWord] ?? spokenCode(entry.what)}</b> · {nameOf(entry.by)},{' '}
                  {format.moment(entry.at, now)}
                </li>
              ))}
              <li>{facts.join(' · ')}</li>
            </ul>
          </section>
          <section>
            <Box variant="h4" tagOverride="h3">
              {w.mine}
            </Box>
            <dl className="facts">
              {mine.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="words">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        </ColumnLayout>
        <Button formAction="none" loading={isBusy} onClick={onAgain}>
          {w.applyAgain}
        </Button>
      </SpaceBetween>
    </AnswerAlert>
  );
}
