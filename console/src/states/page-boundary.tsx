import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/words.ts';

interface PageBoundaryProps {
  /** The address: another page is tried anew, as if nothing had been. */
  at: string;
  children: ReactNode;
}

/**
 * Round a page: what breaks in it, or a part of the program that cannot be loaded, stops there, and the rest of the console works on.
 * React knows no other way than a class.
 */
export class PageBoundary extends Component<PageBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidUpdate(before: PageBoundaryProps): void {
    if (before.at !== this.props.at && this.state.isBroken) this.setState({ isBroken: false });
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

/** The browser's own reload also brings what a newer build has in place of a part that is gone. */
function BrokenPage() {
  const { words } = useWords();
  const [, go] = useLocation();
  const w = words.states;
  return (
    <div role="alert">
      <Alert
        type="error"
        header={w.broken}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => location.reload()}>{w.reload}</Button>
            <Button variant="primary" onClick={() => go('/')}>
              {w.toStart}
            </Button>
          </SpaceBetween>
        }
      >
        {w.brokenText}
      </Alert>
    </div>
  );
}
