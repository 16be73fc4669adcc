// must report: @typescript-eslint/no-floating-promises
export const send = (work: () => Promise<void>): void => {
  work();
};
