import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Keys } from './journey/keys.js';
import { Newcomer } from './journey/newcomer.js';

const patience = { timeout: 40_000, interval: 200 };
const edited = 'We measure on Friday, at no cost. Does ten suit you?';

const parley = new Newcomer();
const folder = mkdtempSync(join(tmpdir(), 'parley-start-'));

beforeAll(() => parley.start(), 180_000);
afterAll(async () => {
  await parley.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('the GraphiQL address that a start prints', () => {
  const printed = () => {
    const [, page = '', code = ''] = /(http:\/\/\S+\/graphiql)\?code=(\S+)/.exec(parley.said) ?? [];
    return { page, code };
  };
  const enter = async (code: string) => {
    const query = 'mutation ($input: SignInByCodeInput!) { signInByCode(input: $input) { accessToken } }';
    const response = await fetch(`${parley.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { code } } }),
    });
    return response.json();
  };

  it('opens a page that takes everything from where it came, and may take nothing from elsewhere', async () => {
    const { page } = printed();
    const response = await fetch(page);
    const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toContain("default-src 'none'");
    const sources = policy.flatMap((directive) => directive.split(' ').slice(1));
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'unsafe-inline'", 'data:', 'ws:', 'wss:']));
    const html = await response.text();
    const taken = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, from = '']) => from);
    const assets = taken.filter((from) => !from.startsWith('data:'));
    expect(assets.length).toBeGreaterThan(5);
    for (const asset of assets) {
      const url = new URL(asset, page);
      expect(url.origin).toBe(new URL(page).origin);
      const answered = await fetch(url, { redirect: 'error' });
      expect([answered.status, (await answered.text()).length > 0], asset).toEqual([200, true]);
    }
  });

  it('holds a code that signs in once', async () => {
    const tokens = z.object({ data: z.object({ signInByCode: z.object({ accessToken: z.string() }) }) });
    expect(tokens.safeParse(await enter(printed().code)).success).toBe(true);
    expect(JSON.stringify(await enter(printed().code))).toContain('identity.sign-in.code-invalid');
  });
});

describe('a start that can not be', () => {
  const newer = () => {
    writeFileSync(join(folder, 'version.json'), '{"version":999}');
    return ['--data-dir', folder, '--port', '0'];
  };

  it.each([
    [
      'on a port that is taken',
      () => ['--data-dir', join(folder, 'other'), '--port', new URL(parley.url).port],
      /^Port \d+ is taken: /,
    ],
    ['in a folder that can not be written', () => ['--data-dir', '/proc/parley', '--port', '0'], /can't be written: /],
    ['in a folder of a newer version', newer, /was written by a newer Parley: /],
    ['on a folder that another start has', () => ['--port', '0'], /^Parley runs on .* already \(process \d+\): /],
  ])('%s says so in one sentence with its remedy', async (_, args, says) => {
    const { code, err } = await parley.refused(args());
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/\.\n$/);
    expect(code).toBe(1);
  });

  it('leaves the one that runs as it is', async () => {
    expect((await fetch(`${parley.url}/graphiql`)).status).toBe(200);
  });
});

describe('watch', () => {
  it('says why, sends what was edited, and rejects with a reason', async () => {
    await parley.say('boris', 'How much is it?');
    const keys = new Keys(edited, 'Too early');
    const watched = await parley.parley(['watch'], (text, child) => keys.press(text, child));
    expect(watched, watched.err).toMatchObject({ code: 0 });
    expect(watched.out).toMatch(/What led to it:\n(.*\n)*.*messaging\.message\.received by contact/);
    expect(watched.out).toMatch(/● .* for .*: rejected/);
    const people = await parley.people();
    await vi.waitFor(async () => {
      const sent = await Promise.all(people.map(({ key }) => parley.sentTo(key)));
      expect(sent.flat().filter((text) => text === edited)).toHaveLength(1);
    }, patience);
  });
});

describe('Ctrl-C', () => {
  it('reaches the whole group, and everything stops once', async () => {
    expect(await parley.interrupt()).toBe(0);
    expect(parley.said.split('Stopping …')).toHaveLength(2);
    expect(['lock', 'running.json'].filter((name) => existsSync(join(parley.folder, name)))).toEqual([]);
  });
});

describe('a start on real Telegram, with a model', () => {
  const live = new Newcomer();
  afterAll(() => live.stop(), 60_000);

  it('is ready without an application, says what is missing and where to get it, and names what drafts', async () => {
    await live.start('--telegram', 'live', '--model', 'http://127.0.0.1:9/v1', '--model-name', 'tulip');
    expect(live.said).toMatch(
      /^ Note {7}No Telegram application is set: make one at my\.telegram\.org, then set TELEGRAM_API_ID and TELEGRAM_API_HASH, .*\.$/m,
    );
    expect(live.said).toMatch(/^ Drafts {5}tulip at http:\/\/127\.0\.0\.1:9\/v1$/m);
  });
});
