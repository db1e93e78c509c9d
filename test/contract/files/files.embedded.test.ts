import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFileDoor } from '../../../infra/local/http-pages/file-door.ts';
import { openFiles } from '../../../shared/adapters/embedded/files/files.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { manualClock } from '../manual-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FilesBench, filesContract } from './files.contract.ts';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)]);
const PLACE = { caseId: 'case-1', fileId: 'file-1' };
const AS_PNG = { ...PLACE, mediaType: 'image/png', mostBytes: PNG.length };

async function bench(folder: string | undefined) {
  const clock = manualClock('2026-06-24T14:00:00.000Z');
  const sealer = openSealer(folder);
  const files = openFiles(folder, { sealer, clock });
  const door = await openFileDoor(0, files, { error: () => {} });
  onTestFinished(async () => {
    await door.close();
    sealer.close();
  });
  const upload: FilesBench['upload'] = async ({ url, method, fields }, content, mediaType) => {
    const headers = mediaType === undefined ? fields : { ...fields, 'content-type': mediaType };
    return (await fetch(url, { method, headers, body: new Uint8Array(content) })).status;
  };
  const download: FilesBench['download'] = async (link) => {
    const answer = await fetch(link);
    return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
  };
  return { files, upload, download, clock, door, sealer };
}

describe('in memory', () => filesContract(() => bench(undefined)));
describe('in a folder', () => filesContract(() => bench(temporaryFolder())));

describe('the door in front of the files', () => {
  test('takes no more than was said, and nothing else than was said', async () => {
    const { files, upload } = await bench(undefined);
    const place = await files.uploadPlace(AS_PNG);
    expect(await upload(place, Buffer.concat([PNG, PNG]))).toBe(413);
    expect(await upload(place, PNG, 'text/html')).toBe(403);
    expect(await files.arrived(PLACE)).toBeUndefined();
  });

  test('opens for its own links only, each for one thing and for minutes', async () => {
    const { files, upload, download, clock, door } = await bench(undefined);
    const place = await files.uploadPlace(AS_PNG);
    await files.putFile({ ...PLACE, mediaType: 'image/png' }, PNG);
    const link = await files.linkTo({ ...PLACE, name: 'a.png', mediaType: 'image/png' });
    expect((await download(`${door.origin}/nothing`)).status).toBe(403);
    expect((await download(`${link}x`)).status).toBe(403);
    expect((await download(place.url)).status).toBe(405);
    expect(await upload({ ...place, url: link }, PNG)).toBe(405);
    clock.pass(6 * 60);
    expect((await download(link)).status).toBe(403);
    clock.pass(10 * 60);
    expect(await upload(place, PNG)).toBe(403);
  });

  test('shows nothing: what it gives out is saved, and could neither run nor reach anything', async () => {
    const { files, download } = await bench(undefined);
    await files.putFile({ ...PLACE, mediaType: 'image/png' }, Buffer.from('<script>alert(1)</script>'));
    const { headers } = await download(await files.linkTo({ ...PLACE, name: 'a.png', mediaType: 'image/png' }));
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('a page of another origin may send, and is told so', async () => {
    const { files } = await bench(undefined);
    const { url } = await files.uploadPlace(AS_PNG);
    const asked = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://console.example' } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
  });
});

test('on disk a file is sealed under the key of its case: with the key, the file is gone', async () => {
  const folder = temporaryFolder();
  const { files, sealer } = await bench(folder);
  await files.putFile({ ...PLACE, mediaType: 'text/plain' }, Buffer.from('what the doctor wrote'));
  const path = join(folder, 'files', 'kept', 'case-1');
  const lies = readFileSync(join(path, readdirSync(path)[0] ?? ''), 'utf8');
  expect(lies).not.toContain('doctor');
  expect(lies).not.toContain(Buffer.from('what the doctor wrote').toString('base64').slice(0, 12));
  await sealer.destroyKey('case:case-1');
  expect(await files.arrived(PLACE)).toBeUndefined();
});

test('an id that leads out of its folder is refused', async () => {
  const { files } = await bench(temporaryFolder());
  await expect(files.putFile({ caseId: '../../x', fileId: 'f', mediaType: 'image/png' }, PNG)).rejects.toThrow('no id');
});
