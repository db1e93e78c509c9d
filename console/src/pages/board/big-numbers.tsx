import Box from '@cloudscape-design/components/box';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';

type Team = AnswerOf<'GET /load'>['teams'][number];

/** The counts of all teams together, to be read from across the room. */
export function BigNumbers({ teams }: { teams: readonly Team[] }) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.board;
  const isMore = teams.some((team) => team.isMore);
  const counts = ['open', 'withNobody', 'decided', 'dueToday', 'broken'] as const;
  return (
    <Box>
      <dl className="big-numbers">
        {counts.map((name) => {
          const sum = teams.reduce((total, team) => total + team[name], 0);
          return (
            <div key={name} className={name === 'broken' && sum > 0 ? 'bad' : undefined}>
              <dt>{w[name]}</dt>
              <dd>
                {format.number(sum)}
                {isMore && '+'}
              </dd>
            </div>
          );
        })}
      </dl>
    </Box>
  );
}
