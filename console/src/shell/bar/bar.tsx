import './bar.css';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import { useSettings } from '../../session/settings.ts';

/**
 * The bar on top of every page, in plain elements. Cloudscape's `TopNavigation` measures itself when it is there, and draws itself again for
 * what it found: 50 to 75 ms of the processor in one task, before anybody saw a page.
 */
export function Bar({ home, before, children }: { home: string; before?: ReactNode; children: ReactNode }) {
  const { firm } = useSettings();
  return (
    <header className="bar">
      {before}
      <Link className="bar-title" href={home}>
        Comeback · {firm}
      </Link>
      <div className="bar-tools">{children}</div>
    </header>
  );
}

interface BarButtonProps {
  icon: IconProps.Name;
  /** What it is called; `isShown` where it stands beside the icon, too, room permitting. */
  text: string;
  isShown?: boolean;
  /** Marked as having news. */
  isNew?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
  onClick(): void;
}

export function BarButton({ icon, text, isShown = false, isNew = false, ref, onClick }: BarButtonProps) {
  return (
    <button ref={ref} type="button" className="bar-button" title={isShown ? undefined : text} onClick={onClick}>
      <span className={isNew ? 'bar-icon is-new' : 'bar-icon'}>
        <Icon name={icon} />
      </span>
      <span className={isShown ? 'bar-text' : 'only-read'}>{text}</span>
    </button>
  );
}
