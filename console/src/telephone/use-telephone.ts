import { createContext, useContext } from 'react';
import type { Dial, Telephone } from './telephone.ts';

export const TelephoneContext = createContext<Telephone | 'elsewhere' | undefined>(undefined);

/** `elsewhere`: the panel of the agent workspace has it, and we show no button. Undefined for who answers no calls. */
export const useTelephone = () => useContext(TelephoneContext);

export const DialContext = createContext<Dial | undefined>(undefined);

/** Undefined where no telephone is beside us: then a number is a link, for whatever the browser calls with. */
export const useDial = () => useContext(DialContext);
