import Button from '@cloudscape-design/components/button';
import { useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { useWorkspaceWords } from './workspace-words.ts';

/** From another page to that of the contact, by key, too: a frame has no button of the browser’s for that. */
export function WayToContact() {
  const [, go] = useLocation();
  const w = useWorkspaceWords();
  const back = () => go('/');
  useActions([{ id: 'back', label: w.toContact, keys: 'u', run: back }]);
  return <Button onClick={back}>{w.toContact}</Button>;
}
