import type { OpenLogParts, ServiceLog } from '@parley/platform';

type OpenLog = (parts: OpenLogParts) => Promise<ServiceLog>;

/**
 * What reads feeds begins when every service of the process stands: before that a feed may not be open yet, and whoever
 * is asked for keys may not answer yet.
 */
export class Deferred {
  private readonly waiting: (() => Promise<void>)[] = [];

  openLog(open: OpenLog): OpenLog {
    return async (parts) => {
      const log = await open(parts);
      const start: ServiceLog['start'] = (behind) => {
        this.waiting.push(() => log.start(behind));
        return Promise.resolve();
      };
      return { ...log, start };
    };
  }

  async begin(): Promise<void> {
    await Promise.all(this.waiting.splice(0).map((start) => start()));
  }
}
