import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { Problem } from '../api/problem.ts';
import type { ReportAnswer } from '../api/routes.ts';
import { useFormat, useToday } from '../format/use-format.ts';
import { saidOf } from '../states/said-of.ts';
import { monthsBefore, quarterOf, quartersBefore } from './quarters.ts';
import type { Choice, ReportOnPage } from './report-list.ts';
import { useReportWords as useWords, type ReportWords as Words } from './report-words.ts';
import { spokenLabel } from './saying/spoken-label.ts';

/** Six years. */
const MOST_QUARTERS = 24;
const MOST_MONTHS = 24;

interface ChoiceBarProps {
  report: ReportOnPage;
  parameters: Record<string, string>;
  /** What is on the page: it names the groups that one can compare with. */
  result: ReportAnswer | undefined;
  problem: Problem | null;
  onChange(parameters: Record<string, string>): void;
}

/** Period, groups and windows of a report. They stand in the address; what the house refuses is said beside its field. */
export function ChoiceBar({ report, parameters, result, problem, onChange }: ChoiceBarProps) {
  const { words, speaker } = useWords();
  const format = useFormat();
  const today = useToday();
  const w = words.reports;
  const hasQuarters = report.choices.some((choice) => choice === 'from' || choice === 'until');

  return (
    <search className="choices no-print" aria-label={w.title}>
      {report.choices.map((choice) => {
        const given = parameters[choice] ?? '';
        const offered = optionsOf(choice, {
          ...{ report, result, today, w },
          month: (of) => format.month(of),
          group: (name) => spokenLabel(name, speaker),
        });
        // A mailed link may ask for something that is not offered here: it is shown as it is.
        const options = offered.some(({ value }) => value === given)
          ? offered
          : [...offered, { value: given, label: given }];
        return (
          <FormField
            key={choice}
            label={w.choices[choice]}
            errorText={problem?.field === choice ? saidOf(problem, words, {}) : undefined}
          >
            <Select
              options={options}
              selectedOption={options.find(({ value }) => value === given) ?? null}
              onChange={({ detail }) => {
                const { [choice]: _, ...rest } = parameters;
                const value = detail.selectedOption.value ?? '';
                // Another grouping has other groups.
                if (choice === 'groupBy') delete rest.reference;
                onChange(value === '' ? rest : { ...rest, [choice]: value });
              }}
            />
          </FormField>
        );
      })}
      {Object.keys(parameters).length > 0 && (
        <Button variant="link" onClick={() => onChange({})}>
          {w.reset}
        </Button>
      )}
      {hasQuarters && <p className="hint">{w.wholeQuarters}</p>}
    </search>
  );
}

interface Facts {
  report: ReportOnPage;
  result: ReportAnswer | undefined;
  today: string;
  w: Words['reports'];
  month(of: string): string;
  group(name: string): string;
}

/** The first is what is asked where nothing stands in the address. */
function optionsOf(
  choice: Choice,
  { report, result, today, w, month, group }: Facts,
): { value: string; label: string }[] {
  const quarters = quartersBefore(today, MOST_QUARTERS);
  const usual = { value: '', label: w.usual };
  switch (choice) {
    case 'from':
      return [
        { value: '', label: w.fromStart },
        ...[quarterOf(today), ...quarters].map(({ from, quarter, year }) => ({
          value: from,
          label: w.quarter(quarter, year),
        })),
      ];
    case 'until':
      return [
        { value: '', label: w.untilNow },
        ...quarters.map(({ until, quarter, year }) => ({ value: until, label: w.quarter(quarter, year) })),
      ];
    case 'groupBy': {
      const [first, ...others] = report.groupings ?? [];
      return [
        ...(first === undefined ? [] : [{ value: '', label: w.groupings[first] }]),
        ...others.map((name) => ({ value: name, label: w.groupings[name] })),
      ];
    }
    case 'reference':
      return [
        { value: '', label: w.firstGroup },
        ...groupsOf(result).map((name) => ({ value: name, label: group(name) })),
      ];
    case 'windows':
      return [usual, ...(report.windows ?? []).map((days) => ({ value: days, label: w.days(days) }))];
    case 'headline':
      return [usual, ...['30', '90', '180', '365'].map((days) => ({ value: days, label: w.days(days) }))];
    case 'origin':
      return [
        { value: '', label: w.origins.complaint },
        { value: 'proactive', label: w.origins.proactive },
      ];
    case 'period':
      return [
        { value: '', label: w.periods.month },
        { value: 'week', label: w.periods.week },
        { value: 'quarter', label: w.periods.quarter },
      ];
    case 'month':
      return [
        { value: '', label: w.allMonths },
        ...monthsBefore(today, MOST_MONTHS).map((of) => ({ value: of, label: month(of) })),
      ];
  }
}

function groupsOf(result: ReportAnswer | undefined): string[] {
  const groups = result?.groups;
  return Array.isArray(groups) ? groups.map((group: { group?: unknown }) => String(group.group ?? '')) : [];
}
