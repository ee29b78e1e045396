import { setTimeout as pause } from 'node:timers/promises';

/** Tries until `check` neither throws nor answers false; its last failure after `within` milliseconds is the test's. */
export async function eventually<T>(check: () => T | Promise<T>, within = 5000, every = 50): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    try {
      const result = await check();
      if (result !== false) return result;
      throw new Error(`It did not come true: ${check.toString()}`);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(every);
  }
}
