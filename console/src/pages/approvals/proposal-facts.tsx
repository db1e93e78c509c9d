import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { CaseView } from '../../api/routes.ts';
import { DueClock } from '../../format/due-clock.tsx';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { useWords } from '../../words/words.ts';

interface ProposalFactsProps {
  it: CaseView;
  proposal: NonNullable<CaseView['proposal']>;
}

/** What one decides on: who proposes what and why it waits; the words to and of the customer; what was given already. */
export function ProposalFacts({ it, proposal }: ProposalFactsProps) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.approvals;
  const explanation = it.texts.find(({ textId }) => textId === proposal.reasonTextId)?.text;
  return (
    <div className="case-columns">
      <div>
        <dl className="facts">
          <Fact name={w.remedies}>
            <ul className="plain">
              {proposal.remedies.length === 0 && <li>{w.noRemedies}</li>}
              {proposal.remedies.map((remedy) => (
                <li key={remedy.remedyId} className="apart">
                  <span>
                    {words.remedies[remedy.kind]}
                    {remedy.withoutAdmission && ` (${words.case.withoutAdmission})`}
                  </span>
                  <Sum {...remedy} />
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name={w.why}>{words.resolve.above[proposal.above]}</Fact>
          <Fact name={w.decision}>{words.decisions[proposal.decision]}</Fact>
          <Fact name={w.proposedBy}>{words.forms.by(nameOf(proposal.by), format.moment(proposal.at, now))}</Fact>
          {it.dueAt !== null && (
            <Fact name={w.due}>
              <DueClock dueAt={it.dueAt} isInline />
            </Fact>
          )}
        </dl>
        <Box variant="h3" padding={{ top: 's' }}>
          {w.explanation}
        </Box>
        {explanation == null ? (
          <Box color="text-body-secondary">{w.noExplanation}</Box>
        ) : (
          <p className="words quote">{explanation}</p>
        )}
        {it.complaint !== null && (
          <ExpandableSection headerText={w.complaint}>
            <p className="words quote">{it.complaint.message}</p>
          </ExpandableSection>
        )}
      </div>
      <div>
        <Box variant="h3" padding={{ top: 'n' }}>
          {w.ledger}
        </Box>
        {it.ledger.length === 0 ? (
          <Box color="text-body-secondary">{w.noLedger}</Box>
        ) : (
          <ul className="plain">
            {it.ledger.map((entry) => (
              <li key={`${entry.remedyId} ${entry.state}`}>
                <span className="apart">
                  <span>
                    {words.remedies[entry.kind]} · {words.remedyStates[entry.state]}
                  </span>
                  <Sum {...entry} />
                </span>
                <Box fontSize="body-s" color="text-body-secondary">
                  {words.forms.by(nameOf(entry.by), format.moment(entry.at, now))}
                </Box>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sum({ amountMinor, currency }: { amountMinor?: number; currency?: string }) {
  const format = useFormat();
  return amountMinor === undefined || currency === undefined ? null : <b>{format.money(amountMinor, currency)}</b>;
}
