import type { ReactNode } from 'react';
import { useSteps } from '../shell/use-steps.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { staysOnTop } from './stays-on-top.ts';

interface CaseListProps {
  /** Heading, what can be done, and what went wrong. */
  header: ReactNode;
  tools?: ReactNode;
  isPending: boolean;
  /** What stands there if there is no row. */
  empty: ReactNode;
  isEmpty: boolean;
  children: ReactNode;
}

/** A page that is a list of cases: what is above the rows stays in view while one goes through them. */
export function CaseList({ header, tools, isPending, isEmpty, empty, children }: CaseListProps) {
  const drawn = useSteps(3);
  return (
    <div className="case-list">
      <div className="case-list-head">
        {header}
        {tools && drawn > 1 && <div className="case-list-tools">{tools}</div>}
      </div>
      {drawn > 2 && <div ref={staysOnTop}>{children}</div>}
      {isPending ? <LoadingState /> : isEmpty && empty}
    </div>
  );
}
