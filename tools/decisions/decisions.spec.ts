import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/adr');
const files = readdirSync(folder).toSorted();
const headings = files.map((file) => readFileSync(join(folder, file), 'utf8').split('\n', 1)[0] ?? '');

describe('decisions', () => {
  it('are numbered without a gap, and no number is given twice', () =>
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1)));

  it('name in the heading what the file is called by', () =>
    expect(headings.map((heading) => heading.slice(0, 7))).toEqual(files.map((file) => `# ${file.slice(0, 4)} `)));

  it.each(files)('%s says what made it necessary and what was decided', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain('**Context.**');
    expect(text).toContain('**Decision.**');
  });
});
