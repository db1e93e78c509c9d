import { describe, expect, test } from 'vitest';
import type { Files, UploadPlace } from '../../../shared/ports/files.ts';

export interface FilesBench {
  files: Files;
  /** As a browser does with the place it was given. Answers the status. */
  upload(place: UploadPlace, content: Uint8Array, mediaType?: string): Promise<number>;
  download(link: string): Promise<{ status: number; headers: Headers; content: Buffer }>;
}

const PLACE = { caseId: '0199f0aa-0000-7000-8000-000000000001', fileId: '0199f0aa-0000-7000-8000-000000000002' };
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5_000, 7)]);

/** What every store of files promises. */
export function filesContract(newBench: () => Promise<FilesBench>): void {
  describe('files', () => {
    test('what is uploaded can be looked at, and fetched once it is kept', async () => {
      const { files, upload, download } = await newBench();
      expect(await files.arrived(PLACE)).toBeUndefined();
      const place = await files.uploadPlace({ ...PLACE, mediaType: 'image/png', mostBytes: PNG.length });
      expect(await upload(place, PNG)).toBeLessThan(300);
      const come = await files.arrived(PLACE);
      expect(come?.bytes).toBe(PNG.length);
      expect(come?.head).toHaveLength(4_096);
      expect(Buffer.from(come?.head ?? []).equals(PNG.subarray(0, 4_096))).toBe(true);

      const link = await files.linkTo({ ...PLACE, name: 'box ñ.png', mediaType: 'image/png' });
      expect((await download(link)).status).toBe(404);
      await files.keep(PLACE);
      await files.keep(PLACE);
      const got = await download(link);
      expect(got.status).toBe(200);
      expect(got.content.equals(PNG)).toBe(true);
      expect(got.headers.get('content-type')).toBe('application/octet-stream');
      expect(got.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''box%20%C3%B1.png");
      expect((await files.arrived(PLACE))?.bytes).toBe(PNG.length);
    });

    test('a file of the house’s own is kept at once, of any size', async () => {
      const { files, download } = await newBench();
      const large = Buffer.alloc(12 * 1024 * 1024, 1);
      await files.putFile({ ...PLACE, mediaType: 'message/rfc822' }, large);
      const got = await download(await files.linkTo({ ...PLACE, name: 'mail.eml', mediaType: 'message/rfc822' }));
      expect(got.content.equals(large)).toBe(true);
    });

    test('of a case nothing is left once its files are removed', async () => {
      const { files, upload, download } = await newBench();
      await files.putFile({ ...PLACE, mediaType: 'image/png' }, PNG);
      const other = { ...PLACE, fileId: 'another' };
      await upload(await files.uploadPlace({ ...other, mediaType: 'image/png', mostBytes: PNG.length }), PNG);
      const elsewhere = { caseId: 'case-2', fileId: 'f' };
      await files.putFile({ ...elsewhere, mediaType: 'image/png' }, PNG);
      await files.removeFiles(PLACE.caseId);
      await files.removeFiles(PLACE.caseId);
      expect(await files.arrived(PLACE)).toBeUndefined();
      expect(await files.arrived(other)).toBeUndefined();
      const link = await files.linkTo({ ...elsewhere, name: 'x.png', mediaType: 'image/png' });
      expect((await download(link)).status).toBe(200);
    });

    test('nobody who has not looked says that a file is clean', async () => {
      const { files } = await newBench();
      await files.putFile({ ...PLACE, mediaType: 'image/png' }, PNG);
      expect(await files.scanOf(PLACE)).toBe('not-scanned');
    });
  });
}
