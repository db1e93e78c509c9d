import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '../api/routes.ts';
import { StepTicks } from '../commands/step-ticks.tsx';
import { useCaseCommands } from '../commands/use-case-commands.tsx';
import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import { usePlaybookText } from './playbook-text.ts';

const ICONS = { open: 'status-pending', done: 'status-positive', 'not-applicable': 'status-stopped' } as const;

type Playbook = NonNullable<CaseView['playbook']>;

/** What to do for a case like this, in phases, with what is done; the sentence to say in the customer's language. */
export function PlaybookPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const playbook = usePlaybookText(it.playbook);
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
          <Steps it={it} playbook={playbook} language={it.language} />
          <Follow it={it} playbook={playbook} />
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

/** Ties the case to the playbook that fits it best today. */
function Follow({ it, playbook: { suggested } }: { it: CaseView; playbook: Playbook }) {
  const { words } = useWords();
  const { sendAndSay } = useCaseCommands(it);
  if (suggested === null || !it.offered.includes('followPlaybook')) return null;
  const [id = ''] = suggested.split('@');
  return (
    <Button onClick={() => sendAndSay({ type: 'followPlaybook', playbook: id })}>
      {words.commands.follow(spokenCode(id))}
    </Button>
  );
}

interface StepsProps {
  it: CaseView;
  playbook: Playbook;
  language: CaseView['language'];
}

function Steps({ it, playbook, language }: StepsProps) {
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
                      name={ICONS[tick?.state ?? 'open']}
                      variant={tick?.state === 'done' ? 'success' : 'subtle'}
                      ariaLabel={tick === null ? w.stepOpen : words.commands.ticks[tick.state]}
                    />
                    <span>{text}</span>
                  </span>
                  {tick === null && <StepTicks it={it} step={id} text={text} />}
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
