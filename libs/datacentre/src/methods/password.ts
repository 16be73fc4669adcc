import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { generator, prime } from '../crypto/diffie-hellman.js';
import { passes } from '../crypto/srp.js';
import { RpcError, badRequest } from '../rpc-error.js';
import type { TlObject } from '../tl/tl-object.js';
import type { User } from '../world/user.js';
import { type Call, open } from './method.js';
import { letIn } from './sign-in.js';

const kdf = 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow';

const getPassword = open('account.getPassword', {}, (_, call): TlObject => {
  const { password } = userOf(call);
  const forNew = {
    newAlgo: { _: kdf, salt1: randomBytes(8), salt2: randomBytes(16), g: generator, p: prime },
    newSecureAlgo: { _: 'securePasswordKdfAlgoUnknown' },
    secureRandom: randomBytes(64),
  };
  if (!password) return { _: 'account.password', ...forNew };
  const { srpId, challenge } = call.centre.logins.newTry(call.key, password);
  const salts = { salt1: Buffer.from(password.salt1, 'hex'), salt2: Buffer.from(password.salt2, 'hex') };
  return {
    _: 'account.password',
    hasPassword: true,
    currentAlgo: { _: kdf, ...salts, g: generator, p: prime },
    srp_B: challenge.B,
    srpId,
    ...(password.hint === undefined ? {} : { hint: password.hint }),
    ...forNew,
  };
});

const bytes = z.instanceof(Buffer);
const proof = z.object({ srpId: z.bigint(), A: bytes, M1: bytes });

const checkPassword = open('auth.checkPassword', { password: z.unknown() }, ({ password }, call) => {
  const given = proof.safeParse(password);
  if (!given.success) throw badRequest('PASSWORD_HASH_INVALID');
  const { srpId, A, M1 } = given.data;
  const tried = call.centre.logins.takeTry(call.key);
  if (tried?.srpId !== srpId) throw badRequest('SRP_ID_INVALID');
  if (!passes(tried.known, tried.challenge, { A, M1 })) throw badRequest('PASSWORD_HASH_INVALID');
  return letIn(call, userOf(call));
});

function userOf({ key, world }: Call): User {
  const id = key.userId ?? key.awaitsPasswordOf;
  if (id === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED');
  return world.user(id);
}

export const passwordMethods = [getPassword, checkPassword];
