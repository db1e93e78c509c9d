import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '../api/routes.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { useNames } from '../session/names.tsx';
import { useWords } from '../words/words.ts';

/** How the case stands: this round's decision, what was given, what the customer made of it. Earlier rounds below. */
export function ResolutionPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const rounds = [it.round, ...[...it.rounds].reverse()].filter(
    ({ number, decision }, at) => at === 0 || (decision !== undefined && number !== it.round.number),
  );
  return (
    <div id="resolution" tabIndex={-1}>
      <Container header={<Header variant="h2">{w.resolution}</Header>}>
        <SpaceBetween size="m">
          {rounds.map((round) => (
            <RoundFacts key={round.number} it={it} round={round} hasTitle={rounds.length > 1} />
          ))}
        </SpaceBetween>
      </Container>
    </div>
  );
}

function RoundFacts({ it, round, hasTitle }: { it: CaseView; round: CaseView['round']; hasTitle: boolean }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.case;
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number);
  const reaction = round.reactions.at(-1);
  return (
    <section>
      {hasTitle && <Box variant="h3">{w.round(round.number)}</Box>}
      {round.decision === undefined ? (
        <Box color="text-body-secondary">{w.undecided}</Box>
      ) : (
        <div>
          <b>{words.decisions[round.decision]}</b>
          {round.decidedAt !== undefined && round.decidedBy !== undefined && (
            <Box fontSize="body-s" color="text-body-secondary">
              {w.decidedBy(nameOf(round.decidedBy), format.moment(round.decidedAt, now))}
            </Box>
          )}
        </div>
      )}
      {remedies.map((remedy) => (
        <div key={remedy.remedyId}>
          {words.remedies[remedy.kind]}
          {remedy.amountMinor !== undefined &&
            remedy.currency !== undefined &&
            ` ${format.money(remedy.amountMinor, remedy.currency)}`}
          {' · '}
          {words.remedyStates[remedy.state]}
          {remedy.withoutAdmission && ` · ${w.withoutAdmission}`}
        </div>
      ))}
      {reaction !== undefined && (
        <div>
          {w.reaction}: <b>{words.reactions[reaction.reaction]}</b>, {format.moment(reaction.at, now)}
        </div>
      )}
    </section>
  );
}
