import { vi } from 'vitest';

/** What a command says on stdout, and its exit code. */
export async function told(work: () => Promise<void>): Promise<{ readonly out: string; readonly code: unknown }> {
  const lines: string[] = [];
  const writing = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await work();
    return { out: lines.join(''), code: process.exitCode };
  } finally {
    writing.mockRestore();
    process.exitCode = undefined;
  }
}
