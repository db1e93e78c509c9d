import type { Ports, Uses } from '../../runtime/services.ts';

/**
 * On AWS, opens the ports from the environment at a cold start. On one machine nothing starts cold: the engine
 * (infra/local/engine.ts) opens the ports once and binds every function to them.
 */
export async function openPorts(_uses: Uses): Promise<Ports> {
  throw new Error('On one machine a function runs inside the engine, which binds it to its ports (npm start).');
}
