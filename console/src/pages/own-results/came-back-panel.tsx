import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';

/** Whether customers came back, with how far the share can be trusted; nothing where it cannot be. */
export function CameBackPanel(it: AnswerOf<'GET /own-results'>['cameBack']) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.ownResults;
  const days = format.number(it.days);
  const people = format.number(it.people);
  return (
    <Container
      header={
        <Header variant="h2" description={w.cameBackText(days)}>
          {w.cameBack(days)}
        </Header>
      }
    >
      {it.cameBack === null || it.rate === null || it.lower === null || it.upper === null ? (
        <Box color="text-body-secondary">{w.notYet(people)}</Box>
      ) : (
        <>
          <Box variant="h3" tagOverride="p">
            {w.ofPeople(format.number(it.cameBack), people)} ({format.share(it.rate)})
          </Box>
          <p>{w.between(format.share(it.lower), format.share(it.upper))}</p>
        </>
      )}
      {it.unmatched > 0 && <Box color="text-body-secondary">{w.unmatched(format.number(it.unmatched))}</Box>}
    </Container>
  );
}
