/**
 * Why a test may be skipped in CI: what a machine can't have, however it is set up. Anything else that is skipped
 * there is a failure, so that a missing backend can't look like success.
 */
export const impossible: readonly RegExp[] = [
  /^no container engine/,
  /^no Qdrant server in Debian or npm/,
  /^not on this platform/,
  /^only in the long run/,
];
