import { describe, expect, it } from 'vitest';

import { traceOwner } from './trace-owner.js';

const said = (from_id: string | number | null) => ({ id: 1, type: 'message', from_id, text: 'hello' });
const anna = { name: 'Anna', type: 'personal_chat', id: 42 };
const team = { name: 'Team', type: 'private_supergroup', id: 5, messages: [said('user1'), said('user7')] };

async function* pieces(document: object, taken: string[] = []) {
  await Promise.resolve();
  for (const piece of JSON.stringify(document, null, 1).match(/[^]{1,50}/g) ?? []) {
    taken.push(piece);
    yield piece;
  }
}
const trace = (document: object, askedFor: readonly string[] = []) => traceOwner(pieces(document), new Set(askedFor));

describe('whose export it is, by the file', () => {
  it('is said by a whole account', async () =>
    expect(await trace({ personal_information: { user_id: 9 }, chats: { list: [] } })).toEqual({ kind: 'itself' }));

  it.each([said('user7'), said(7)])('is told by who answers in a private chat', async (answer) =>
    expect(await trace({ ...anna, messages: [said('user42'), said(null), answer] })).toEqual({
      kind: 'writer',
      externalId: '7',
    }),
  );

  it('is not told where only the other side wrote', async () =>
    expect(await trace({ ...anna, messages: [said('user42'), { ...said('user7'), type: 'service' }] })).toEqual({
      kind: 'none',
    }));

  it('is told in a supergroup by an account that is asked for', async () => {
    expect(await trace(team, ['7'])).toEqual({ kind: 'writer', externalId: '7' });
    expect(await trace(team, ['8'])).toEqual({ kind: 'none' });
    expect(await trace({ ...team, type: 'private_group' }, ['7'])).toEqual({ kind: 'none' });
  });

  it('is told by the private chats where a whole account left out whose it is', async () =>
    expect(await trace({ chats: { list: [team, { ...anna, messages: [said('user7')] }] } })).toEqual({
      kind: 'writer',
      externalId: '7',
    }));

  it('reads no further than it must', async () => {
    const many = { ...team, messages: Array.from({ length: 1000 }, () => said('user1')) };
    const taken: string[] = [];
    expect(await traceOwner(pieces(many, taken), new Set())).toEqual({ kind: 'none' });
    expect(taken.length).toBeLessThan(10);
  });
});
