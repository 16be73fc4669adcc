import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';

/** `import type` leaves nothing behind when the file runs, and so can't close a circle. */
const specifierOf = (statement: ts.Statement): ts.Expression | undefined => {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? undefined : statement.moduleSpecifier;
  if (!ts.isImportDeclaration(statement)) return undefined;
  return statement.importClause?.phaseModifier === undefined ? statement.moduleSpecifier : undefined;
};

const importsOf = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .map(specifierOf)
    .filter((specifier) => specifier !== undefined && ts.isStringLiteral(specifier))
    .filter(({ text }) => text.startsWith('.'))
    .map(({ text }) => join(dirname(file), text.replace(/\.js$/, '.ts')));
};

/** Every circle of imports among these files, each as the path around it. Circles between projects are Nx's to find. */
export const cyclesIn = (pattern: string): readonly (readonly string[])[] => {
  const files = globSync(pattern, { exclude: (name) => name.includes('node_modules') || name.includes('/dist/') });
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const cycles: string[][] = [];

  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };

  for (const file of files) walk(file, []);
  return cycles;
};
