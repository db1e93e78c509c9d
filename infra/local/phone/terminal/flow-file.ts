import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as z from 'zod';
import type { FlowContent } from '../../../contact-flows/language/flow.ts';
import { usage } from '../../../run-command.ts';

const way = z.string();

/** What a flow must have to be run at all; whatever else an export holds is let through. */
const flowContent = z.looseObject({
  StartAction: z.string(),
  Actions: z.array(
    z.looseObject({
      Identifier: z.string(),
      Type: z.string(),
      Parameters: z.record(z.string(), z.unknown()).default({}),
      Transitions: z
        .looseObject({
          NextAction: way.optional(),
          Errors: z.array(z.looseObject({ NextAction: way, ErrorType: z.string() })).optional(),
          Conditions: z
            .array(
              z.looseObject({
                NextAction: way,
                Condition: z.looseObject({ Operator: z.string(), Operands: z.array(z.coerce.string()) }),
              }),
            )
            .optional(),
        })
        .default({}),
    }),
  ),
});

/**
 * A flow as the console exports it or the API takes it, by the file's name without `.json`.
 * @throws AppError `usage` for a file that cannot be read or is no flow
 */
export function readFlowFile(path: string): { name: string; content: FlowContent } {
  const name = basename(path, '.json');
  try {
    const content = flowContent.parse(JSON.parse(readFileSync(resolve(path), 'utf8')));
    return { name, content: content as unknown as FlowContent };
  } catch (error) {
    throw usage(`${path} is no flow that could be run: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') || 'the whole'}: ${issue?.message}`;
  }
  return error instanceof Error ? error.message : 'it cannot be read';
}
