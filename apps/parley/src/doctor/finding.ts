export type Finding = {
  readonly what: string;
  readonly isGood: boolean;
  /** What was found. */
  readonly found: string;
  /** What to do where it is not good. */
  readonly remedy?: string;
};

export const renderFinding = ({ what, isGood, found, remedy }: Finding): string =>
  `${isGood ? 'ok  ' : 'FAIL'} ${what}: ${found}${isGood || remedy === undefined ? '' : `. ${remedy}`}`;
