import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { CaseSummary } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { CategoryName } from '../session/category-name.tsx';
import { useNotify } from '../shell/notices.tsx';
import { StatusBadge } from '../states/badges.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { isOpen } from '../telephone/use-callers-case.ts';
import { useWords } from '../words/words.ts';
import { CaseLink, spokenNumber } from '../worklist/case-link.tsx';
import { useSayAbout } from './about-case.tsx';
import { useContactNow } from './contact-now.ts';
import { type LogDraft, searchesOf } from './log-draft.ts';

/** Long enough that whoever types a number asks once. */
const QUIET_MS = 400;

/** Open cases of the phone, e-mail or order that is typed: the call may be about one of them, and no new complaint. */
export function OpenCases({ draft, clear }: { draft: LogDraft; clear(): void }) {
  const { words } = useWords();
  const w = words.logging;
  const { cases, isAsked, isPending, failed } = useOpenCases(draft);
  return (
    <>
      <div role="status">
        {cases.length === 0 && failed === undefined && (
          <Box color="text-body-secondary">{isAsked && !isPending ? w.noneOpen : w.mayBeText}</Box>
        )}
      </div>
      {/* Whether there is one is not known then. */}
      {failed?.error && <ErrorState error={failed.error} onAgain={() => failed.refetch()} />}
      <ul className="plain" aria-label={w.mayBe}>
        {cases.map((one) => (
          <OpenCase key={one.caseNumber} one={one} message={draft.message} clear={clear} />
        ))}
      </ul>
    </>
  );
}

function OpenCase({ one, message, clear }: { one: CaseSummary; message: string; clear(): void }) {
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const contact = useContactNow();
  const sayAbout = useSayAbout();
  const [, go] = useLocation();
  const { caseNumber, category, receivedAt, status } = one;
  const note = useFormDraft<{ text?: string }>(`note ${caseNumber}`, {});
  const w = words.logging;

  async function choose() {
    if (!(await sayAbout(caseNumber))) return;
    // What was told is of this case, too: somebody looks at it, and sends it.
    if (message.trim() !== '') {
      note.write({ text: message });
      notify({ type: 'info', id: 'note', text: w.noteKept });
    }
    clear();
    go(`/cases/${caseNumber}`);
  }

  return (
    <li>
      <div>
        <CaseLink number={caseNumber} /> <StatusBadge status={status} />
      </div>
      <Box color="text-body-secondary">
        <CategoryName id={category} />, {w.received(format.day(receivedAt))}
      </Box>
      {contact?.caseNumber === caseNumber && <Box>{w.isAboutIt}</Box>}
      {contact !== undefined && contact.caseNumber !== caseNumber && (
        <Button ariaLabel={`${words.commands.names.join}: ${spokenNumber(caseNumber)}`} onClick={choose}>
          {words.commands.names.join}
        </Button>
      )}
    </li>
  );
}

/** By phone, e-mail and order, once nobody types for a moment; each case once. */
function useOpenCases({ phone, email, orderId }: LogDraft) {
  const [quiet, setQuiet] = useState({ phone, email, orderId });
  useEffect(() => {
    const timer = setTimeout(() => setQuiet({ phone, email, orderId }), QUIET_MS);
    return () => clearTimeout(timer);
  }, [phone, email, orderId]);
  const by = searchesOf(quiet);
  const asked = (['phone', 'email', 'orderId'] as const).filter((name) => by[name] !== undefined);
  const found = [
    useAsk('GET /cases', { query: { phone: by.phone ?? '' } }, { enabled: by.phone !== undefined }),
    useAsk('GET /cases', { query: { email: by.email ?? '' } }, { enabled: by.email !== undefined }),
    useAsk('GET /cases', { query: { orderId: by.orderId ?? '' } }, { enabled: by.orderId !== undefined }),
  ];
  const cases = new Map(
    found.flatMap(({ data }) => (data?.cases ?? []).filter(isOpen).map((one) => [one.caseNumber, one] as const)),
  );
  return {
    cases: [...cases.values()],
    isAsked: asked.length > 0,
    isPending: found.some(({ isLoading }) => isLoading),
    /** What is half typed may be refused, and then nothing has it; whatever else went wrong is said. */
    failed: found.filter(({ isError }) => isError).find(({ error }) => error?.status !== 400),
  };
}
