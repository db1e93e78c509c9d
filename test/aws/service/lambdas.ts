import { expect } from 'vitest';
import { resourcesOf } from '../assembly.ts';

/** The stacks in which functions stand. */
export const WITH_FUNCTIONS = ['service', 'people', 'customers', 'staff'];

/** The house's own functions in the templates; CDK brings some of its own. */
export const lambdas = WITH_FUNCTIONS.flatMap((stack) => resourcesOf('AWS::Lambda::Function', stack));

/** The one word of a function in a template. */
export function wordOf({ Properties }: (typeof lambdas)[number]): string {
  return Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME;
}

export function lambdaOf(word: string) {
  return lambdas.find((it) => wordOf(it) === word) ?? expect.fail(`no function ${word}`);
}

/** How its own template names a function's ARN. */
export function arnOf(word: string) {
  return { 'Fn::GetAtt': [lambdaOf(word).id, 'Arn'] };
}
