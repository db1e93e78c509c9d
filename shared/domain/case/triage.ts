import type { Configuration, RouteRule } from '../configuration.ts';
import { type Language, SEVERITIES, type Severity } from './vocabulary.ts';

export interface Triage {
  category: string;
  severity: Severity;
  /** 1 (first) to 5. */
  priority: number;
  team: string;
  /** What whoever gets the case must know. */
  skill?: string;
}

/** What fits no category of the firm's. */
export const UNCATEGORISED = 'other';
const PRIORITY: Record<Severity, number> = { safety: 1, high: 2, medium: 3, low: 4 };

/**
 * First sorting of a case by the words in it (initial assessment, ISO 10002:2018). A person may change all of it later.
 * A category named by the customer or agent wins over the words; a repeat of a recent complaint moves one place forward. The
 * first of the firm's routes that fits says whose it is, else its category.
 */
export function triage(
  said: { text: string; category?: string; severity?: Severity; language: Language; isRepeat: boolean },
  rules: Pick<Configuration, 'categories' | 'severityWords' | 'fallbackTeam' | 'safetyTeam' | 'routes'>,
): Triage {
  const words = new Set(said.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const category =
    rules.categories.find((candidate) => candidate.id === said.category) ?? mostHits(words, rules.categories);
  const severity = said.severity ?? severityOf(words, rules.severityWords);
  const sorted = { category: category?.id ?? UNCATEGORISED, severity, language: said.language };
  const route = rules.routes.find((candidate) => fits(candidate, sorted, words));
  return {
    category: sorted.category,
    severity,
    priority: Math.max(1, PRIORITY[severity] - (said.isRepeat ? 1 : 0)),
    team: route?.team ?? category?.team ?? (severity === 'safety' ? rules.safetyTeam : rules.fallbackTeam),
    ...(route?.skill === undefined ? {} : { skill: route.skill }),
  };
}

/** Every condition that a route names must hold; of its words, one. */
function fits(
  route: RouteRule,
  sorted: { category: string; severity: Severity; language: Language },
  words: Set<string>,
): boolean {
  return (
    (route.category === undefined || route.category === sorted.category) &&
    (route.severity === undefined || route.severity === sorted.severity) &&
    (route.language === undefined || route.language === sorted.language) &&
    (route.words === undefined || route.words.some((word) => words.has(word)))
  );
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
