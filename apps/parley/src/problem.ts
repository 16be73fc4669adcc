/** What a person is told in one sentence with its remedy. Never with a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Whether it is a failure of the operating system with that code, such as `EACCES`. */
export const isSystemError = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
