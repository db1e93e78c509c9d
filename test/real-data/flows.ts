/**
 * `node test/real-data/flows.ts FOLDER`: lints the two real exports in the folder's `connect/`, prints what it found and ends with 1 on a
 * difference. Both record and analyse callers whom nobody asked, without taking out names and numbers, and are sound else. A user's checkout does not hold those files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../../infra/contact-flows/lint/lint.ts';

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'flow.cdk-constructs.inbound-contact-flow.json': [
    'error recording-before-consent 7ddfdfe0-1bdc-41d5-8ab1-f9c93d80d583',
    'warning analysis-unredacted 7ddfdfe0-1bdc-41d5-8ab1-f9c93d80d583',
  ],
  'flow.data-analytics.SimpleInboundFlow.json': [
    'error recording-before-consent d14390ef-077a-4b75-9f6f-e07f945bae29',
    'warning analysis-unredacted d14390ef-077a-4b75-9f6f-e07f945bae29',
  ],
};

const [, , given] = process.argv;
if (given === undefined) {
  console.error('Name the folder of the real flows: node test/real-data/flows.ts FOLDER');
  process.exit(1);
}

const folder = join(given, 'connect');
const present = readdirSync(folder).filter((name) => /^flow\..*\.json$/.test(name));
for (const name of new Set([...Object.keys(EXPECTED), ...present])) {
  const found = lint(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map(
    ({ severity, rule, identifier }) => `${severity} ${rule} ${identifier}`,
  );
  const isRight = JSON.stringify(found) === JSON.stringify(EXPECTED[name]);
  console.log(`${isRight ? 'right' : 'WRONG'}: ${name}: ${JSON.stringify(found)}`);
  if (isRight) continue;
  console.log(`  expected ${JSON.stringify(EXPECTED[name])}`);
  process.exitCode = 1;
}
