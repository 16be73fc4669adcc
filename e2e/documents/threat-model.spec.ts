import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/threat-model.md`, 'utf8');
const threats = [...page.matchAll(/^\| *(\d+) *\| ([^|]+?) *\| ([^|]+?) *\| `([^`]+)` *\|$/gm)].map(
  ([, number, threat, , check]) => ({ number: Number(number), threat, check: check ?? '' }),
);

describe('the threat model', () => {
  it('has at least twenty threats, numbered without a gap', () => {
    expect(threats.length).toBeGreaterThanOrEqual(20);
    expect(threats.map(({ number }) => number)).toEqual(threats.map((_, index) => index + 1));
  });

  it.each(threats)('$number: the check is there', ({ check }) => expect(existsSync(root + check), check).toBe(true));
});
