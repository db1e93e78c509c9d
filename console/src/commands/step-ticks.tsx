import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useWords } from '../words/words.ts';
import { useCaseCommands } from './use-case-commands.tsx';

/** The two ways in which a step of the playbook is settled; a tick stays, so there is no third. */
export function StepTicks({ it, step, text }: { it: CaseView; step: string; text: string }) {
  const { words } = useWords();
  const w = words.commands;
  const { sendAndSay } = useCaseCommands(it);
  const [isBusy, setIsBusy] = useState(false);
  if (!it.offered.includes('tickStep')) return null;
  async function tick(state: 'done' | 'not-applicable') {
    setIsBusy(true);
    await sendAndSay({ type: 'tickStep', step, state });
    setIsBusy(false);
  }
  return (
    <div className="ticks">
      <SpaceBetween direction="horizontal" size="xs">
        {(['done', 'not-applicable'] as const).map((state) => (
          <Button
            key={state}
            variant="inline-link"
            disabled={isBusy}
            ariaLabel={`${w.ticks[state]}: ${text}`}
            onClick={() => tick(state)}
          >
            {w.ticks[state]}
          </Button>
        ))}
      </SpaceBetween>
    </div>
  );
}
