import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../events/answers.ts';
import { LOG_PATH } from './logging/contact-now.ts';
import type { Words } from './words/words.ts';

/** A page of the app: where it is, whom it is for, and the part of the program that is loaded when it is looked at. */
export interface Page {
  /** Below `/console`, as wouter reads it: `/cases/:caseNumber`. */
  path: string;
  name: keyof Words['pages'];
  roles: readonly Role[];
  /** Where it stands in the menu; pages that one comes to by a link have none. */
  menu?: 'work' | 'look' | 'run';
  /** Opens it from everywhere: `g c`. */
  keys?: string;
  show: LazyExoticComponent<ComponentType>;
}

const STAFF: readonly Role[] = ['agent', 'supervisor', 'manager', 'admin'];
const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
const STEERING: readonly Role[] = ['supervisor', 'admin'];
const REPORTING: readonly Role[] = ['supervisor', 'manager', 'admin'];

/** In the order of the menu; the first that a role may see is where it starts. */
export const PAGES: readonly Page[] = [
  {
    path: '/cases',
    name: 'cases',
    roles: STAFF,
    menu: 'work',
    keys: 'g c',
    show: lazy(() => import('./worklist/worklist-page.tsx')),
  },
  {
    path: '/inbox',
    name: 'inbox',
    roles: STAFF,
    menu: 'work',
    keys: 'g i',
    show: lazy(() => import('./inbox/inbox-page.tsx')),
  },
  {
    path: '/callbacks',
    name: 'callbacks',
    roles: ['agent', 'supervisor', 'admin'],
    menu: 'work',
    keys: 'g v',
    show: lazy(() => import('./telephone/tasks-page.tsx')),
  },
  {
    path: LOG_PATH,
    name: 'log',
    roles: DESK,
    menu: 'work',
    keys: 'g n',
    show: lazy(() => import('./logging/log-page.tsx')),
  },
  { path: '/cases/:caseNumber', name: 'case', roles: STAFF, show: lazy(() => import('./case/case-page.tsx')) },
  {
    path: '/approvals',
    name: 'approvals',
    roles: STEERING,
    menu: 'work',
    keys: 'g a',
    show: lazy(() => import('./pages/approvals/approvals-page.tsx')),
  },
  {
    path: '/handover',
    name: 'handover',
    roles: STAFF,
    menu: 'work',
    keys: 'g h',
    show: lazy(() => import('./pages/handover/handover-page.tsx')),
  },
  {
    path: '/delegated-tasks',
    name: 'delegatedTasks',
    roles: DESK,
    menu: 'work',
    keys: 'g t',
    show: lazy(() => import('./pages/delegated-tasks/delegated-tasks-page.tsx')),
  },
  {
    path: '/merges',
    name: 'merges',
    roles: STEERING,
    menu: 'work',
    keys: 'g m',
    show: lazy(() => import('./pages/merges/merges-page.tsx')),
  },
  {
    path: '/my-results',
    name: 'ownResults',
    roles: DESK,
    menu: 'look',
    keys: 'g y',
    show: lazy(() => import('./pages/own-results/own-results-page.tsx')),
  },
  {
    path: '/quality',
    name: 'quality',
    roles: STEERING,
    menu: 'look',
    keys: 'g q',
    show: lazy(() => import('./pages/quality/quality-page.tsx')),
  },
  {
    path: '/cases/:caseNumber/scorecard',
    name: 'scorecard',
    roles: DESK,
    show: lazy(() => import('./pages/quality/scorecard-page.tsx')),
  },
  {
    path: '/board',
    name: 'board',
    roles: REPORTING,
    menu: 'look',
    keys: 'g b',
    show: lazy(() => import('./pages/board/board-page.tsx')),
  },
  {
    path: '/actions',
    name: 'actions',
    roles: REPORTING,
    menu: 'look',
    keys: 'g x',
    show: lazy(() => import('./pages/actions/actions-page.tsx')),
  },
  {
    path: '/hours',
    name: 'hours',
    roles: STAFF,
    menu: 'run',
    keys: 'g o',
    show: lazy(() => import('./pages/hours/hours-page.tsx')),
  },
  {
    path: '/roster',
    name: 'roster',
    roles: STEERING,
    menu: 'run',
    keys: 'g p',
    show: lazy(() => import('./pages/roster/roster-page.tsx')),
  },
  {
    path: '/line',
    name: 'line',
    roles: STEERING,
    menu: 'run',
    keys: 'g l',
    show: lazy(() => import('./pages/line/line-page.tsx')),
  },
  {
    path: '/operator',
    name: 'operator',
    roles: ['operator', 'admin'],
    menu: 'run',
    keys: 'g e',
    show: lazy(() => import('./pages/operator/operator-page.tsx')),
  },
  {
    path: '/reports',
    name: 'reports',
    roles: REPORTING,
    menu: 'look',
    keys: 'g r',
    show: lazy(() => import('./reports/reports-page.tsx')),
  },
  { path: '/reports/:name', name: 'report', roles: REPORTING, show: lazy(() => import('./reports/report-page.tsx')) },
];
