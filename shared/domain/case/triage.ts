import type { Configuration } from '../configuration.ts';
import { SEVERITIES, type Severity } from './vocabulary.ts';

export interface Triage {
  category: string;
  severity: Severity;
  /** 1 (first) to 5. */
  priority: number;
  team: string;
}

/** What fits no category of the firm's. */
export const UNCATEGORISED = 'other';
const PRIORITY: Record<Severity, number> = { safety: 1, high: 2, medium: 3, low: 4 };

/**
 * First sorting of a case by the words in it (initial assessment, ISO 10002:2018). A person may change all of it later.
 * A category named by the customer or agent wins over the words; a repeat of a recent complaint moves one place forward.
 */
export function triage(
  said: { text: string; category?: string; severity?: Severity; isRepeat: boolean },
  rules: Pick<Configuration, 'categories' | 'severityWords' | 'fallbackTeam' | 'safetyTeam'>,
): Triage {
  const words = new Set(said.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const category =
    rules.categories.find((candidate) => candidate.id === said.category) ?? mostHits(words, rules.categories);
  const severity = said.severity ?? severityOf(words, rules.severityWords);
  return {
    category: category?.id ?? UNCATEGORISED,
    severity,
    priority: Math.max(1, PRIORITY[severity] - (said.isRepeat ? 1 : 0)),
    team: category?.team ?? (severity === 'safety' ? rules.safetyTeam : rules.fallbackTeam),
  };
}

/** Another severity moves a case by as many places as lie between the two; what raised it before still counts. */
export function priorityAs(severity: Severity, was: { severity: Severity; priority: number }): number {
  return Math.min(5, Math.max(1, was.priority + PRIORITY[severity] - PRIORITY[was.severity]));
}

function mostHits(words: Set<string>, categories: Configuration['categories']) {
  let best: { category: Configuration['categories'][number]; hits: number } | undefined;
  for (const category of categories) {
    // Each word counts once, though two languages may share it and the list name it twice.
    const hits = [...words].filter((word) => category.words.includes(word)).length;
    if (hits > (best?.hits ?? 0)) best = { category, hits };
  }
  return best?.category;
}

function severityOf(words: Set<string>, severityWords: Configuration['severityWords']): Severity {
  const isNamed = (severity: Severity) => severityWords[severity]?.some((word) => words.has(word)) ?? false;
  return SEVERITIES.toReversed().find(isNamed) ?? 'medium';
}
