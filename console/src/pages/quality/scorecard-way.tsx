import Button from '@cloudscape-design/components/button';
import { useLocation } from 'wouter';
import { useActions } from '../../actions/actions.tsx';
import { useAsk } from '../../api/use-api.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../words/words.ts';

/** From a case to its scorecards, for whom there are some to read or to give. */
export function ScorecardWay({ caseNumber }: { caseNumber: string }) {
  const { words } = useWords();
  const { person } = useSession();
  const [, go] = useLocation();
  const isAsked = person.role !== 'manager';
  const found = useAsk('GET /cases/{caseNumber}/scorecards', { path: { caseNumber } }, { enabled: isAsked });
  const isThere = found.data?.people.some(({ mayGive, scorecard }) => mayGive || scorecard !== null) === true;
  const run = () => go(`/cases/${caseNumber}/scorecard`);
  useActions(isThere ? [{ id: 'scorecard', label: words.quality.link, keys: 's', run }] : []);
  return isThere && <Button onClick={run}>{words.quality.link}</Button>;
}
