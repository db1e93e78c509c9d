import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Problem } from '../../api/problem.ts';
import { saidOf } from '../../states/said-of.ts';
import { NumberEntry } from '../number-entry.tsx';
import { useReportWords as useWords } from '../report-words.ts';
import { useParameters } from '../use-parameters.ts';

const INPUTS = ['retention', 'margin', 'marginShare', 'discount', 'improvement'] as const;

/** What one can enter into the calculator of retention; what is left out is measured, or usual. */
export function ProfitInputs({ problem }: { problem: Problem | null }) {
  const { words } = useWords();
  const [parameters, setParameters] = useParameters();
  const w = words.profit;
  return (
    <Container
      header={
        <Header variant="h2" description={w.text}>
          {w.title}
        </Header>
      }
    >
      <div className="entries">
        {INPUTS.map((name) => (
          <NumberEntry
            key={name}
            label={w.inputs[name]}
            isPercent={name !== 'margin'}
            value={parameters[name] ?? ''}
            errorText={problem?.field === name ? saidOf(problem, words, {}) : undefined}
            onChange={(value) => {
              const { [name]: _, ...rest } = parameters;
              setParameters(value === '' ? rest : { ...rest, [name]: value });
            }}
          />
        ))}
      </div>
    </Container>
  );
}
