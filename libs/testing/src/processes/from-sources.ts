import { registerHooks } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'rolldown/utils';

/** Loaded before a process's entry, so that it runs what the tests see: the sources, compiled as Vitest compiles them. */
const isSource = (url: string) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || parentURL === undefined || !isSource(parentURL))
      return next(specifier, context);
    const source = new URL(specifier.replace(/\.js$/, '.ts'), parentURL);
    return existsSync(source) ? next(source.href, context) : next(specifier, context);
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const path = fileURLToPath(url);
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      decorator: { legacy: true, emitDecoratorMetadata: true },
      sourcemap: false,
    });
    const [error] = errors;
    if (error !== undefined) throw new Error(`${path}: ${error.message}`);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
