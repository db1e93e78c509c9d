import SpaceBetween from '@cloudscape-design/components/space-between';
import type { MarketReport } from '../../../../shared/charts/report-shapes.ts';
import { ReportBody } from '../report-body.tsx';
import { ReportFrame } from '../report-frame.tsx';
import { useParameters } from '../use-parameters.ts';
import { useReport } from '../use-report.ts';
import { InputsPanel } from './inputs-panel.tsx';
import { enteredOf, isEntered } from './market-question.ts';
import { OwnFigures } from './own-figures.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

/** Market damage: what problems cost, where each input comes from, and what a change would bring. */
export function MarketPage() {
  const [given] = useParameters();
  const inputs = enteredOf(given);
  const others = Object.entries(given).filter(([name]) => !isEntered(name) && !name.startsWith('if.'));
  const parameters = Object.fromEntries(others);
  const found = useReport({ name: 'market-damage', parameters, ...(inputs !== undefined && { inputs }) });
  return (
    <ReportFrame name="market-damage" found={found} choices={<OwnFigures problem={found.error} />}>
      {(result, tables) => {
        const report = result as unknown as MarketReport;
        return (
          <ReportBody
            name="market-damage"
            result={result}
            tables={tables}
            first={
              <SpaceBetween size="l">
                <WhatIfPanel report={report} />
                <InputsPanel report={report} />
              </SpaceBetween>
            }
          />
        );
      }}
    </ReportFrame>
  );
}
