import type { Words } from '../words.ts';
import { caseWords } from './case.ts';
import { frameWords } from './frame.ts';
import { history } from './history.ts';
import { vocabulary } from './vocabulary.ts';
import { worklistWords } from './worklist.ts';

export const es: Words = {
  ...frameWords,
  ...vocabulary,
  history,
  worklist: worklistWords,
  case: caseWords,
};
