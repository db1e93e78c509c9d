import { useMemo } from 'react';
import { DARK, LIGHT } from '../../../../shared/charts/look.ts';
import type { Picture } from '../../../../shared/charts/picture.ts';
import { picturesOf } from '../../../../shared/charts/pictures.ts';
import { usePreferences } from '../../shell/preferences.ts';

/** The pictures of a report in the colours of the page; light on paper. */
export function usePictures(report: string, result: object): Picture[] {
  const { isDark } = usePreferences();
  return useMemo(() => picturesOf(report, result, isDark ? DARK : LIGHT), [report, result, isDark]);
}
