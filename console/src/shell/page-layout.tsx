import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

interface PageLayoutProps {
  title: string;
  description?: ReactNode;
  counter?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of panels below one heading. */
export function PageLayout({ title, description, counter, actions, children }: PageLayoutProps) {
  useTitle(title);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={description} counter={counter} actions={actions}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">{children}</SpaceBetween>
    </ContentLayout>
  );
}
