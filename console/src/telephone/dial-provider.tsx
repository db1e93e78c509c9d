import Box from '@cloudscape-design/components/box';
import { type ReactNode, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useFormat } from '../format/use-format.ts';
import { Dialog } from '../forms/dialog.tsx';
import { useSession } from '../session/session.ts';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import type { Dial } from './telephone.ts';
import { DialContext } from './use-telephone.ts';

interface Asked {
  number: string;
  /** When the quiet hours end. */
  until: string;
  answer(isWanted: boolean): void;
}

/** Numbers below are called by `dial`; in quiet hours whoever calls is told first, and calls or does not. */
export function DialProvider({ dial, children }: { dial: Dial; children: ReactNode }) {
  const { ask } = useSession();
  const { words } = useWords();
  const format = useFormat();
  const [asked, setAsked] = useState<Asked>();
  const w = words.telephone;

  const isWanted = (number: string, until: string) =>
    new Promise<boolean>((resolve) => {
      const answer = (wanted: boolean) => {
        setAsked(undefined);
        resolve(wanted);
      };
      setAsked({ number, until, answer });
    });

  const dialDecently: Dial = async (number, caseNumber) => {
    let quiet: string | null;
    try {
      quiet = (await ask('GET /hours', {})).quietUntil;
    } catch (error) {
      if (error instanceof Problem) return saidOf(error, words);
      throw error;
    }
    if (quiet === null) return dial(number, caseNumber);
    return (await isWanted(number, quiet)) ? dial(number, caseNumber, true) : undefined;
  };

  return (
    <DialContext value={dialDecently}>
      {children}
      {asked !== undefined && (
        <Dialog
          title={w.quietTitle}
          submit={w.callAllTheSame}
          onSubmit={() => asked.answer(true)}
          onClose={() => asked.answer(false)}
        >
          <Box>{w.quietText(asked.number, format.time(asked.until))}</Box>
        </Dialog>
      )}
    </DialContext>
  );
}
