import type { Loader, Plugin } from 'esbuild';

/** By ending: files that stand in a bundle as they are, in Base64. */
export const FILES_IN_BUNDLES = { '.wasm': 'binary', '.ttf': 'binary' } as const satisfies Record<string, Loader>;

/** By the name that shared/drawing/drawing-files.ts reads each under. */
const FILES = {
  WASM: '@resvg/resvg-wasm/index_bg.wasm',
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
};

/**
 * Puts the rasteriser and its typefaces into the bundle of whoever draws: beside a bundle there are no packages to read them from. What
 * comes in the place of shared/drawing/drawing-files.ts exports the same.
 */
export const drawingFiles: Plugin = {
  name: 'drawing-files',
  setup(build) {
    const read = Object.entries(FILES).map(([name, path]) => `import ${name} from ${JSON.stringify(path)};`);
    build.onLoad({ filter: /shared\/drawing\/drawing-files\.ts$/ }, () => ({
      contents: [...read, 'export { WASM };', 'export const TYPEFACES = [regular, bold];'].join('\n'),
      resolveDir: build.initialOptions.absWorkingDir ?? '.',
    }));
  },
};
