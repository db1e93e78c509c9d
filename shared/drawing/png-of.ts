import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../charts/picture.ts';
import { TYPEFACES, WASM } from './drawing-files.ts';
import { svgOf } from './svg-of.ts';

/** Two pixels of the picture for one of the mail: sharp on the screens there are. */
const PIXELS = 2;

let loaded: Promise<void> | undefined;

/** The picture as PNG, for mail: most programs show no SVG. Letters beyond Latin, Greek and Cyrillic are boxes in it. */
export async function pngOf(picture: Picture): Promise<Uint8Array> {
  loaded ??= initWasm(WASM);
  await loaded;
  const drawn = new Resvg(svgOf(picture), {
    fitTo: { mode: 'width', value: picture.width * PIXELS },
    font: { fontBuffers: [...TYPEFACES], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  const image = drawn.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawn.free();
  }
}
