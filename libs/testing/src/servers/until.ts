import { setTimeout as pause } from 'node:timers/promises';

const deadline = 30_000;
const interval = 15;

/** Asks until the answer is yes; gives up after 30 s with `name` in the message. */
export const until = async (name: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const giveUpAt = Date.now() + deadline;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`${name}: not within ${deadline / 1000} s`);
    await pause(interval);
  }
};
