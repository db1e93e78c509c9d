import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '../api/routes.ts';
import { useWords } from '../words/words.ts';

type Playbook = NonNullable<CaseView['playbook']>;

/** What to do for a case like this, in phases, with what is done; the sentence to say in the customer's language. */
export function PlaybookPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const { playbook } = it;
  const done = playbook?.steps.filter(({ tick }) => tick !== null).length ?? 0;
  return (
    <Container
      header={
        <Header variant="h2" description={playbook == null ? '' : w.playbookDone(done, playbook.steps.length)}>
          {playbook?.title ?? w.playbook}
        </Header>
      }
    >
      {playbook === null ? (
        <Box color="text-body-secondary">{w.noPlaybook}</Box>
      ) : (
        <SpaceBetween size="m">
          <Steps playbook={playbook} language={it.language} />
          {playbook.remedies.length > 0 && (
            <section>
              <Box variant="h3">{w.mayGive}</Box>
              <ul className="plain">
                {playbook.remedies.map(({ kind, upToPercent, when }) => (
                  <li key={`${kind} ${when}`}>
                    <b>{words.remedies[kind]}</b>
                    {upToPercent !== undefined && ` ${w.upTo(upToPercent)}`}: {when}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {playbook.escalate.length > 0 && (
            <section>
              <Box variant="h3">{w.mayEscalate}</Box>
              <ul className="plain">
                {playbook.escalate.map(({ when, to }) => (
                  <li key={when}>
                    {when} → {words.roles[to]}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </SpaceBetween>
      )}
    </Container>
  );
}

function Steps({ playbook, language }: { playbook: Playbook; language: CaseView['language'] }) {
  const { words } = useWords();
  const w = words.case;
  const phases = [...new Set(playbook.steps.map(({ phase }) => phase))];
  return (
    <>
      {phases.map((phase) => (
        <section key={phase}>
          <Box variant="h3">{words.phases[phase]}</Box>
          <ol className="plain">
            {playbook.steps
              .filter((step) => step.phase === phase)
              .map(({ id, text, says, tick }) => (
                <li key={id}>
                  <span className="step">
                    <Icon
                      name={tick === null ? 'status-pending' : 'status-positive'}
                      variant={tick === null ? 'subtle' : 'success'}
                      ariaLabel={tick === null ? w.stepOpen : w.stepDone}
                    />
                    <span>{text}</span>
                  </span>
                  {says !== undefined && (
                    <div className="words quote" lang={language}>
                      {says[language]}
                    </div>
                  )}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}
