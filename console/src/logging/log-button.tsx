import Button from '@cloudscape-design/components/button';
import { useLocation } from 'wouter';
import { useWords } from '../words/words.ts';
import { LOG_PATH } from './contact-now.ts';

/** Leads to the form for a complaint that somebody tells us; nothing where one is there already. */
export function LogButton() {
  const { words } = useWords();
  const [path, go] = useLocation();
  if (path === LOG_PATH) return null;
  return (
    <Button iconName="add-plus" onClick={() => go(LOG_PATH)}>
      {words.logging.title}
    </Button>
  );
}
