import type { AnswerOf } from '../../api/routes.ts';

export type Agents = NonNullable<AnswerOf<'GET /line/board'>['agents']>;
export type AgentState = keyof Agents['all'];

/** As they are read: who could answer, who does, who cannot, and all of them at last. */
export const AGENT_STATES: readonly AgentState[] = [
  'available',
  'onContact',
  'afterContact',
  'away',
  'missed',
  'online',
];
