import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LoyaltyReport } from '../../../shared/charts/report-shapes.ts';
import { IndicatorLog } from './indicators/indicator-log.tsx';
import { BaselinePanel } from './loyalty/baseline-panel.tsx';
import { LandmarkPanel } from './loyalty/landmark-panel.tsx';
import { ProfitInputs } from './profit/profit-inputs.tsx';
import { ReportBody } from './report-body.tsx';
import { ReportFrame } from './report-frame.tsx';
import type { ReportName } from './report-list.ts';
import { useParameters } from './use-parameters.ts';
import { useReport } from './use-report.ts';

/** A report of figures by a question. */
export function OneReport({ name }: { name: Exclude<ReportName, 'market-damage' | 'manager-pack'> }) {
  const [parameters] = useParameters();
  const found = useReport({ name, parameters });
  return (
    <ReportFrame
      name={name}
      found={found}
      choices={name === 'retention-to-profit' && <ProfitInputs problem={found.error} />}
    >
      {(result, tables) => (
        <>
          <ReportBody
            name={name}
            result={result}
            tables={tables}
            further={name === 'resolution-to-loyalty' && <LoyaltyPanels report={result as unknown as LoyaltyReport} />}
          />
          {name === 'seven-indicators' && <IndicatorLog />}
        </>
      )}
    </ReportFrame>
  );
}

function LoyaltyPanels({ report }: { report: LoyaltyReport }) {
  return (
    <SpaceBetween size="l">
      <BaselinePanel report={report} />
      <LandmarkPanel report={report} />
    </SpaceBetween>
  );
}
