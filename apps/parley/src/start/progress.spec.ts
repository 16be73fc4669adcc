import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Progress } from './progress.js';
import { Repeated } from './repeated.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('progress', () => {
  it('says something at least every two seconds, and nothing once ready', () => {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const repeated = new Repeated({ write, everyMs: 1500 });
    const progress = new Progress(write, (what) => repeated.say(what));
    progress.begin('Starting PostgreSQL');
    vi.advanceTimersByTime(4500);
    progress.begin('Starting the services');
    progress.end();
    vi.advanceTimersByTime(10_000);
    expect(lines).toEqual([
      'Starting PostgreSQL …',
      'Starting PostgreSQL … 2 s',
      'Starting PostgreSQL … 3 s',
      'Starting PostgreSQL … 5 s',
      'Starting the services …',
    ]);
  });
});
