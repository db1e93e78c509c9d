import { useCallback, useState } from 'react';
import { useSession } from '../session/session.ts';

/**
 * What somebody has begun to write, kept in this tab over reloads and a session that ended, and never on another person's screen.
 * Not longer than the tab: it may hold a customer's words.
 * @param name unique on its case: `decide`, `note`
 */
export function useDraft<T extends object>(caseNumber: string, name: string, empty: T) {
  const { person } = useSession();
  const key = `comeback.draft.${person.id}.${caseNumber}.${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept<T>(key) }));
  const write = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is empty does not change while one writes
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key]);
  return { draft, write, clear, isBegun: sessionStorage.getItem(key) !== null };
}

function kept<T>(key: string): Partial<T> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
