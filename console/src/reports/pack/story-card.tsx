import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Story } from '../../../../shared/charts/report-shapes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { spokenLabel } from '../saying/spoken-label.ts';

type Fact = Exclude<keyof Story, 'reaction'>;
const FACTS: readonly Fact[] = [
  'category',
  'channel',
  'severity',
  'rootCause',
  'decision',
  'remedy',
  'daysToDecision',
  'daysToEnd',
];

/** One customer's case in codes and lengths, as they agreed; what is not known of it is left out. */
export function StoryCard({ reaction, story }: { reaction: 'satisfied' | 'dissatisfied'; story: Story | null }) {
  const { words, speaker } = useWords();
  const format = useFormat();
  const w = words.pack;
  return (
    <Container header={<Header variant="h2">{w.stories[reaction]}</Header>}>
      {story === null ? (
        <Box color="text-body-secondary">{w.noStory}</Box>
      ) : (
        <dl className="facts" data-story={reaction}>
          {FACTS.map((fact) => {
            const value = story[fact];
            return value === null ? null : (
              <div key={fact}>
                <dt>{w.facts[fact]}</dt>
                <dd>{typeof value === 'number' ? format.days(value) : spokenLabel(value, speaker)}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </Container>
  );
}
