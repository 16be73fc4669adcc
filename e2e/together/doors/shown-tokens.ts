import { operations, type ServiceName } from '@parley/contracts';
import type { Actor, Clock } from '@parley/kernel';
import { callerFor, generateServiceKeys, type InstallationKeys, NoResponder, RpcTransport } from '@parley/platform';
import { z } from 'zod';

import type { Together } from '../together.js';

const request = z.object({ token: z.string() });
const answer = z.looseObject({ is: z.string(), code: z.string().optional() });

/** Remembers the token of what a caller sends, and sends nothing. */
class Overheard extends RpcTransport {
  token = '';

  request(operation: string, payload: Uint8Array): Promise<Uint8Array> {
    this.token = request.parse(JSON.parse(new TextDecoder().decode(payload))).token;
    return Promise.reject(new NoResponder(operation));
  }

  respond(): Promise<never> {
    return Promise.reject(new Error('Nothing answers here'));
  }
}

type Signing = { readonly keys: InstallationKeys; readonly clock: Clock; readonly actor: Actor };

/** What the gateway shows a service. */
async function tokenFor(service: ServiceName, { keys, clock, actor }: Signing): Promise<string> {
  const transport = new Overheard();
  const { queries } = await callerFor('gateway', { keys, transport, clock });
  const some = operations.find(({ kind, name }) => kind === 'query' && name.startsWith(`${service}.`));
  if (some?.kind !== 'query') throw new Error(`${service} answers nothing`);
  await queries.ask({ ...some, input: z.unknown() }, {}, { actor }).catch(() => undefined);
  return transport.token;
}

/** The code that an operation answers with whoever shows that token, at the service's own door. */
async function codeShown({ backstage }: Together, operation: string, token: string | undefined) {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...(token !== undefined && { token }), input: null }));
  const answered = new TextDecoder().decode(await backstage.transport.request(operation, bytes, 5000));
  return answer.parse(JSON.parse(answered)).code ?? 'answered';
}

/** Tokens that open no door of a service, each by what is wrong with it, and one that is as it should be. */
async function tokensFor(service: ServiceName, together: Together, actor: Actor) {
  const { keys } = together.backstage.on;
  const { clock } = together;
  const twoMinutesAgo = { now: () => new Date(clock.now().getTime() - 120_000) };
  const elsewhere: ServiceName = service === 'crm' ? 'billing' : 'crm';
  const good = await tokenFor(service, { keys, clock, actor });
  const [head = '', claims = '', signature = ''] = good.split('.');
  const said = z.looseObject({}).parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  const rewritten = JSON.stringify({ ...said, prn: { kind: 'system', id: 'identity' } });
  return {
    good,
    'no token': undefined,
    nothing: '',
    garbage: 'x.y.z',
    'one for another service': await tokenFor(elsewhere, { keys, clock, actor }),
    'one that is over': await tokenFor(service, { keys, clock: twoMinutesAgo, actor }),
    'one of another installation': await tokenFor(service, { keys: await generateServiceKeys(), clock, actor }),
    'one that was rewritten': [head, Buffer.from(rewritten).toString('base64url'), signature].join('.'),
  };
}

/** What each operation of a service answers with to each of them. */
export async function codesOf(service: ServiceName, together: Together, actor: Actor) {
  const tokens = Object.entries(await tokensFor(service, together, actor));
  const named = operations.filter(({ name }) => name.startsWith(`${service}.`));
  const shown = named.flatMap(({ name }) => tokens.map(([what, token]) => ({ name, what, token })));
  return Promise.all(
    shown.map(async ({ name, what, token }) => ({ name, what, code: await codeShown(together, name, token) })),
  );
}
