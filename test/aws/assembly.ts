import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A resource of a template, as far as tests look into it. */
export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties of every kind of resource there is
  Properties?: any;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  DependsOn?: string | string[];
  Metadata?: Record<string, unknown>;
}
export interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown; Description?: string }>;
  Parameters?: Record<string, unknown>;
}

/** The templates of the one synthesis (synthesise.ts), by the last part of the stack's name: `data`, `service`... */
export function templates(): Record<string, Template> {
  const folder = inject('assembly');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.template.json'))
      .map((file) => [
        file.replace(/^comeback-prod-|\.template\.json$/g, ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      ]),
  );
}

/** Resources of a type in one template or in all, with the stack and logical id of each. */
export function resourcesOf(type: string, stack?: string): (Resource & { stack: string; id: string })[] {
  return Object.entries(templates())
    .filter(([name]) => stack === undefined || name === stack)
    .flatMap(([name, { Resources }]) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, resource]) => ({ ...resource, stack: name, id })),
    );
}
