import { useEffect, useLayoutEffect, useRef } from 'react';
import { useSession } from '../../session/session.ts';
import { keepLastCase, keptLastCase, type LastCase } from '../order.ts';

/** Drawn below the row before one goes to it: enough that it can stand at the top of a window. */
const ROWS_BELOW = 15;
/** Rows that come near the window only then say how high they are: one looks again where the row stands, for so many frames. */
const LOOKS = 3;
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

const rowOf = (caseNumber: string) =>
  document.querySelector<HTMLAnchorElement>(`a[data-case="${CSS.escape(caseNumber)}"]`);

/**
 * Back in the list the focus stands on the case that one looked at last, and its row where it stood when it was opened. As soon as the row is
 * drawn, and not if somebody has done something by then.
 */
export function WayBack({ caseNumbers, drawn }: { caseNumbers: readonly string[]; drawn: number }) {
  const me = useSession().person.id;
  const wanted = useRef<LastCase | undefined>(undefined);
  const looks = useRef(LOOKS);
  useEffect(() => {
    const forget = () => {
      wanted.current = undefined;
    };
    for (const act of ACTS) addEventListener(act, forget, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) removeEventListener(act, forget, { capture: true });
    };
  }, []);

  useLayoutEffect(() => {
    wanted.current = keptLastCase(me);
    return () => {
      // The address is already that of the case, and the rows still stand.
      const caseNumber = location.pathname.match(/\/cases\/(\d+)$/)?.[1] ?? '';
      const top = rowOf(caseNumber)?.getBoundingClientRect().top;
      if (top !== undefined) keepLastCase(me, { caseNumber, opened: { caseNumber, top } });
    };
  }, [me]);

  useLayoutEffect(() => {
    const { caseNumber = '', opened } = wanted.current ?? {};
    const at = caseNumbers.indexOf(caseNumber);
    if (at === -1 || drawn < Math.min(at + ROWS_BELOW, caseNumbers.length)) return;
    // Not in the task that draws the row: both together are more than a key should wait for.
    let frame = requestAnimationFrame(go);
    return () => cancelAnimationFrame(frame);

    function go() {
      const row = rowOf(caseNumber);
      // Who opened the palette while the list was still on its way types there.
      const isInDialog = (document.activeElement?.closest('[role=dialog]') ?? null) !== null;
      if (row === null || wanted.current === undefined || isInDialog) return;
      if (looks.current === LOOKS) row.focus({ preventScroll: true });
      if (opened?.caseNumber !== caseNumber) row.scrollIntoView({ block: 'center', behavior: 'instant' });
      else scrollBy({ top: row.getBoundingClientRect().top - opened.top, behavior: 'instant' });
      looks.current -= 1;
      if (looks.current > 0) frame = requestAnimationFrame(go);
      else wanted.current = undefined;
    }
  }, [caseNumbers, drawn]);
  return null;
}
