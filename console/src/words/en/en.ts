import { caseWords } from './case.ts';
import { frameWords } from './frame.ts';
import { history } from './history.ts';
import { vocabulary } from './vocabulary.ts';
import { worklistWords } from './worklist.ts';

export const en = {
  ...frameWords,
  ...vocabulary,
  history,
  worklist: worklistWords,
  case: caseWords,
};
