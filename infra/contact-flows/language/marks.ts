/** Kinds of things that a flow names and that have an ARN only once they are deployed. */
export const MARK_KINDS = ['lambda', 'queue', 'flow', 'hours', 'prompt'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Stands in a flow for an ARN: `%lambda.connect-call%`, `%queue.orders-es%`, `%flow.customer-queue%`, `%hours.line%`. */
export function mark(kind: MarkKind, name: string): string {
  return `%${kind}.${name}%`;
}

/** Every mark in a flow's text, once each. Other people's exports have marks of one word (`%QueueArn%`): kind `other`. */
export function marksIn(text: string): { mark: string; kind: MarkKind | 'other'; name: string }[] {
  const found = new Map<string, { mark: string; kind: MarkKind | 'other'; name: string }>();
  for (const [whole, inner = ''] of text.matchAll(/%([A-Za-z][\w.-]*)%/g)) {
    const dot = inner.indexOf('.');
    const kind = MARK_KINDS.find((candidate) => candidate === inner.slice(0, Math.max(dot, 0))) ?? 'other';
    found.set(whole, { mark: whole, kind, name: kind === 'other' ? inner : inner.slice(dot + 1) });
  }
  return [...found.values()];
}
