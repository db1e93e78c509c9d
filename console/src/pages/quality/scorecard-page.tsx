import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { useActions } from '../../actions/actions.tsx';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { ComplaintPanel } from '../../case/complaint-panel.tsx';
import { ResolutionPanel } from '../../case/resolution-panel.tsx';
import { StoryPanel } from '../../case/story-panel.tsx';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { useNames } from '../../session/names.tsx';
import { useSession } from '../../session/session.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { spokenNumber } from '../../worklist/case-link.tsx';
import { ReplyForm, SettleForm } from './answer-forms.tsx';
import { GiveForm } from './give-form.tsx';
import { ScorecardPanel } from './scorecard-panel.tsx';

type Found = AnswerOf<'GET /cases/{caseNumber}/scorecards'>;

/** How somebody worked on a case, beside the case itself: to be reviewed, read, replied to, answered. */
export default function ScorecardPage() {
  const nameOf = useNames();
  const { words } = useWords();
  const { caseNumber = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [, go] = useLocation();
  const { person: reader } = useSession();
  const w = words.quality;
  const found = useAsk('GET /cases/{caseNumber}/scorecards', { path: { caseNumber } }, { refetchInterval: 30_000 });
  // Another team's by now: then there is the scorecard alone.
  const it = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } });
  const toCase = () => go(`/cases/${caseNumber}`);
  useActions(it.data === undefined ? [] : [{ id: 'to-case', label: w.toCase, keys: 'u', run: toCase }]);

  const people = found.data?.people ?? [];
  const of = (id: string | null) => people.find(({ person }) => person === id);
  // Notices lead here without a name: one's own is what they are about, mostly.
  const shown = of(search.get('person')) ?? of(reader.id) ?? people[0];
  return (
    <PageLayout
      title={w.pageTitle(spokenNumber(caseNumber))}
      actions={it.data !== undefined && <Button onClick={toCase}>{w.toCase}</Button>}
    >
      {found.isPending && <LoadingState />}
      {found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
      {found.data !== undefined && (
        <div className={it.data === undefined ? '' : 'even-columns'}>
          {it.data !== undefined && (
            <SpaceBetween size="l">
              <ComplaintPanel it={it.data} />
              <ResolutionPanel it={it.data} />
              <StoryPanel it={it.data} />
            </SpaceBetween>
          )}
          <SpaceBetween size="l">
            {people.length > 1 && shown !== undefined && (
              <ChoiceField
                label={w.whose}
                value={shown.person}
                options={people.map(({ person }) => ({ value: person, label: nameOf(person) }))}
                onChange={(person) => setSearch({ person })}
              />
            )}
            {shown === undefined ? (
              <Box color="text-body-secondary">{w.nobody}</Box>
            ) : (
              <OneScorecard key={shown.person} found={found.data} shown={shown} />
            )}
          </SpaceBetween>
        </div>
      )}
    </PageLayout>
  );
}

function OneScorecard({ found, shown }: { found: Found; shown: Found['people'][number] }) {
  const { words } = useWords();
  const { person, mayGive, scorecard } = shown;
  if (scorecard === null) {
    if (mayGive) return <GiveForm caseNumber={found.caseNumber} person={person} card={found.card} />;
    return <Box color="text-body-secondary">{words.quality.notYet}</Box>;
  }
  return (
    <SpaceBetween size="l">
      <ScorecardPanel scorecard={scorecard} />
      {scorecard.mayReply && <ReplyForm scorecard={scorecard} />}
      {scorecard.maySettle && <SettleForm scorecard={scorecard} />}
    </SpaceBetween>
  );
}
