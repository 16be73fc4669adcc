/** Where a test may stop the process for good. In production nothing happens here. */
export abstract class CrashPoints {
  abstract reach(name: CrashPoint): void;
}

export type CrashPoint = 'attempted-not-sent' | 'sent-not-recorded' | 'recorded-not-logged' | 'stored-not-counted';

export class NoCrash extends CrashPoints {
  reach(): void {
    // Nothing.
  }
}
