import { createContext, useContext } from 'react';
import type { Telephone } from './telephone.ts';

export const TelephoneContext = createContext<Telephone | 'elsewhere' | undefined>(undefined);

/** `elsewhere`: the panel of the agent workspace has it, and we show no button. Undefined for who answers no calls. */
export const useTelephone = () => useContext(TelephoneContext);
