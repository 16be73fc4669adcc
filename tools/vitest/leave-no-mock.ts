import { afterAll, vi } from 'vitest';

/** Test files share their worker's process: what one has replaced must not meet the next. */
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
