import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { Segments } from '../../forms/segments.tsx';
import { useWords } from '../../words/words.ts';
import { type Card, isLacking, type Mark, type Marking, type Markings } from './scorecard.ts';

interface MarkRowsProps {
  card: Card;
  markings: Markings;
  onChange(criterion: string, marking: Marking): void;
}

/** A mark for each criterion, and words where something was lacking. */
export function MarkRows({ card, markings, onChange }: MarkRowsProps) {
  const { words, language } = useWords();
  const w = words.quality;
  return (
    <SpaceBetween size="l">
      {card.criteria.map(({ id, name, look, weight, isCritical }) => {
        const marking = markings[id] ?? { comment: '' };
        const facts = [w.weight(weight), ...(isCritical ? [w.critical] : [])];
        return (
          <SpaceBetween key={id} size="xs">
            <FormField
              label={
                <>
                  {name[language]}{' '}
                  <Box variant="span" fontSize="body-s" color="text-body-secondary">
                    {facts.join(', ')}
                  </Box>
                </>
              }
              description={look[language]}
              stretch
            >
              <Segments
                label={name[language]}
                value={marking.mark ?? null}
                options={Object.entries(w.marks) as [Mark['mark'], string][]}
                onChange={(mark) => onChange(id, { ...marking, mark })}
              />
            </FormField>
            {isLacking(marking.mark) && (
              <FormField label={`${w.lacking}: ${name[language]}`} stretch>
                <Textarea
                  value={marking.comment}
                  rows={2}
                  onChange={({ detail }) => onChange(id, { ...marking, comment: detail.value })}
                />
              </FormField>
            )}
          </SpaceBetween>
        );
      })}
    </SpaceBetween>
  );
}
