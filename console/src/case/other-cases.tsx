import './other-cases.css';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useWords } from '../words/words.ts';
import { CaseLink } from '../worklist/case-link.tsx';

/** The cases that this one was merged into, took, is linked with or may go with, and the way to each; nothing where there is none. */
export function OtherCases({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const { links = [], numbers } = it;
  const named = (ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id !== undefined && numbers[id] !== undefined ? [{ number: numbers[id] }] : []));
  // What became one, or was said to be linked, need not be guessed at.
  const isKnown = (id: string) =>
    id === it.mergedInto || it.took.includes(id) || links.some((one) => one.caseId === id);
  const { possiblyRelatedTo: guessed } = it;
  return (
    <dl className="facts other-cases">
      <Others term={w.mergedInto} cases={named([it.mergedInto])} />
      <Others term={w.took} cases={named(it.took)} />
      <Others
        term={w.linked}
        cases={links.map(({ caseNumber, kind }) => ({ number: caseNumber, about: words.commands.linkKinds[kind] }))}
      />
      <Others term={w.earlier} cases={guessed === undefined || isKnown(guessed) ? [] : named([guessed])} />
    </dl>
  );
}

function Others({ term, cases }: { term: string; cases: readonly { number: string; about?: string }[] }): ReactNode {
  if (cases.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {cases.map(({ number, about }) => (
        <dd key={number}>
          <CaseLink number={number} /> {about !== undefined && `(${about})`}
        </dd>
      ))}
    </div>
  );
}
