import { useEffect, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/words.ts';
import { saidOf } from './said-of.ts';
import { useDetailReader } from './use-detail-reader.ts';

/** Of an answer that holds refusals of its own, as that of many cases at once: what the house says, in its English. */
interface Refusal {
  code?: string;
  detail?: string;
}

/** Why the house refuses one part of an answer, for the reader; a moment later in their own words. Undefined where it does not. */
export function useWhyRefused(refusal: Refusal | null | undefined): string | undefined {
  const { words } = useWords();
  const readDetail = useDetailReader();
  const { code = '', detail = code } = refusal ?? {};
  const [read, setRead] = useState<{ of: string; said: string | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is made anew each time, of the same words
  useEffect(() => {
    let isShown = detail !== '';
    if (isShown) readDetail(code, detail).then((said) => isShown && setRead({ of: detail, said }));
    return () => {
      isShown = false;
    };
  }, [code, detail, words]);
  if (refusal == null) return undefined;
  const said = read?.of === detail ? read.said : undefined;
  return saidOf(new Problem(409, code, said ?? detail, { isRead: said !== undefined }), words);
}

export function WhyRefused(refusal: Refusal) {
  return useWhyRefused(refusal);
}
