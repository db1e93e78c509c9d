import type { Page } from 'playwright-core';
import type { Week } from './support/a-week.ts';
import { isSignedIn } from './support/browser.ts';

/** A page as a test or a picture wants it: who looks, where it is, and what must be there before one looks. */
export interface Shown {
  /** Also the picture's file. */
  name: string;
  /** What the picture shows, for who does not see it. */
  about: string;
  as?: string;
  path(week: Week): string;
  ready: string;
  /** What is done once it is there. */
  further?(page: Page): Promise<void>;
}

/** Every page of the console; a page that is not here has neither picture nor check of its accessibility. */
export const PAGES_SHOWN: readonly Shown[] = [
  {
    name: 'sign-in',
    about: 'The sign-in page with the people of the demo',
    path: () => '',
    ready: 'text=Who are you?',
  },
  {
    name: 'cases',
    about: 'The worklist of a supervisor: what is due first on top',
    as: 'Sam',
    path: () => 'cases',
    ready: 'a[data-case]',
  },
  {
    name: 'case',
    about: 'A case: complaint, resolution and story; deadlines, customer and playbook beside it',
    as: 'Sam',
    path: ({ answered }) => `cases/${answered}`,
    ready: 'text=Past cases',
  },
  {
    name: 'case-again',
    about: 'A customer who came back, and came again with a second complaint',
    as: 'Ana',
    path: ({ repeat }) => `cases/${repeat}`,
    ready: 'text=Came back',
  },
  {
    name: 'keys',
    about: 'What the keys do on the worklist',
    as: 'Ana',
    path: () => 'cases',
    ready: 'a[data-case]',
    further: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette',
    about: 'The command palette',
    as: 'Ana',
    path: () => 'cases',
    ready: 'a[data-case]',
    further: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'nothing',
    about: 'An address that is no page',
    as: 'Ana',
    path: () => 'nowhere',
    ready: 'text=no such page',
  },
];

/** Goes there and waits until everything that was asked for has come. */
export async function show(page: Page, url: string, shown: Shown, week: Week): Promise<void> {
  if (shown.as !== undefined) await isSignedIn(page, url, shown.as);
  await page.goto(`${url}/console/${shown.path(week)}`);
  await page.locator(shown.ready).first().waitFor();
  await page.locator('[role=status]:has-text("Loading")').waitFor({ state: 'detached' });
  await shown.further?.(page);
}
