import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The compiled rasteriser and the typeface of pictures, from their packages. A bundle for AWS has no packages beside it: there this file
 * is replaced by one with both in it (infra/aws/bundling/drawing-files.ts).
 */
export const WASM = await fileOf('@resvg/resvg-wasm/index_bg.wasm');
export const TYPEFACES = await Promise.all([
  fileOf('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  fileOf('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
]);

function fileOf(path: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(path)));
}
