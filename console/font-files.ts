import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Below the folder of assets, beside the style sheet: one folder, so that whoever puts them elsewhere can say what they are. */
const FOLDER = 'fonts';

/** Upright, of the weights that every page has: asked for with the sheet, so that words are hardly ever set anew. */
const ON_EVERY_PAGE = ['400', '700'];

const FACE = /@font-face\s*\{[^}]*\}/g;
const INLINE = /url\((["']?)data:font\/woff2;base64,([^"')]+)\1\)/;

/**
 * Typefaces that stand within a style sheet, as those of Cloudscape do, become files beside it: the sheet that the first page waits
 * for is less than half as long, and of the eight faces a browser fetches the three that most pages are set in, once. Until one is
 * there words are set in what the browser has.
 */
export function fontFiles(): Plugin {
  const preloads: HtmlTagDescriptor[] = [];
  let base = '';
  let assetsDir = '';
  return {
    name: 'font-files',
    apply: 'build',
    configResolved(config) {
      ({ base } = config);
      ({ assetsDir } = config.build);
    },
    transform: {
      filter: { id: /\.css$/, code: INLINE },
      handler(css) {
        return css.replaceAll(FACE, (face) => {
          const bytes = Buffer.from(INLINE.exec(face)?.[2] ?? '', 'base64');
          if (bytes.length === 0) return face;
          const weight = valueIn(face, 'font-weight');
          const style = valueIn(face, 'font-style');
          const name = [valueIn(face, 'font-family').replaceAll(' ', '-').toLowerCase(), weight, style].join('-');
          const file = `${FOLDER}/${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`;
          this.emitFile({ type: 'asset', fileName: `${assetsDir}/${file}`, source: bytes });
          if (style === 'normal' && ON_EVERY_PAGE.includes(weight))
            preloads.push(preload(`${base}${assetsDir}/${file}`));
          return face.replace(INLINE, `url(./${file})`).replace('{', '{ font-display: swap;');
        });
      },
    },
    transformIndexHtml: { order: 'post', handler: () => preloads },
  };
}

/** Fonts are asked for without credentials, and are asked for twice if this does not say so. */
const preload = (href: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: '' },
  injectTo: 'head',
});

function valueIn(face: string, property: string): string {
  const value = new RegExp(`${property}:\\s*["']?([^;"']+)`).exec(face)?.[1];
  if (value === undefined) throw new Error(`A typeface has no ${property}: ${face.slice(0, 200)}`);
  return value.trim();
}
