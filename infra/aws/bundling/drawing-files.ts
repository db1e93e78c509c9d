import type { Loader, Plugin } from 'esbuild';

/** By ending: files that stand in a bundle as they are, in Base64. */
export const FILES_IN_BUNDLES = { '.wasm': 'binary', '.ttf': 'binary' } as const satisfies Record<string, Loader>;

/**
 * Puts the rasteriser and its typeface into the bundle of whoever draws: beside a bundle there are no packages to read them from. The
 * names are those of shared/drawing/drawing-files.ts.
 */
export const drawingFiles: Plugin = {
  name: 'drawing-files',
  setup(build) {
    build.onLoad({ filter: /shared\/drawing\/drawing-files\.ts$/ }, () => ({
      contents: `
import WASM from '@resvg/resvg-wasm/index_bg.wasm';
import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf';
import bold from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf';
export { WASM };
export const TYPEFACES = [regular, bold];
`,
      resolveDir: build.initialOptions.absWorkingDir ?? '.',
    }));
  },
};
