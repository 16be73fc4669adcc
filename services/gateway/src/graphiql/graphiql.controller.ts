import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { bootScript } from './boot-script.js';
import { page } from './page.js';

const { resolve } = createRequire(import.meta.url);

/** A file of an installed package: nothing comes from a CDN. */
const packaged = (name: string, ...path: readonly string[]) => join(dirname(resolve(`${name}/package.json`)), ...path);

const script = 'text/javascript; charset=utf-8';

const assets = {
  'graphiql.js': { type: script, path: () => packaged('graphiql', 'graphiql.min.js') },
  'graphiql.css': { type: 'text/css; charset=utf-8', path: () => packaged('graphiql', 'graphiql.min.css') },
  'react.js': { type: script, path: () => packaged('react', 'umd', 'react.production.min.js') },
  'react-dom.js': { type: script, path: () => packaged('react-dom', 'umd', 'react-dom.production.min.js') },
  'graphql-ws.js': { type: script, path: () => packaged('graphql-ws', 'umd', 'graphql-ws.min.js') },
} as const;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page for trying operations by hand. Not there in production. */
export function serveGraphiql(fastify: FastifyInstance): void {
  const headers = {
    'content-security-policy': policy,
    // The address may hold a one-time code.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  fastify.get('/graphiql', (_request, reply) => reply.headers(headers).type('text/html; charset=utf-8').send(page));
  fastify.get('/graphiql/boot.js', (_request, reply) => reply.headers(headers).type(script).send(bootScript));
  for (const [name, { type, path }] of Object.entries(assets))
    fastify.get(`/graphiql/${name}`, (_request, reply) =>
      reply.header('x-content-type-options', 'nosniff').type(type).send(readFileSync(path())),
    );
}
