import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { exportFolderFinding } from './export-folder.js';
import type { Finding } from './finding.js';
import { mailServerFinding } from './mail-server.js';
import { modelFinding } from './model.js';

const servers: Server[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const listening = async (server: Server): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};
const shown = ({ isGood, what, found, remedy }: Finding) => `${String(isGood)} ${what}: ${found}. ${remedy ?? ''}`;
const nobody = '127.0.0.1:1';

describe('the model', () => {
  /** Speaks as each provider does, to whoever shows the key. */
  const endpoint = async () => {
    const lists: Readonly<Record<string, object>> = {
      '/v1/models': { data: [{ id: 'tulip' }] },
      '/v1/models?limit=1000': { data: [{ id: 'rose' }] },
      '/api/tags': { models: [{ name: 'daisy:latest' }] },
    };
    const server = createHttp(({ url = '', headers }, response) => {
      if (url.startsWith('/broken')) return response.writeHead(500, { connection: 'close' }).end('<html>');
      const { authorization, 'x-api-key': key } = headers;
      const isLetIn = url === '/api/tags' || authorization === 'Bearer right' || key === 'right';
      const status = isLetIn ? 200 : 401;
      return response.writeHead(status, { connection: 'close' }).end(JSON.stringify(isLetIn ? lists[url] : {}));
    });
    return `http://${await listening(server)}`;
  };
  const told = async (more: Readonly<Record<string, string>>) => {
    const environment = Object.entries(more).map(([name, value]) => [`PARLEY_AGENTS_MODEL_${name}`, value] as const);
    return shown(await modelFinding(Object.fromEntries(environment)));
  };

  it('is none where rules draft', async () =>
    expect(await told({})).toBe('true Model: none; replies are drafted by rules. '));

  it('is there, by each protocol', async () => {
    const URL = await endpoint();
    const KEY = 'right';
    expect(await told({ PROVIDER: 'openai', URL: `${URL}/v1`, NAME: 'tulip', KEY })).toMatch(/^true Model: tulip at/);
    expect(await told({ PROVIDER: 'anthropic', URL, NAME: 'rose', KEY })).toMatch(/^true Model: rose at/);
    expect(await told({ PROVIDER: 'ollama', URL, NAME: 'daisy' })).toMatch(/^true Model: daisy at/);
  });

  it('says what to do where it does not answer, takes no such key, or is another', async () => {
    const openai = { PROVIDER: 'openai', URL: `${await endpoint()}/v1`, NAME: 'tulip', KEY: 'right' };
    expect(await told({ ...openai, KEY: 'wrong' })).toMatch(/^false Model: .* refuses the key\. .*MODEL_KEY\.$/);
    expect(await told({ ...openai, NAME: 'oak' })).toMatch(/^false Model: .* has no oak\. .*MODEL_NAME\.$/);
    const broken = openai.URL.replace('/v1', '/broken');
    expect(await told({ ...openai, URL: broken })).toMatch(
      /^false Model: .* answers as no model does\. .*MODEL_URL\.$/,
    );
    const silent = await told({ ...openai, URL: `http://${nobody}/v1` });
    expect(silent).toBe(`false Model: ${nobody} does not answer. Start it, or correct PARLEY_AGENTS_MODEL_URL.`);
  });
});

describe('the mail server', () => {
  const told = async (environment: Readonly<Record<string, string>>) => shown(await mailServerFinding(environment));
  const smtp = (at: string) => ({ PARLEY_IDENTITY_SMTP_URL: `smtp://somebody:secret@${at}` });

  /** Speaks enough SMTP to be signed in at. */
  const server = (isRight: boolean) =>
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      socket.on('data', (data) => {
        const [word = ''] = data.toString().trim().split(/[ \r]/);
        if (word === 'EHLO') socket.write('250-here\r\n250 AUTH PLAIN\r\n');
        else if (word === 'AUTH') socket.write(isRight ? '235 yes\r\n' : '535 no\r\n');
        else socket.end('221 bye\r\n');
      });
    });

  it('is none on one machine, which in production is a failure', async () => {
    expect(await told({})).toBe('true Mail server: none; mails are read at /dev/mail. ');
    expect(await told({ PARLEY_PROFILE: 'production' })).toMatch(/^false .* Set PARLEY_IDENTITY_SMTP_URL\.$/);
  });

  it('is signed in at, and says what to do where that fails', async () => {
    expect(await told(smtp(await listening(server(true))))).toMatch(/^true Mail server: .* answers\. $/);
    for (const at of [nobody, await listening(server(false))]) {
      const failed = await told(smtp(at));
      expect(failed).toMatch(/^false Mail server: .* Start it, or correct PARLEY_IDENTITY_SMTP_URL\.$/);
      expect(failed).not.toContain('secret');
    }
  });
});

describe('the place for exports', () => {
  const told = (folder?: string) =>
    shown(exportFolderFinding(folder === undefined ? {} : { PARLEY_IDENTITY_EXPORT_FOLDER: folder }));
  const temporary = () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-doctor-'));
    folders.push(folder);
    return folder;
  };

  it('may be none', () => expect(told()).toMatch(/^true Exports: none can be made/));

  it('is there, or is made with the first', () => {
    const folder = temporary();
    expect(told(folder)).toMatch(/^true Exports: .*, \d+ MB free\. $/);
    expect(told(join(folder, 'not', 'yet'))).toMatch(/^true Exports: /);
  });

  it('says what to do where it can’t be written', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'shut'));
    chmodSync(join(folder, 'shut'), 0o500);
    const shut = process.getuid?.() === 0 ? join(folder, 'file') : join(folder, 'shut');
    chmodSync(join(folder, 'file'), 0o400);
    expect(told(shut)).toMatch(/^false Exports: .* can't be written\. Make it writable .*EXPORT_FOLDER\.$/);
  });
});
