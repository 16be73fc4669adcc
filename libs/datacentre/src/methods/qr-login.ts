import { z } from 'zod';

import { badRequest } from '../rpc-error.js';
import type { LoginToken } from '../logins/logins.js';
import type { Centre } from '../session/centre.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Call, open, signedIn } from './method.js';
import { authorization, signIn } from './sign-in.js';

const exportLoginToken = open('auth.exportLoginToken', {}, (_, call): TlObject => {
  if (call.key.userId !== undefined) return success(authorization(call.world.user(call.key.userId)));
  const accepted = call.centre.logins.acceptedFor(call.key);
  if (accepted) return accept(call, accepted);
  const expires = call.world.seconds + call.centre.faults.loginTokenTtl;
  const { token } = call.centre.logins.newToken(call.key, expires);
  return { _: 'auth.loginToken', expires, token };
});

const importLoginToken = open('auth.importLoginToken', { token: z.instanceof(Buffer) }, ({ token }, call) => {
  const known = call.centre.logins.token(token);
  if (known?.acceptedBy === undefined) throw badRequest('AUTH_TOKEN_INVALID');
  return accept(call, known);
});

const acceptLoginToken = signedIn('auth.acceptLoginToken', { token: z.instanceof(Buffer) }, ({ token }, call) => {
  const key = acceptToken(call.centre, token, call.me);
  return renderAuthorization({ hash: key, createdAt: call.world.seconds, device: '' });
});

/** The phone that scanned the code says yes; whoever shows the code is told to ask again. @throws RpcError */
export function acceptToken(centre: Centre, token: Buffer, userId: number): bigint {
  const known = centre.logins.token(token);
  if (!known) throw badRequest('AUTH_TOKEN_INVALID');
  if (known.acceptedBy !== undefined) throw badRequest('AUTH_TOKEN_ALREADY_ACCEPTED');
  if (known.expires <= centre.world.seconds) throw badRequest('AUTH_TOKEN_EXPIRED');
  known.acceptedBy = userId;
  const key = centre.keys.get(known.keyId);
  const update = { _: 'updateShort', update: { _: 'updateLoginToken' }, date: centre.world.seconds };
  for (const session of key ? centre.sessions.of(key) : []) session.push(update);
  return known.keyId;
}

/** A user who lives in another data centre takes the token there. */
function accept(call: Call, known: LoginToken): TlObject {
  const user = call.world.user(known.acceptedBy ?? 0);
  const { token } = known;
  if (user.homeDc !== call.key.dcId) return { _: 'auth.loginTokenMigrateTo', dcId: user.homeDc, token };
  call.centre.logins.forgetToken(known);
  return success(signIn(call, user));
}

const success = (signedInAs: TlObject): TlObject => ({ _: 'auth.loginTokenSuccess', authorization: signedInAs });

export function renderAuthorization(of: { hash: bigint; createdAt: number; device: string }): TlObject {
  return {
    _: 'authorization',
    hash: of.hash,
    deviceModel: of.device,
    platform: '',
    systemVersion: '',
    apiId: 1,
    appName: '',
    appVersion: '',
    dateCreated: of.createdAt,
    dateActive: of.createdAt,
    ip: '127.0.0.1',
    country: '',
    region: '',
  };
}

export const qrMethods = [exportLoginToken, importLoginToken, acceptLoginToken];
