import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const example = new URL('../../libs/client/example/approve-proposal.ts', import.meta.url);
const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;
let url: string;

beforeAll(async () => {
  together = await Together.start(postgres());
  ({ url } = await together.open());
  shop = await Shop.open(together, 'Example', url);
  await shop.proposalFor('Hello! How much are three windows?');
});
afterAll(() => together.stop());

it('the example of the client signs in, lists the chats and approves the proposal, which then goes out', async () => {
  const { email, password } = shop.whose;
  for (const [name, value] of Object.entries({ URL: url, EMAIL: email, PASSWORD: password }))
    vi.stubEnv(`PARLEY_${name}`, value);
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(example.pathname);
  const lines = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();

  expect(lines).toContain('Approved: APPROVED');
  expect(lines.some((line) => line.startsWith('Buyer from Example:'))).toBe(true);
  const draft = lines.find((line) => line.startsWith('Proposed: '))?.slice('Proposed: '.length);
  await vi.waitFor(() => expect(shop.received).toEqual([draft]), patience);
});
