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
    name: 'resolve',
    about: 'Resolving a case: decision, remedies and the letter as the customer will get it; the phone above',
    as: 'Ana',
    path: ({ inHand }) => `cases/${inHand}`,
    ready: '#resolve',
    further: async (page) => {
      await page
        .getByRole('radio', { name: 'Upheld' })
        .or(page.getByRole('button', { name: 'Upheld' }))
        .first()
        .click();
      await page.getByRole('button', { name: 'Add a remedy' }).click();
      await page.getByRole('menuitem', { name: /^Refund/ }).click();
      await page.getByRole('textbox', { name: /^Refund/ }).fill('120.00');
      await page.getByText('This is above your limit').waitFor();
      await page.locator('#resolve').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'approve',
    about: 'A proposal as the supervisor sees it on the case, with the limit it is above',
    as: 'Sam',
    path: ({ proposed }) => `cases/${proposed}`,
    ready: 'text=Approve',
  },
  {
    name: 'hand-over',
    about: 'Handing a case over, with a note',
    as: 'Ana',
    path: ({ inHand }) => `cases/${inHand}`,
    ready: '#resolve',
    further: async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'inbox',
    about: 'What waits for a supervisor: due cases, approvals, notices',
    as: 'Sam',
    path: () => 'inbox',
    ready: 'text=Waiting for approval',
  },
  {
    name: 'callbacks',
    about: 'Callbacks and voice messages',
    as: 'Ana',
    path: () => 'callbacks',
    ready: 'h1',
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
    name: 'log',
    about: 'A complaint is logged as it is told, beside the open cases of who tells it',
    as: 'Ana',
    path: () => 'cases/new',
    ready: 'text=What happened?',
    further: async (page) => {
      await page.getByRole('textbox', { name: 'What happened?' }).fill('The new kettle leaks, too.');
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Robin Doe');
      await page.getByRole('textbox', { name: 'E-mail' }).fill('robin@example.com');
      await page.locator('#log a[data-case]').first().waitFor();
      await page.getByRole('button', { name: /^More:/ }).click();
    },
  },
  {
    name: 'approvals',
    about: 'Proposals above somebody’s limit, with what one needs to decide on them',
    as: 'Sam',
    path: () => 'approvals',
    ready: 'text=Approve',
  },
  {
    name: 'my-results',
    about: 'What came of one’s own decisions, and what is too little to say anything by',
    as: 'Ana',
    path: () => 'my-results',
    ready: 'text=How customers took it',
  },
  {
    name: 'quality',
    about: 'Who was reviewed least, and how somebody’s work was reviewed',
    as: 'Sam',
    path: ({ reviewed }) => `quality?person=${reviewed}&days=90`,
    ready: 'text=Disagreed: waits for an answer',
  },
  {
    name: 'scorecard',
    about: 'A scorecard beside its case: the review, the reply, and the answer that is being written',
    as: 'Sam',
    path: ({ answered, reviewed }) => `cases/${answered}/scorecard?person=${reviewed}`,
    ready: 'text=Answer the reply',
  },
  {
    name: 'board',
    about: 'What falls due soon, load by team and by person, and the line',
    as: 'Sam',
    path: () => 'board?hours=168',
    ready: 'text=By person',
  },
  {
    name: 'handover',
    about: 'The open cases of a colleague, and what is next in each',
    as: 'Sam',
    path: () => 'handover?owner=ben',
    ready: 'a[data-case]',
  },
  {
    name: 'merges',
    about: 'A case beside those that are like it',
    as: 'Sam',
    path: ({ repeat }) => `merges?case=${repeat}`,
    ready: 'text=Cases like it',
  },
  {
    name: 'delegated-tasks',
    about: 'Tasks of a team for cases of another',
    as: 'Ben',
    path: () => 'delegated-tasks',
    ready: 'text=Finish',
  },
  {
    name: 'actions',
    about: 'Corrective actions, what is overdue first',
    as: 'Sam',
    path: () => 'actions',
    ready: 'text=courier-change-2026',
  },
  {
    name: 'hours',
    about: 'The hours of the firm, and the forms that change them',
    as: 'Ada',
    path: () => 'hours',
    ready: 'text=Change a day',
  },
  {
    name: 'roster',
    about: 'People who are given cases',
    as: 'Sam',
    path: () => 'roster',
    ready: 'text=No absence ahead',
  },
  {
    name: 'line',
    about: 'The emergency message, and how it sounds to callers of each language',
    as: 'Sam',
    path: () => 'line',
    ready: 'text=How it sounds',
  },
  {
    name: 'operator',
    about: 'How the engine stands',
    as: 'Olu',
    path: () => 'operator',
    ready: 'text=Letters sent',
  },
  {
    name: 'person',
    about: 'Somebody on the roster: teams, languages, cap and week',
    as: 'Sam',
    path: () => 'roster',
    ready: 'text=No absence ahead',
    further: async (page) => {
      await page.getByRole('button', { name: 'Add somebody…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'action-plan',
    about: 'A corrective action is planned against a cause',
    as: 'Sam',
    path: () => 'actions',
    ready: 'text=courier-change-2026',
    further: async (page) => {
      await page.getByRole('button', { name: 'Plan an action…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'hand-over-all',
    about: 'All cases of a colleague go to somebody else',
    as: 'Sam',
    path: () => 'handover?owner=ben',
    ready: 'text=Product fault',
    further: async (page) => {
      await page.getByRole('button', { name: 'Hand over all…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'reject',
    about: 'A proposal is rejected with a reason',
    as: 'Sam',
    path: () => 'approvals',
    ready: 'text=Approve',
    further: async (page) => {
      await page.getByRole('button', { name: /^Reject…/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'no-workspace',
    about: 'The page of the agent workspace where there is none',
    path: () => 'workspace',
    ready: 'text=No agent workspace here',
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
  // Several parts may be on their way at once: the first is gone when all are.
  await page.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
  await shown.further?.(page);
}
