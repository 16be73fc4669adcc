import { randomUUID } from 'node:crypto';

import type { Shop } from '../shop.js';
import { plain, post, type Sides } from './matrix.js';

type Made = {
  readonly field: string;
  /** The input with the value that might be taken. */
  readonly input: (value: string, shop: Pick<Sides, 'own'>) => object;
  /** Shown of the answer, where it has no position. */
  readonly shows?: string;
  /** What a value has to look like. */
  readonly spelled?: (name: string) => string;
};

const asMail = (name: string) => `${name}@example.org`;
const asPhone = (name: string) => `+7997${String(Buffer.from(name).readUInt32BE(4) % 1e7).padStart(7, '0')}`;

/** Everything of an organization that is called by a name, an address, a number or a secret. */
const things: readonly Made[] = [
  { field: 'createRole', input: (name) => ({ name, grants: [{ permission: 'deals:read', rows: 'ALL' }] }) },
  { field: 'createTeam', input: (name) => ({ name, memberIds: [] }) },
  { field: 'createMessageTemplate', input: (name) => ({ name, body: 'Hello' }) },
  {
    field: 'createTerritory',
    input: (name, { own }) => ({ name, teamId: own.team, contactConditions: { name: { eq: 'Nobody' } } }),
  },
  {
    field: 'createOAuthClient',
    input: (name) => ({
      ...{ name, isConfidential: true, scopes: ['deals:read'] },
      redirectUris: [`https://${name}.example/back`],
    }),
  },
  { field: 'createApiKey', input: (name) => ({ name, roles: ['bidi'] }) },
  { field: 'createAgent', input: (name) => ({ name }) },
  { field: 'inviteMember', input: (email) => ({ email, roles: ['viewer'] }), spelled: asMail },
  {
    field: 'setTelegramApplication',
    input: (name) => ({ apiId: 7, apiHash: Buffer.from(name).toString('hex').slice(0, 32).padEnd(32, '0') }),
  },
  { field: 'connectTelegramAccount', input: (phone) => ({ method: 'PHONE', phone }), spelled: asPhone },
];

/** Asked by whoever has no sign-in: users are of the whole installation. */
const strangers: readonly Made[] = [
  { field: 'requestPasswordReset', input: (email) => ({ email }), shows: 'isRequested' },
  { field: 'signIn', input: (email) => ({ email, password: 'a wrong password' }), shows: 'signInId' },
  {
    field: 'signUp',
    input: (email) => ({ email, password: 'tulips under the bridge', name: 'Ann', organizationName: 'Roofs' }),
    shows: 'isRequested',
  },
];

type Answered = { readonly status: number; readonly text: string };

async function make({ field, input, shows = 'position' }: Made, value: string, sides: Sides): Promise<Answered> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shows} } }`;
  const keyed = strangers.some((one) => one.field === field) ? {} : { idempotencyKey: randomUUID() };
  return post({ query, variables: { input: { ...keyed, ...input(value, sides) } } }, sides);
}

/** The answers to what the other organization has, and to what nobody has, side by side. */
async function differenceAt(thing: Made, [theirs, nobodys]: readonly [string, string], sides: Sides) {
  const said = async (value: string) => {
    const { status, text } = await make(thing, value, sides);
    return `${String(status)} ${plain(text, value, sides)}`;
  };
  const [nobody, found] = [await said(nobodys), await said(theirs)];
  return nobody === found && !/"code":"(gateway|input)\./.test(found)
    ? []
    : [`${thing.field}: ${found}, not ${nobody}`];
}

/** What an organization learns by asking for what another has, which should be nothing. */
export async function toldByUniqueness(sides: Sides) {
  const { owner } = sides;
  const theirs = { ...sides, asking: owner, own: sides.foreign };
  const differences: string[] = [];
  for (const thing of things) {
    const [kept, free] = [`kept${thing.field}`, `free${thing.field}`].map(thing.spelled ?? String);
    const { text } = await make(thing, kept ?? '', theirs);
    if (text.includes('"errors"')) throw new Error(`${thing.field}: ${text}`);
    differences.push(...(await differenceAt(thing, [kept ?? '', free ?? ''], sides)));
  }
  for (const stranger of [...strangers, ...things.filter(({ field }) => field === 'inviteMember')])
    differences.push(...(await differenceAt(stranger, [owner.whose.email, asMail(stranger.field)], sides)));
  return { differences, tried: things.length + strangers.length + 1 };
}

/** The same where the name is one's own already. */
export async function toldByOwnName(sides: Sides & { readonly asking: Shop }): Promise<string> {
  const role = things[0];
  if (!role) throw new Error('There is nothing to make');
  await make(role, 'ours', sides);
  return (await make(role, 'ours', sides)).text;
}
