/** A server that can't be had on this machine, and every place that was looked in. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';

  constructor(
    readonly server: string,
    readonly attempts: readonly string[],
  ) {
    super(`no ${server}: ${attempts.join('; ')}`);
  }
}
