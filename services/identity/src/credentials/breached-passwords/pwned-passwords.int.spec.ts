import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { SilentLog } from '@parley/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { PwnedPasswords } from './pwned-passwords.adapter.js';

/** SHA-1 of `password`: 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8. */
const [prefix, rest] = ['5BAA6', '1E4C9B93F3F0682250B6CF8331B7EE68FD8'];
const port = z.object({ port: z.int() });

/** A service that speaks the protocol. */
async function serving(answer: (response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${port.parse(server.address()).port}`;
  return { asked, url, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

let service: Awaited<ReturnType<typeof serving>>;
let answer = (response: ServerResponse): void => void response.end();
let log: SilentLog;
const holds = (password: string, url = service.url) => new PwnedPasswords(url, log).holds(password);

beforeEach(async () => {
  log = new SilentLog();
  service = await serving((response) => answer(response));
});
afterEach(() => service.close());

describe('passwords that leaked, as the service of Pwned Passwords tells', () => {
  it('are told by five digits of a hash, and nothing else of the password leaves', async () => {
    answer = (response) => void response.end(`0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n${rest}:9659365\r\n`);
    expect(await holds('password')).toBe(true);
    expect(await holds('password', `${service.url}/mirror/`)).toBe(true);
    const [request, other] = service.asked;
    expect([request?.method, request?.url, other?.url]).toEqual(['GET', `/range/${prefix}`, `/mirror/range/${prefix}`]);
    expect(request?.headers['add-padding']).toBe('true');
    const said = JSON.stringify([request?.url, request?.rawHeaders]);
    expect(said).not.toContain(rest.slice(0, 6));
    expect(log.entries).toEqual([]);
  });

  it('are none where the service names others, or only pads with it', async () => {
    answer = (response) => void response.end('0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n');
    expect(await holds('password')).toBe(false);
    answer = (response) => void response.end(`${rest}:0\r\n`);
    expect(await holds('password'), 'mutant: padding would count').toBe(false);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['is out of order', (response) => void response.writeHead(503).end()],
    ['sends elsewhere', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['hangs up', (response) => void response.destroy()],
    ['says too much', (response) => void response.end('x'.repeat(600_000))],
  ])('keep nobody from a password where the service %s, and the log warns', async (_, broken) => {
    answer = broken;
    expect(await holds('password')).toBe(false);
    expect(log.entries.map(({ severity }) => severity)).toEqual(['warn']);
    expect(JSON.stringify(log.entries)).not.toContain(prefix);
  });
});
