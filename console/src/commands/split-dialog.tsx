import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import type { CaseView } from '../api/routes.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../forms/dialog.tsx';
import { useSession } from '../session/session.ts';
import { useNotify } from '../shell/notices.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { CaseLink } from '../worklist/case-link.tsx';
import type { Values } from './command-of.ts';
import { FieldControl } from './field-control.tsx';

/** Makes a part of a complaint a case of its own. The key stays with the draft, so that sending twice makes one case. */
export function SplitDialog({ it, onClose }: { it: CaseView; onClose(): void }) {
  const { words } = useWords();
  const { ask } = useSession();
  const notify = useNotify();
  const w = words.commands;
  const { draft, write, clear } = useFormDraft<Record<string, Values[string]>>(`split ${it.caseNumber}`, {
    key: crypto.randomUUID(),
  });
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);
  const text = `${draft.text ?? ''}`.trim();
  const category = `${draft.category ?? ''}`;

  async function submit() {
    setIsBusy(true);
    write({ key: draft.key });
    try {
      const { caseNumber } = await ask(
        'POST /cases/{caseNumber}/splits',
        { path: { caseNumber: it.caseNumber }, body: { text, ...(category !== '' && { category }) } },
        { idempotencyKey: `${draft.key}` },
      );
      clear();
      onClose();
      notify({
        type: 'success',
        text: (
          <>
            {w.splitInto} <CaseLink number={caseNumber} />
          </>
        ),
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Dialog
      title={w.split}
      submit={w.split}
      isBusy={isBusy}
      isIncomplete={text === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldControl
        it={it}
        name="splitText"
        field={{ as: 'prose' }}
        values={{ splitText: draft.text }}
        write={(part) => write({ text: part.splitText, key: crypto.randomUUID() })}
        error={problem && saidOf(problem, words)}
      />
      <FieldControl
        it={it}
        name="category"
        field={{ as: 'category', isOptional: true }}
        values={draft}
        write={write}
        error={undefined}
      />
    </Dialog>
  );
}
