import { expect, test } from 'vitest';
import type { Documents } from '../../shared/ports/lake.ts';

/** What every store of documents keeps: the last text under a name, whole, and names that lead nowhere else. */
export function documentsContract(make: () => Promise<Documents>): void {
  test('a document comes back whole, the last written under its name', async () => {
    const documents = await make();
    expect(await documents.getDocument('reports/a.json')).toBeUndefined();
    await documents.putDocument('reports/a.json', 'one');
    await documents.putDocument('reports/b.json', '');
    await documents.putDocument('reports/a.json', 'two ☎');
    expect(await documents.getDocument('reports/a.json')).toBe('two ☎');
    expect(await documents.getDocument('reports/b.json')).toBe('');
  });

  test.each([
    '../a.json',
    '/etc/a.json',
    'reports/../../a.json',
    'a',
    '.hidden',
    'a\0.json',
    'reports/',
    'a\\..\\b.json',
    `${'a'.repeat(196)}.json`,
  ])('a name like %j is refused', async (name) => {
    const documents = await make();
    await expect(documents.putDocument(name, 'x')).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
    await expect(documents.getDocument(name)).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
  });
}
