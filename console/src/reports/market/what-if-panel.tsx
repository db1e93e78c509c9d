import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Slider from '@cloudscape-design/components/slider';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import type { MarketReport } from '../../../../shared/charts/report-shapes.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { saidOf } from '../../states/said-of.ts';
import { NumberEntry } from '../number-entry.tsx';
import { useReportWords as useWords } from '../report-words.ts';
import { figureWords } from '../table/cell-words.ts';
import { Unsaid } from '../table/unsaid.tsx';
import { useDebounced } from '../use-debounced.ts';
import { useParameters } from '../use-parameters.ts';
import { useReport } from '../use-report.ts';
import { WorkingOut } from '../working-out.tsx';
import { LEVERS, type Lever, todayOf, whatIfOf } from './market-question.ts';

/** Levers over today's figures; what they would bring is worked out by the house. */
export function WhatIfPanel({ report }: { report: MarketReport }) {
  const { words } = useWords();
  const [parameters, setParameters] = useParameters();
  const w = words.market;
  const today = todayOf(report);
  const question = whatIfOf(parameters, report, w.whatIf);
  const found = useReport(
    { name: 'market-damage', parameters: {}, ...(question !== undefined && { inputs: question }) },
    question !== undefined,
  );
  const change = (name: string, value: string) => {
    const { [name]: _, ...rest } = parameters;
    setParameters(value === '' ? rest : { ...rest, [name]: value });
  };
  const levers = LEVERS.filter((lever) => today[lever] !== undefined);
  const scenario = (found.data?.result as unknown as MarketReport | undefined)?.scenarios[0];
  return (
    <Container
      header={
        <Header variant="h2" description={w.whatIfText}>
          {w.whatIf}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {levers.length === 0 && <p>{w.noLevers}</p>}
        {levers.map((lever) => (
          <LeverSlider
            key={lever}
            lever={lever}
            today={today[lever] ?? 0}
            given={parameters[`if.${lever}`]}
            onChange={(value) => change(`if.${lever}`, value)}
          />
        ))}
        {question !== undefined && (
          <SpaceBetween size="m">
            <NumberEntry
              label={w.cost}
              value={parameters['if.cost'] ?? ''}
              errorText={found.error?.field === 'scenarios.0.cost' ? saidOf(found.error, words, {}) : undefined}
              onChange={(value) => change('if.cost', value)}
            />
            {found.isFetching && <WorkingOut hasOlder={found.isPlaceholderData} />}
            {found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
            {scenario !== undefined && !found.isError && <Brought scenario={scenario} />}
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}

interface LeverProps {
  lever: Lever;
  today: number;
  given: string | undefined;
  onChange(value: string): void;
}

function LeverSlider({ lever, today, given, onChange }: LeverProps) {
  const { words, language } = useWords();
  const w = words.market;
  const percent = useMemo(() => figureWords(language, words.reports.limits).percent, [language, words]);
  const [value, setValue] = useDebounced(given ?? '', onChange);
  const shown = value === '' ? today : Number(value);
  return (
    <FormField
      label={w.levers[lever]}
      description={value === '' ? w.todayAt(percent(today)) : w.movedTo(percent(today), percent(shown))}
    >
      <Slider
        min={0}
        max={100}
        step={1}
        value={Math.round(shown * 100)}
        ariaLabel={w.levers[lever]}
        valueFormatter={(percents) => percent(percents / 100)}
        onChange={({ detail }) => setValue(String(detail.value / 100))}
      />
    </FormField>
  );
}

function Brought({ scenario }: { scenario: MarketReport['scenarios'][number] }) {
  const { words, language } = useWords();
  const w = words.market;
  const whole = useMemo(() => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }), [language]);
  const percent = useMemo(() => figureWords(language, words.reports.limits).percent, [language, words]);
  const { recovered, limits, excessLostSales, gain, cost, returnOnCost } = scenario;
  const say = (value: number | null) => (value === null ? <Unsaid isHidden={false} /> : whole.format(value));
  const range = limits.recovered;
  return (
    <dl className="facts" data-scenario aria-live="polite">
      <div>
        <dt>{w.recovered}</dt>
        <dd>
          <strong>{say(recovered)}</strong>
          {range !== null && <> ({words.reports.limits(whole.format(range.lower), whole.format(range.upper))})</>}
        </dd>
      </div>
      <div>
        <dt>{w.stillLost}</dt>
        <dd>{say(excessLostSales)}</dd>
      </div>
      <div>
        <dt>{w.gain}</dt>
        <dd>{say(gain)}</dd>
      </div>
      {cost !== null && (
        <div>
          <dt>{w.returnOnCost}</dt>
          <dd>{returnOnCost === null ? <Unsaid isHidden={false} /> : percent(returnOnCost)}</dd>
        </div>
      )}
    </dl>
  );
}
