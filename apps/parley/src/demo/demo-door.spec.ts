import { createDataCentre, DemoWorld, type DataCentre } from '@parley/datacentre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DemoClient } from './demo-client.js';
import { type DemoDoor, openDemoDoor } from './demo-door.js';

let centre: DataCentre;
let door: DemoDoor;
beforeAll(async () => {
  centre = await createDataCentre({ profile: 'development' });
  door = await openDemoDoor(new DemoWorld(centre), 's3cret');
});
afterAll(async () => {
  await door.close();
  await centre.close();
});

const client = (secret = 's3cret') =>
  new DemoClient({ url: 'http://127.0.0.1:1', pid: 1, demo: { url: door.url, secret } });

describe('the door of the demo', () => {
  it('shows who is there, and lets them speak', async () => {
    const people = await client().people();
    expect(people).toHaveLength(6);
    const seen = await client().say('Anna', 'How much is it?');
    expect(seen.at(-1)).toMatchObject({ text: 'How much is it?', isFromSeller: false });
    expect(await client().seenBy('anna')).toEqual(seen);
  });

  it('is closed without the secret', async () => {
    await expect(client('wrong').people()).rejects.toThrow('The secret is wrong');
  });

  it('knows nobody else', async () => {
    await expect(client().say('nobody', 'x')).rejects.toThrow('demo people');
    await expect(client().seenBy('nobody')).rejects.toThrow('Nobody has that name');
  });

  it('says what to do where no demo runs', () => {
    expect(() => new DemoClient({ url: 'http://127.0.0.1:1', pid: 1 })).toThrow('--no-demo');
  });
});
