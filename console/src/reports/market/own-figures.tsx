import type { Problem } from '../../api/problem.ts';
import { saidOf } from '../../states/said-of.ts';
import { NumberEntry } from '../number-entry.tsx';
import { useReportWords as useWords } from '../report-words.ts';
import { useParameters } from '../use-parameters.ts';
import { ENTERED, isEntered, isShare } from './market-question.ts';

/** Fields for figures of one's own in place of the firm's. They stand before the report: also where it cannot answer without them. */
export function OwnFigures({ problem }: { problem: Problem | null }) {
  const { words } = useWords();
  const [parameters, setParameters] = useParameters();
  const w = words.market;
  const isWanted = isEntered(problem?.field ?? '') || ENTERED.some((name) => parameters[name] !== undefined);
  const change = (name: string, value: string) => {
    const { [name]: _, ...rest } = parameters;
    setParameters(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <details className="no-print" open={isWanted || undefined}>
      <summary>{w.enter}</summary>
      <p className="hint">{w.enterText}</p>
      <div className="entries">
        {ENTERED.map((name) => (
          <NumberEntry
            key={name}
            label={w.figures[name]}
            isPercent={isShare(name)}
            value={parameters[name] ?? ''}
            errorText={problem?.field === name ? saidOf(problem, words, {}) : undefined}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
    </details>
  );
}
