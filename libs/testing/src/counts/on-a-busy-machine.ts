import { availableParallelism, loadavg } from 'node:os';

/** However much runs beside a test, a promise is held for no longer than so many times as long. */
const SLOWEST = 4;

/**
 * A promised time as a test holds it, in milliseconds: as it is where each processor has no more than one thing to do
 * (the load of the last minute), and as many times as long as there is more.
 */
export const onABusyMachine = (milliseconds: number): number => {
  const [load = 0] = loadavg();
  return milliseconds * Math.min(SLOWEST, Math.max(1, load / availableParallelism()));
};
