import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { spokenCode } from '../../words/spoken-code.ts';
import { useWords } from '../../words/words.ts';

/** Who changed the hours when, the newest first. */
export function ChangesPanel({ history }: { history: AnswerOf<'GET /hours'>['history'] }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.hours;
  /** @param ref the day, and of one that was set its hours: `2026-12-24 10:00-14:00` */
  function changeOf(what: string, ref = ''): string {
    const [day = '', ...windows] = ref.split(' ');
    const hours = windows.map((window) => (window === 'closed' ? w.closed : window)).join(', ');
    const change = w.changes[what as keyof typeof w.changes]?.(format.day(day)) ?? `${spokenCode(what)} ${day}`;
    return hours === '' ? change : `${change}: ${hours}`;
  }
  const reasonOf = (code: string) => w.reasons[code as keyof typeof w.reasons] ?? spokenCode(code);
  return (
    <ExpandableSection variant="container" headerText={w.history} headerCounter={`(${history.length})`}>
      {history.length === 0 && <Box color="text-body-secondary">{w.noHistory}</Box>}
      <ul className="plain">
        {history.toReversed().map(({ n, at, by, what, code, ref }) => (
          <li key={n}>
            {words.forms.by(nameOf(by), format.moment(at, now))}: {changeOf(what, ref)}
            {code !== undefined && ` (${reasonOf(code)})`}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
