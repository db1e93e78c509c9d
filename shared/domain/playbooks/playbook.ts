import type { Case } from '../case/case.ts';
import type { Kind, Language, RemedyKind, Severity } from '../case/vocabulary.ts';
import { SHIPPED } from './shipped.ts';
import type { StepPhase, StepRole } from './words.ts';

export interface Step {
  /** Stable: a tick names it for ever. A step that comes to mean something else gets another id. */
  id: string;
  phase: StepPhase;
  who: StepRole;
  /** What to do, in the agents' language. */
  text: string;
  /** What the customer is told, where one is told something: said as it stands, or in one's own words. */
  says?: Readonly<Record<Language, string>>;
}

export interface PlaybookRemedy {
  kind: RemedyKind;
  /** Up to what part of one's own limit, in percent; absent for words, which cost nothing. */
  upToPercent?: number;
  when: string;
}

/** For which cases. An empty list asks nothing; causes and categories together mean "either". */
export interface PlaybookFor {
  kinds: readonly Kind[];
  causes: readonly string[];
  categories: readonly string[];
  severities: readonly Severity[];
}

/** How the best of the desk deals with one circumstance: data, versioned. A version that was followed is never changed. */
export interface Playbook {
  id: string;
  version: number;
  title: string;
  for: PlaybookFor;
  /** Who works such a case. */
  who: StepRole;
  steps: readonly Step[];
  remedies: readonly PlaybookRemedy[];
  escalate: readonly { when: string; to: StepRole }[];
}

/** The playbooks that come along, then the firm's own; of one id several versions may stand beside each other. */
export function knownPlaybooks({ playbooks = [] }: { playbooks?: readonly Playbook[] }): readonly Playbook[] {
  return [...SHIPPED, ...playbooks];
}

/** `id@version`: how a case, a round and a report name a playbook. */
export function playbookRef({ id, version }: Pick<Playbook, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** What a case is tied to, as `id@version`: by somebody's choice, by the first tick, or by the decision of the round under way. */
export function tiedPlaybook({ follows, round }: Pick<Case, 'follows' | 'round'>): string | undefined {
  return follows ?? round.playbook;
}

export function findPlaybook(ref: string, playbooks: readonly Playbook[]): Playbook | undefined {
  return playbooks.find((playbook) => playbookRef(playbook) === ref);
}

/** Of each id the greatest version: what new work is done by. */
export function newestPlaybooks(playbooks: readonly Playbook[]): Playbook[] {
  return playbooks.filter(
    (playbook) => !playbooks.some((other) => other.id === playbook.id && other.version > playbook.version),
  );
}
