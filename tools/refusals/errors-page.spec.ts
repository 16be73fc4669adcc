import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { errorsPage, problemsOf } from './errors-page.js';
import { refusalsIn } from './refusals.js';

const root = join(import.meta.dirname, '../..');
const files = globSync('{apps,libs,services}/*/src/**/*.errors.ts', { cwd: root }).toSorted();
const refusals = files.flatMap((file) => refusalsIn(file, readFileSync(join(root, file), 'utf8')));

const declaration = "export const closed = (id: string) => new DomainError('conflict', 'crm.deal.closed', { id });";
const explained = `/** It is won. @remedy Reopen it. */\n${declaration}`;
const inFile = (...texts: string[]) => texts.flatMap((text, index) => refusalsIn(`${index}.errors.ts`, text));

describe('docs/api/errors.md', () => {
  it('explains every refusal: when it happens, and what to do', () => {
    expect(refusals.length).toBeGreaterThan(90);
    expect(problemsOf(refusals)).toEqual([]);
  });

  it('is current (run with -u to bring it up to date)', async () => {
    await expect(errorsPage(refusals)).toMatchFileSnapshot(join(root, 'docs/api/errors.md'));
  });

  it('has a place for each code, to which an error points', () => {
    const page = errorsPage(refusals);
    expect(refusals.filter(({ code }) => !page.includes(`<a id="${code}"></a>`))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('is read from its declaration', () => {
    expect(inFile(explained)).toEqual([
      {
        file: '0.errors.ts',
        name: 'closed',
        kind: 'conflict',
        code: 'crm.deal.closed',
        details: ['id'],
        when: 'It is won.',
        remedy: 'Reopen it.',
      },
    ]);
  });

  it('is told of where nobody explains it', () => {
    expect(problemsOf(inFile(declaration))).toEqual([
      '0.errors.ts: closed lacks its comment: /** When it happens. @remedy What to do. */',
    ]);
    expect(problemsOf(inFile(`/** It is won. */\n${declaration}`))).toHaveLength(1);
    expect(problemsOf(inFile(explained))).toEqual([]);
  });

  it('is explained once, whoever else declares it, and always of one kind', () => {
    expect(problemsOf(inFile(explained, declaration))).toEqual([]);
    expect(problemsOf(inFile(explained, explained))).toEqual(['crm.deal.closed is explained more than once']);
    expect(problemsOf(inFile(explained, declaration.replace('conflict', 'invalid')))).toEqual([
      'crm.deal.closed is of several kinds',
    ]);
  });

  it('spells its code out', () => {
    expect(() => inFile('export const f = (code: string) => new DomainError("invalid", `crm.${code}`);')).toThrow(
      'f hides its kind or code',
    );
  });

  it('may have a code that is named, and a code may only be recorded', () => {
    const named = inFile(
      "export const CODE = 'a.b';",
      '/** W. @kind recorded @remedy R. */\nexport const OTHER = "c.d";',
    );
    expect(named.map(({ code, kind, remedy }) => [code, kind, remedy])).toEqual([
      ['a.b', '', ''],
      ['c.d', 'recorded', 'R.'],
    ]);
  });
});
