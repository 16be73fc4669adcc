import { z } from 'zod';

import { RpcError, badRequest } from '../rpc-error.js';
import type { AuthKey } from '../keys/auth-key.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Call, numericId, open, signedIn } from './method.js';
import { renderAuthorization } from './qr-login.js';
import { authorization } from './sign-in.js';

function signOut({ centre }: Call, key: AuthKey): void {
  key.userId = undefined;
  centre.keys.save();
}

const logOut = signedIn('auth.logOut', {}, (_, call): TlObject => {
  signOut(call, call.key);
  return { _: 'auth.loggedOut' };
});

const getAuthorizations = signedIn('account.getAuthorizations', {}, (_, call): TlObject => {
  const authorizations = call.centre.keys.signedInAs(call.me).map((key) => {
    const isThis = key === call.key;
    return { ...renderAuthorization({ ...key, hash: isThis ? 0n : key.id }), current: isThis };
  });
  return { _: 'account.authorizations', authorizationTtlDays: 180, authorizations };
});

const resetAuthorization = signedIn('account.resetAuthorization', { hash: z.bigint() }, ({ hash }, call) => {
  const other = call.centre.keys.signedInAs(call.me).find((key) => key.id === hash);
  if (!other) throw badRequest('HASH_INVALID');
  signOut(call, other);
  return true;
});

const resetAuthorizations = signedIn('auth.resetAuthorizations', {}, (_, call) => {
  const others = call.centre.keys.signedInAs(call.me).filter((key) => key !== call.key);
  others.forEach((key) => signOut(call, key));
  return true;
});

const exportAuthorization = signedIn('auth.exportAuthorization', { dcId: z.number() }, ({ dcId }, call): TlObject => {
  if (call.centre.addresses[dcId] === undefined || dcId === call.key.dcId) throw badRequest('DC_ID_INVALID');
  return { _: 'auth.exportedAuthorization', id: call.me, bytes: call.centre.logins.export(call.me) };
});

const importAuthorization = open(
  'auth.importAuthorization',
  { id: numericId, bytes: z.instanceof(Buffer) },
  ({ id, bytes }, call): TlObject => {
    if (call.centre.logins.import(bytes) !== id) throw new RpcError(400, 'AUTH_BYTES_INVALID');
    call.key.userId = id;
    call.centre.keys.save();
    return authorization(call.world.user(id));
  },
);

export const signOutMethods = [
  logOut,
  getAuthorizations,
  resetAuthorization,
  resetAuthorizations,
  exportAuthorization,
  importAuthorization,
];
