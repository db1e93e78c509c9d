import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useId } from 'react';
import type { CaseView, CustomerView } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { CategoryName } from '../../session/category-name.tsx';
import { useSettings } from '../../session/settings.ts';
import { useWords, type Words } from '../../words/words.ts';
import { CaseLink } from '../../worklist/case-link.tsx';

type ImportedCase = CustomerView['importedCases'][number];

/** Imported cases shown before one asks for more. */
const IMPORTED_SHOWN = 5;

/** Other cases of the customer: ours, and those of the system that the firm had before. */
export function PastCases({ cases, imported }: { cases: CustomerView['cases']; imported: readonly ImportedCase[] }) {
  const { words } = useWords();
  const format = useFormat();
  const id = useId();
  const w = words.case;
  const rest = imported.slice(IMPORTED_SHOWN);
  return (
    <section>
      <Box variant="h3">{w.pastCases}</Box>
      {cases.length + imported.length === 0 && <Box color="text-body-secondary">{w.noPastCases}</Box>}
      {cases.length > 0 && (
        <ul className="plain">
          {cases.map((one) => (
            <li key={one.caseNumber}>
              <CaseLink number={one.caseNumber} /> <CategoryName id={one.category} />, {format.day(one.receivedAt)} ·{' '}
              {words.statuses[one.status]}
              <CameBack after={one.cameBack} />
            </li>
          ))}
        </ul>
      )}
      {imported.length > 0 && (
        <section aria-labelledby={id}>
          <Box variant="h4" id={id} padding={{ top: 'xs' }}>
            {w.importedCases}
          </Box>
          <ImportedList cases={imported.slice(0, IMPORTED_SHOWN)} />
          {rest.length > 0 && (
            <ExpandableSection headerText={w.moreImported(rest.length)}>
              <ImportedList cases={rest} />
            </ExpandableSection>
          )}
        </section>
      )}
    </section>
  );
}

function ImportedList({ cases }: { cases: readonly ImportedCase[] }) {
  return (
    <ul className="plain">
      {cases.map((one) => (
        <li key={one.rowId}>
          <ImportedFacts {...one} />
          <CameBack after={one.cameBack} />
        </li>
      ))}
    </ul>
  );
}

/** In the words of the earlier system, but for a category that the house has too. Nothing of it can be opened here. */
function ImportedFacts({ caseId, receivedDay, category, rootCause, decision, closure, reaction }: ImportedCase) {
  const { words } = useWords();
  const format = useFormat();
  const { categoryNames } = useSettings();
  const facts = [
    category === undefined ? undefined : (categoryNames[category] ?? category),
    format.day(receivedDay),
    decision && words.decisions[decision],
    closure && closureWord(closure, words),
    rootCause && `${words.case.cause}: ${rootCause}`,
    reaction && `${words.case.reaction}: ${words.reactions[reaction]}`,
  ];
  return (
    <span className="words">
      {caseId !== undefined && <b>{`${caseId} `}</b>}
      {facts.filter((fact) => fact !== undefined).join(' · ')}
    </span>
  );
}

/** How it ended, where that was no answer to the customer. */
function closureWord(closure: NonNullable<ImportedCase['closure']>, { statuses, commands }: Words): string | undefined {
  if (closure === 'decided') return undefined;
  if (closure === 'withdrawn' || closure === 'merged') return statuses[closure];
  return commands.sets.withdrawReasons[closure];
}

const SIGNS: Record<NonNullable<CaseView['cameBack']>['state'], StatusIndicatorProps.Type> = {
  'came-back': 'success',
  'first-purchase': 'success',
  'not-yet': 'pending',
  'no-order': 'stopped',
  'cannot-say': 'info',
};

/** Whether the customer bought again after a case, by the same rule as the reports. Nothing where it cannot be asked yet. */
function CameBack({ after }: { after: CaseView['cameBack'] }) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.case;
  if (after === null) return null;
  const more =
    after.days !== null
      ? w.cameBackAfter(format.days(after.days))
      : after.state === 'not-yet'
        ? w.watchedFor(format.days(after.observedDays))
        : undefined;
  return (
    <div>
      <StatusIndicator type={SIGNS[after.state]}>
        {words.comingBack[after.state]}
        {more === undefined ? '' : `: ${more}`}
      </StatusIndicator>
    </div>
  );
}
