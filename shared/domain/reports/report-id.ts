import type { ReportContext } from './report.ts';

/**
 * The text that names one run of a report: the same question over the same data under the same configuration gives the same
 * text, whatever the order in which parameters were given. To be hashed into an id.
 */
export function reportId(name: string, parameters: object, dataVersion: string, context: ReportContext): string {
  return canonical({ name, parameters, dataVersion, context });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
