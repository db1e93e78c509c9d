import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Role } from '../../../events/answers.ts';
import type { DemoPeople } from '../../../events/console-settings.v1.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords } from '../words/words.ts';
import { type Cognito, goToCognito, signInHere } from './issuers.ts';
import type { Tokens } from './kept-tokens.ts';
import { useOtherTabs } from './other-tabs.ts';
import { personOf } from './person.ts';
import { useSettings } from './settings.ts';
import { isFramed, signInByWindow } from './sign-in-window.ts';

export type WhySignIn = 'first' | 'left' | 'expired' | 'failed';

/** The way in: one button for each demo person on one machine, Cognito's own page on AWS. */
export function SignInPage({ why, onTokens }: { why: WhySignIn; onTokens(tokens: Tokens): void }) {
  const { words } = useWords();
  const { firm, signIn } = useSettings();
  const w = words.session;
  useEffect(() => {
    document.title = `${w.title} · Comeback`;
  }, [w.title]);

  return (
    <main className="sign-in">
      <SpaceBetween size="l">
        <Box textAlign="center">
          <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={48} height={48} />
          <Box variant="h1" fontSize="display-l" padding={{ top: 's' }}>
            Comeback
          </Box>
          <Box color="text-body-secondary">{w.houseOf(firm)}</Box>
        </Box>
        {why === 'expired' && <Alert type="info">{w.expired}</Alert>}
        {why === 'failed' && <Alert type="error">{w.failed}</Alert>}
        <GoOn onTokens={onTokens} />
        {signIn.how === 'local' ? (
          <PeopleHere onTokens={onTokens} />
        ) : (
          <AtCognito signIn={signIn} onTokens={onTokens} />
        )}
      </SpaceBetween>
    </main>
  );
}

/** Whoever is signed in in another tab needs no second sign-in for this one. */
function GoOn({ onTokens }: { onTokens(tokens: Tokens): void }) {
  const { words } = useWords();
  const w = words.session;
  const there = useOtherTabs().flatMap((tokens) => {
    const person = personOf(tokens.access);
    return person === undefined ? [] : [{ tokens, person }];
  });
  if (there.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{w.inOtherTabs}</Header>}>
      <SpaceBetween size="xs">
        {there.map(({ tokens, person }) => (
          <Button key={person.id} variant="primary" fullWidth onClick={() => onTokens(tokens)}>
            {w.goOnAs(person.name)} · {words.roles[person.role]}
          </Button>
        ))}
      </SpaceBetween>
    </Container>
  );
}

/** Cognito's page is not to be framed: from within a frame it has a window of its own. */
function AtCognito({ signIn, onTokens }: { signIn: Cognito; onTokens(tokens: Tokens): void }) {
  const { words } = useWords();
  const w = words.session;
  const [failed, setFailed] = useState(false);
  function start() {
    setFailed(false);
    if (isFramed()) signInByWindow(signIn).then(onTokens, () => setFailed(true));
    else goToCognito(signIn);
  }
  return (
    <Container>
      <SpaceBetween size="s">
        {failed && <Alert type="error">{w.failed}</Alert>}
        <Button variant="primary" fullWidth onClick={start}>
          {w.signIn}
        </Button>
        {isFramed() && <Box color="text-body-secondary">{w.signInApart}</Box>}
      </SpaceBetween>
    </Container>
  );
}

function PeopleHere({ onTokens }: { onTokens(tokens: Tokens): void }) {
  const { words } = useWords();
  const { teams } = useSettings();
  const w = words.session;
  const [failed, setFailed] = useState(false);
  const people = useQuery({
    queryKey: ['people'],
    queryFn: async (): Promise<DemoPeople> => {
      const response = await fetch('/identity/people');
      if (!response.ok) throw new Error(`people: ${response.status}`);
      return response.json();
    },
  });
  if (people.isPending) return <LoadingState />;
  if (people.isError) return <ErrorState error={people.error} onAgain={() => people.refetch()} />;
  const teamNames = (ids: readonly string[]) =>
    ids.length === teams.length
      ? w.allTeams
      : ids.map((id) => teams.find((team) => team.id === id)?.name ?? id).join(', ');

  return (
    <Container
      header={
        <Header variant="h2" description={w.noPassword}>
          {w.whoAreYou}
        </Header>
      }
    >
      <SpaceBetween size="xs">
        {failed && <Alert type="error">{w.failed}</Alert>}
        {people.data.people.map(({ id, name, role, teams: own }) => (
          <div key={id} className="person">
            <Button
              fullWidth
              onClick={() => signInHere(id).then(onTokens, () => setFailed(true))}
              ariaLabel={`${name}, ${words.roles[role as Role] ?? role}`}
            >
              {name} · {words.roles[role as Role] ?? role}
            </Button>
            {own.length > 0 && (
              <Box fontSize="body-s" color="text-body-secondary" textAlign="center">
                {teamNames(own)}
              </Box>
            )}
          </div>
        ))}
      </SpaceBetween>
    </Container>
  );
}
