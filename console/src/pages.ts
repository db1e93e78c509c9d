import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../events/answers.ts';
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
    keys: 'g b',
    show: lazy(() => import('./telephone/tasks-page.tsx')),
  },
  { path: '/cases/:caseNumber', name: 'case', roles: STAFF, show: lazy(() => import('./case/case-page.tsx')) },
];
