import type { DemoWorld } from '@parley/datacentre';
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { z } from 'zod';

import { isSystemError } from '../problem.js';

const said = z.object({ who: z.string(), text: z.string().min(1).max(4096) });
const LARGEST = 64 * 1024;

export type DemoDoor = { readonly url: string; close(): Promise<void> };

/** Lets the command line play the demo's people: on loopback, for whoever knows the secret in the data folder. */
export async function openDemoDoor(world: DemoWorld, secret: string): Promise<DemoDoor> {
  const server = createServer((request, response) => {
    void serve(world, secret, request)
      .catch(refused)
      .then((answer) => reply(response, answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) };
}

type Answer = { readonly status: number; readonly body: unknown };

const refusal = (status: number, problem: string): Answer => ({ status, body: { problem } });

async function serve(world: DemoWorld, secret: string, request: IncomingMessage): Promise<Answer> {
  if (!isAllowed(request, secret)) return refusal(403, 'The secret is wrong: start Parley again with npm start.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
  if (pathname === '/people') return { status: 200, body: world.customers };
  if (pathname !== '/say') return seenBy(world, (searchParams.get('who') ?? '').toLowerCase());
  const { who: name, text } = said.parse(await bodyOf(request));
  const who = name.toLowerCase();
  if (isThere(world, who)) world.say(who, text);
  return seenBy(world, who);
}

const isThere = ({ customers }: DemoWorld, who: string) => customers.some(({ key }) => key === who);

const seenBy = (world: DemoWorld, who: string): Answer =>
  isThere(world, who)
    ? { status: 200, body: world.messagesSeenBy(who) }
    : refusal(404, 'Nobody has that name: npm run parley -- demo people shows who is there.');

/** What is said is written down before it is sent. */
const refused = (error: unknown): Answer =>
  isSystemError(error, 'ENOSPC', 'EDQUOT')
    ? refusal(507, 'The disk of the data folder is full: make room.')
    : refusal(400, 'That can not be said: give a text of 1 to 4096 characters.');

function isAllowed({ headers }: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(z.instanceof(Uint8Array).parse(chunk));
    size += bytes.length;
    if (size > LARGEST) throw new Error('Too long');
    chunks.push(bytes);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
