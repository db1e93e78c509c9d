import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/routes.ts';
import { DueClock } from '../format/due-clock.tsx';
import { useFormat, useNow } from '../format/use-format.ts';
import { useCategoryName } from '../session/category-name.tsx';
import { useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { CaseMarks, SeverityBadge, StatusBadge } from '../states/badges.tsx';
import { useWords } from '../words/words.ts';
import { spokenNumber } from '../worklist/case-link.tsx';

/** Which case, how it stands, whose it is, and what is due next; `actions` are the buttons of who may do something. */
export function CaseHeader({ it, actions }: { it: CaseView; actions: ReactNode }) {
  const nameOf = useNames();
  const { words } = useWords();
  const { person } = useSession();
  const { teams } = useSettings();
  const categoryName = useCategoryName();
  const format = useFormat();
  const now = useNow();
  const w = words.case;
  const facts = [
    `${words.kinds[it.kind]}, ${categoryName(it.category).toLowerCase()}`,
    teams.find(({ id }) => id === it.team)?.name ?? it.team,
    it.owner === null ? w.nobody : w.ownedBy(it.owner === person.id ? words.worklist.me : nameOf(it.owner)),
    `${w.received} ${format.moment(it.receivedAt, now)}, ${words.channels[it.channel]}`,
    `${w.language} ${format.language(it.language)}`,
  ];
  return (
    <Header variant="h1" actions={actions} description={facts.join(' · ')}>
      <span className="case-title">
        {w.title(spokenNumber(it.caseNumber))}
        <Box fontSize="body-m" fontWeight="normal">
          <span className="marks">
            <StatusBadge status={it.status} />
            {it.dueAt !== null && <DueClock dueAt={it.dueAt} isInline />}
            <SeverityBadge severity={it.severity} />
            <CaseMarks it={it} />
            {it.isRepeat && <Badge color="severity-medium">{w.repeat}</Badge>}
            {it.hasSupportNeeds && <Badge color="blue">{w.supportNeeds}</Badge>}
            {it.representative !== undefined && <Badge>{w.representative}</Badge>}
            {it.legalHold !== undefined && <Badge color="red">{w.legalHold}</Badge>}
          </span>
        </Box>
      </span>
    </Header>
  );
}
