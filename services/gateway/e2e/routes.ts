import { request } from 'node:http';

import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

import type { RunningGateway } from '../src/start-gateway.main.js';
import { idOf, tenantId } from './fakes.js';

export type Route = {
  readonly method: string;
  /** As it is declared: `/organizations/{organizationId}`. */
  readonly path: string;
  /** An address that it matches. */
  readonly at: string;
};

/** Every route that the server answers, as it says itself. */
export function routesOf(gateway: RunningGateway): readonly Route[] {
  const tree = gateway
    .get(HttpAdapterHost<FastifyAdapter>)
    .httpAdapter.getInstance()
    .printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([\s│]*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part === '*' ? '/exports/*' : part);
    const whole = above.join('');
    const at = whole.replace(':organizationId', tenantId).replaceAll(/:\w+/g, idOf(1)).replace('*', 'x.bad');
    const path = whole.replaceAll(/:(\w+)/g, '{$1}');
    return methods.split(', ').map((method) => ({ method, path, at }));
  });
}

/** The same path as somebody could write it who hopes that a guard reads it otherwise than a router. */
export function spellingsOf(path: string): readonly string[] {
  const [, first = ''] = path;
  const encoded = `/%${first.charCodeAt(0).toString(16)}${path.slice(2)}`;
  return [
    ...[
      path,
      `${path}/`,
      `/${path}`,
      `${path}?`,
      `${path}?x=1`,
      `${path};x=1`,
      `${path}%2f`,
      `${path}%00`,
      `${path}/.`,
    ],
    ...[
      path.toUpperCase(),
      encoded,
      `/.${path}`,
      `/x/..${path}`,
      `/openapi.json/..${path}`,
      `/${path.slice(1).replaceAll('/', '\\')}`,
    ],
  ];
}

type Raw = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** Sends an address as it is written, which `fetch` would tidy first. */
export function sentRaw(url: string, { body, ...options }: Raw): Promise<{ readonly status: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent: false, ...options }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
