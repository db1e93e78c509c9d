import { expect, test } from 'vitest';
import { templates } from './assembly.ts';

/** Asset hashes change with every line of a function; a snapshot is about what is deployed around them. */
function normalised(text: string): string {
  return text
    .replace(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<version>')
    .replace(/\b[0-9a-f]{64}\b/g, '<asset>')
    .replace(/"S3Key": "[^"]+"/g, '"S3Key": "<asset>"');
}

test.each(Object.entries(templates()))('the stack %s is the one that was looked at', async (name, template) => {
  await expect(normalised(`${JSON.stringify(template, null, 2)}\n`)).toMatchFileSnapshot(`snapshots/${name}.json`);
});
