import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { FAILED, WHOLE } from './synthesise.ts';

const assembly = inject('assembly');
while (!existsSync(join(assembly, WHOLE))) {
  const failure = join(assembly, FAILED);
  if (existsSync(failure)) throw new Error(`npm run synth failed:\n${readFileSync(failure, 'utf8')}`);
  await sleep(100);
}
