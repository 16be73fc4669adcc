/** Other things run beside a test, and on a machine that does more besides everything comes later. */
const SLOWER = 4;

/**
 * A promised time as a test holds it, in milliseconds: four times as long. What it took is printed beside the promise;
 * whether that is kept shows on a quiet machine.
 */
export const onABusyMachine = (milliseconds: number): number => SLOWER * milliseconds;
