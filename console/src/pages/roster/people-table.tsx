import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Table from '@cloudscape-design/components/table';
import { Link } from 'wouter';
import { useFormat, useNow, useToday } from '../../format/use-format.ts';
import { useTeamName } from '../../forms/team-picker.tsx';
import { WEEKDAYS, windowsText } from '../../forms/windows.ts';
import { useNames } from '../../session/names.tsx';
import { useSession } from '../../session/session.ts';
import { useIsNarrow } from '../../shell/use-media.ts';
import { Unsaid } from '../../states/unsaid.tsx';
import { useWords } from '../../words/words.ts';
import { doable } from './doable.ts';
import type { Doing, OnRoster, RosterPerson } from './roster-page.tsx';

interface PeopleTableProps {
  people: readonly OnRoster[];
  /** Undefined where it is not known. */
  inHandOf(personId: string): number | undefined;
  onDo(doing: Doing): void;
}

export function PeopleTable({ people, inHandOf, onDo }: PeopleTableProps) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const isNarrow = useIsNarrow();
  const teamOf = useTeamName();
  const { person: me } = useSession();
  const w = words.roster;
  const texts = {
    edit: w.edit,
    away: w.outOfOffice,
    'take-off': w.takeOff,
    'change-role': w.changeRole,
    deactivate: w.deactivate,
    reactivate: w.reactivate,
  };
  return (
    <Table
      items={people}
      trackBy="personId"
      wrapLines
      ariaLabels={{ tableLabel: w.title }}
      columnDefinitions={[
        {
          id: 'person',
          header: w.person,
          isRowHeader: true,
          cell: ({ personId, person, rights, isDeactivated }) => (
            <>
              <Link className="case-link" href={`/handover?owner=${encodeURIComponent(personId)}`}>
                {nameOf(personId)}
              </Link>
              <Box fontSize="body-s">{beside(nameOf(personId), personId, rights && words.roles[rights.role])}</Box>
              {person === null ? (
                <Box color="text-status-inactive">{isDeactivated ? w.isDeactivated : w.offRoster}</Box>
              ) : (
                <Box fontSize="body-s" color="text-body-secondary">
                  {person.teams.map(teamOf).join(', ')}
                  {isNarrow && <Absences person={person} />}
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'hand',
          header: w.inHand,
          cell: ({ personId, person }) => {
            const count = inHandOf(personId);
            if (count === undefined) return <Unsaid why={w.inHandUnknown} />;
            const inHand = format.number(count);
            return person === null ? inHand : words.board.ofCap(inHand, format.number(person.cap));
          },
        },
        ...(isNarrow
          ? []
          : [
              {
                id: 'can',
                header: w.languages,
                cell: ({ person }: OnRoster) =>
                  person !== null && (
                    <>
                      {person.languages.map((language) => w.languageNames[language]).join(', ')}
                      <span className="marks">
                        {(person.skills ?? []).map((skill) => (
                          <Badge key={skill}>{skill}</Badge>
                        ))}
                      </span>
                    </>
                  ),
              },
              {
                id: 'week',
                header: w.week,
                cell: ({ person }: OnRoster) => person !== null && <WeekShort week={person.week} />,
              },
              {
                id: 'away',
                header: w.away,
                cell: ({ person }: OnRoster) => person !== null && <Absences person={person} />,
              },
              {
                id: 'change',
                header: w.lastChange,
                cell: ({ history }: OnRoster) => {
                  const last = history.at(-1);
                  return last === undefined ? '' : words.forms.by(nameOf(last.by), format.moment(last.at, now));
                },
              },
            ]),
        {
          id: 'do',
          header: words.forms.actions,
          width: 90,
          cell: (one) => {
            const items = doable(one, me);
            return (
              items.length > 0 && (
                <ButtonDropdown
                  variant="icon"
                  expandToViewport
                  ariaLabel={w.actions(nameOf(one.personId))}
                  items={items.map(({ what }) => ({ id: what, text: texts[what] }))}
                  onItemClick={({ detail }) => {
                    const chosen = items.find(({ what }) => what === detail.id);
                    if (chosen !== undefined) onDo(chosen);
                  }}
                />
              )
            );
          },
        },
      ]}
    />
  );
}

/** What is said of somebody beside their name: the id that they sign in by, where the name does not say it, and their role. */
function beside(name: string, personId: string, role: string | null): string {
  const isSaid = name.toLowerCase() === personId.toLowerCase() || name.endsWith(`(${personId})`);
  return [...(isSaid ? [] : [personId]), ...(role === null ? [] : [role])].join(' · ');
}

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Days of the same hours stand together: `Mon, Tue 08:00-18:00`. */
function WeekShort({ week }: { week: RosterPerson['week'] }) {
  const { language } = useWords();
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const byHours = new Map<string, string[]>();
  for (const [at, day] of WEEKDAYS.entries()) {
    const hours = windowsText(week[day]);
    if (hours !== '') byHours.set(hours, [...(byHours.get(hours) ?? []), short.format(new Date(MONDAY + at * DAY_MS))]);
  }
  return (
    <ul className="plain">
      {[...byHours].map(([hours, days]) => (
        <li key={hours}>
          {days.join(', ')} {hours}
        </li>
      ))}
    </ul>
  );
}

function Absences({ person: { away = [] } }: { person: RosterPerson }) {
  const { words } = useWords();
  const format = useFormat();
  const today = useToday();
  const w = words.roster;
  const ahead = away.filter(({ until }) => until >= today);
  if (ahead.length === 0) return <Box color="text-status-inactive">{w.noAway}</Box>;
  return (
    <ul className="plain">
      {ahead.map(({ from, until }) => (
        <li key={from}>
          {from <= today ? w.awayNow(format.day(until)) : w.awayLater(format.day(from), format.day(until))}
        </li>
      ))}
    </ul>
  );
}
