import { useMemo } from 'react';
import { DARK, LIGHT } from '../../../../shared/charts/look.ts';
import type { Picture } from '../../../../shared/charts/picture.ts';
import { picturesOf } from '../../../../shared/charts/pictures.ts';
import { usePreferences } from '../../shell/preferences.ts';
import { useReportWords } from '../report-words.ts';

/** The pictures of a report in the reader's language and the colours of the page; light on paper. */
export function usePictures(report: string, result: object): Picture[] {
  const { isDark } = usePreferences();
  const { wording } = useReportWords();
  const look = isDark ? DARK : LIGHT;
  return useMemo(() => picturesOf(report, result, { wording, look }), [report, result, wording, look]);
}
