import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Picture } from '../../../../shared/charts/picture.ts';
import { useReportWords as useWords } from '../report-words.ts';

let pen: typeof import('./draw-picture.ts') | undefined;

/** A picture with the same figures in words. ECharts is loaded when the first one is looked at. */
export function PictureFigure({ picture }: { picture: Picture }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const id = useId();
  // Another look is drawn at once: a print does not wait.
  useLayoutEffect(() => {
    let erase: (() => void) | undefined;
    let isGone = false;
    const draw = () => {
      if (!isGone && place.current !== null) erase = pen?.drawPicture(place.current, picture);
    };
    if (pen !== undefined) draw();
    else
      import('./draw-picture.ts').then(
        (loaded) => {
          pen = loaded;
          draw();
        },
        () => setFailed(true),
      );
    return () => {
      isGone = true;
      erase?.();
    };
  }, [picture]);
  const w = words.reports;
  return (
    <figure className="picture" data-picture={picture.id}>
      <figcaption id={`${id}-title`}>{picture.title}</figcaption>
      {hasFailed ? (
        <p>{w.notDrawn}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: narrower than the picture, one has to be able to scroll it by keys
        <section className="paper" tabIndex={0} aria-labelledby={`${id}-title`}>
          <div
            ref={place}
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-words`}
            style={{ width: picture.width, height: picture.height }}
          />
        </section>
      )}
      <details>
        <summary>{w.inWords}</summary>
        <p id={`${id}-words`}>{picture.alt}</p>
      </details>
    </figure>
  );
}
