import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { useWords } from '../../words/words.ts';
import type { Scorecard } from './scorecard.ts';
import { MarkIndicator, ScoreText, StateIndicator } from './scorecard-badges.tsx';

/** A scorecard to read: marks as they hold now, and what was said in order. */
export function ScorecardPanel({ scorecard }: { scorecard: Scorecard }) {
  const nameOf = useNames();
  const { words, language } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.quality;
  const { card, marks, steps } = scorecard;
  const [given] = steps;
  const firstMark = (criterion: string) => given?.marks?.find((mark) => mark.criterion === criterion)?.mark;
  return (
    <Container
      header={
        <Header variant="h2" description={<StateIndicator state={scorecard.state} />}>
          {w.ofOne(nameOf(scorecard.person))}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {scorecard.areWordsGone && <Alert type="info">{w.wordsGone}</Alert>}
        <ScoreText scorecard={scorecard} />
        <ul className="plain">
          {card.criteria.map(({ id, name, isCritical }) => {
            const held = marks.find(({ criterion }) => criterion === id);
            const first = firstMark(id);
            if (held === undefined) return null;
            return (
              <li key={id} className="apart">
                <span>
                  {name[language]}
                  {isCritical && <span className="beside"> {w.critical}</span>}
                  {held.comment !== undefined && <div className="words beside">{held.comment}</div>}
                </span>
                <span>
                  <MarkIndicator mark={held.mark} />
                  {first !== undefined && first !== held.mark && (
                    <div className="beside">{w.was(w.marks[first].toLowerCase())}</div>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        {steps.map((step) => (
          <div key={step.at}>
            <Box variant="h3">{w.steps[step.what]}</Box>
            <Box color="text-body-secondary">{words.forms.by(nameOf(step.by), format.moment(step.at, now))}</Box>
            {step.text !== null && <p className="words quote">{step.text}</p>}
          </div>
        ))}
      </SpaceBetween>
    </Container>
  );
}
