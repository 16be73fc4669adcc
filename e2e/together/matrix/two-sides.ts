import { randomUUID } from 'node:crypto';

import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { z } from 'zod';

import { companyOf, reachedContactOf, ruleOf } from '../kept-by-hand.js';
import { changeSetIn } from '../change-set.js';
import { Shop } from '../shop.js';
import { connectedIn } from '../programs.js';
import type { Together } from '../together.js';
import { idsOf, idsOfNobody } from './ids-of.js';
import type { Sides } from './matrix.js';
import { someFile } from './file-preparations.js';
import { noted, toDo } from './record-preparations.js';
import { invited } from './staff-preparations.js';

const introspected = z.custom<IntrospectionQuery>((value) => typeof value === 'object');
const signedIn = z.object({ signIn: z.object({ signInId: z.string() }) });

/** Two organizations that have everything, in an installation where nothing goes on. */
export async function twoSides(together: Together): Promise<Sides> {
  const { url } = await together.open();
  const [one, other] = [await peopled(together, 'Askers', url), await peopled(together, 'Keepers', url)];
  const schema = buildClientSchema(await one.shop.caller.ask({ query: getIntrospectionQuery(), answer: introspected }));
  await other.shop.settled();
  return {
    ...{ schema, url, nobodys: idsOfNobody() },
    ...{ asking: one.shop, own: one.ids, owner: other.shop, foreign: other.ids },
  };
}

async function peopled(together: Together, name: string, url: string) {
  const shop = await Shop.open(together, name, url);
  await shop.proposalFor('Hello! How much are three windows?');
  const { id } = await shop.chat();
  await shop.send(id, `From ${name}`);
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { signInId } }';
  const { email, password } = shop.whose;
  const { signIn } = await shop.caller.ask({ query, variables: { input: { email, password } }, answer: signedIn });
  await shop.followUp(id, await shop.messageTemplate('Hello again'));
  await shop.lead();
  await reachedContactOf(shop);
  await shop.field();
  await noted(shop);
  await companyOf(shop);
  await ruleOf(shop);
  await toDo(shop);
  await someFile(shop);
  await shop.invite();
  await invited(shop);
  await shop.apiKey();
  await shop.export();
  const teamId = await shop.team();
  const changeSet = await changeSetIn(shop, teamId);
  await shop.territory(teamId);
  await connectedIn(shop);
  await shop.role({ permission: 'deals:read', rows: 'ALL' });
  const known = { signIn: signIn.signInId, changeSet, import: randomUUID() };
  return { shop, ids: await idsOf(shop, known) };
}
