import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk, useTell } from '../../api/use-api.ts';
import { useFormat, useToday } from '../../format/use-format.ts';
import { FormProblem } from '../../forms/form-problem.tsx';
import { WEEKDAYS, windowsText } from '../../forms/windows.ts';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { DayForm } from './day-form.tsx';
import { WeekForm } from './week-form.tsx';

type Hours = AnswerOf<'GET /hours'>;
type Week = Hours['calendar']['windows'];

/** When the firm works: the week, the days that differ, and who changed what. */
export default function HoursPage() {
  const { words } = useWords();
  const { person } = useSession();
  const w = words.hours;
  const hours = useAsk('GET /hours', {});
  const mayChange = person.role === 'supervisor' || person.role === 'admin';
  return (
    <PageLayout title={w.title} description={w.description}>
      {hours.isPending && <LoadingState />}
      {hours.isError && <ErrorState error={hours.error} onAgain={() => hours.refetch()} />}
      {hours.data !== undefined && (
        <SpaceBetween size="l">
          <div className="even-columns">
            <WeekPanel title={w.week} week={hours.data.calendar.windows} zone={hours.data.calendar.timeZone} />
            {hours.data.calendar.weeks.map(({ from, windows }) => (
              <LaterWeek key={from} from={from} week={windows} zone={hours.data.calendar.timeZone} />
            ))}
            <DaysPanel calendar={hours.data.calendar} mayChange={mayChange} />
          </div>
          {mayChange && (
            <div className="even-columns">
              <DayForm />
              {person.role === 'admin' && <WeekForm week={hours.data.calendar.windows} />}
            </div>
          )}
          <ChangesPanel history={hours.data.history} />
        </SpaceBetween>
      )}
    </PageLayout>
  );
}

function LaterWeek({ from, week, zone }: { from: string; week: Week; zone: string }) {
  const { words } = useWords();
  const format = useFormat();
  return <WeekPanel title={words.hours.weekFrom(format.day(from))} week={week} zone={zone} />;
}

function WeekPanel({ title, week, zone }: { title: string; week: Week; zone: string }) {
  const { words } = useWords();
  const w = words.hours;
  return (
    <Container
      header={
        <Header variant="h2" description={w.timeZone(zone)}>
          {title}
        </Header>
      }
    >
      <dl className="facts">
        {WEEKDAYS.map((day) => (
          <div key={day}>
            <dt>{words.weekdays[day]}</dt>
            <dd>{windowsText(week[day]) || w.closed}</dd>
          </div>
        ))}
      </dl>
    </Container>
  );
}

/** Days with hours of their own, which can be taken away, and the holidays ahead. */
function DaysPanel({ calendar, mayChange }: { calendar: Hours['calendar']; mayChange: boolean }) {
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const today = useToday();
  const w = words.hours;
  const clear = useTell('POST /hours', ['GET /hours']);
  const days = Object.entries(calendar.days)
    .filter(([day]) => day >= today)
    .toSorted();
  const holidays = calendar.holidays.filter((day) => day >= today).toSorted();
  return (
    <Container header={<Header variant="h2">{w.days}</Header>}>
      <FormProblem error={clear.error} />
      {days.length === 0 && <Box color="text-body-secondary">{w.noDays}</Box>}
      <ul className="plain">
        {days.map(([day, windows]) => (
          <li key={day} className="apart">
            <span>
              {format.day(day)}: {windowsText(windows) || w.closed}
            </span>
            {mayChange && (
              <Button
                variant="inline-icon"
                iconName="remove"
                ariaLabel={w.clear(format.day(day))}
                onClick={() =>
                  clear.mutate(
                    { body: { type: 'clearDay', day } },
                    { onSuccess: () => notify({ type: 'success', text: w.saved }) },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      <Box variant="h3" padding={{ top: 's' }}>
        {w.holidays}
      </Box>
      {holidays.length === 0 && <Box color="text-body-secondary">{w.noHolidays}</Box>}
      <ul className="plain">
        {holidays.slice(0, 12).map((day) => (
          <li key={day}>{format.day(day)}</li>
        ))}
      </ul>
    </Container>
  );
}
