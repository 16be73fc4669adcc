import { registerHooks } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'rolldown/utils';

/** Loaded before a process's entry, so that it runs what the tests see: the sources, compiled as Vitest compiles them. */
const isSource = (url: string) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

type Decorator = (target: object, key?: string, found?: unknown) => unknown;
type WithMetadata = { readonly get: unknown; readonly metadata?: (key: string, value: unknown) => Decorator };
type Decorated = readonly [target: object, key?: string, found?: PropertyDescriptor | null];

const isDescriptor = (value: unknown): value is PropertyDescriptor => typeof value === 'object' && value !== null;

/** What compiled decorators call, as TypeScript would write it into each file. */
const helpers = {
  decorate(decorators: readonly Decorator[], ...[target, key, found]: Decorated): unknown {
    const apply = (from: unknown) =>
      decorators.toReversed().reduce((value, decorator) => decorator(target, key, value) ?? value, from);
    if (key === undefined) return apply(target);
    const made = apply(found === null ? Object.getOwnPropertyDescriptor(target, key) : found);
    if (isDescriptor(made)) Object.defineProperty(target, key, made);
    return made;
  },
  decorateMetadata(key: string, value: unknown): Decorator {
    const { metadata }: WithMetadata = Reflect;
    return metadata?.(key, value) ?? (() => undefined);
  },
};
Object.assign(globalThis, { babelHelpers: helpers });

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
      helpers: { mode: 'External' },
      decorator: { legacy: true, emitDecoratorMetadata: true },
      sourcemap: false,
    });
    const [error] = errors;
    if (error !== undefined) throw new Error(`${path}: ${error.message}`);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
