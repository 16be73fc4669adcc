export type Finding = {
  readonly what: string;
  readonly isGood: boolean;
  /** What was found. */
  readonly found: string;
  /** What to do where it is not good. */
  readonly remedy?: string;
};

export const good = (what: string, found: string): Finding => ({ what, isGood: true, found });

export const bad = (what: string, found: string, remedy: string): Finding => ({ what, isGood: false, found, remedy });

export const renderFinding = ({ what, isGood, found, remedy }: Finding): string =>
  `${isGood ? 'ok  ' : 'FAIL'} ${what}: ${found}${isGood || remedy === undefined ? '' : `. ${remedy}`}`;
