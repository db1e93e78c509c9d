import type { LinkKind } from './words.ts';

/** What people do with cases together: hand them on, tell which belong together, and see that no reply is lost. */
export type TeamworkCommand =
  | { type: 'handOver'; owner?: string; team?: string; textId: string }
  | { type: 'link'; to: string; caseNumber: string; kind: LinkKind }
  | { type: 'unlink'; from: string }
  | { type: 'split'; into: string; caseNumber: string }
  /** Another complaint of the same customer within the window. `raises`: this is the later one. */
  | { type: 'noteRepeat'; of: string; raises: boolean }
  /** The customer has written or called again; sent by the feed. */
  | { type: 'heedReply' };

export const TEAMWORK_COMMANDS = [
  'handOver',
  'link',
  'unlink',
  'split',
  'noteRepeat',
  'heedReply',
] as const satisfies readonly TeamworkCommand['type'][];
