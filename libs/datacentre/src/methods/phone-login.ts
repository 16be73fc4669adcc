import { z } from 'zod';

import { RpcError, badRequest } from '../rpc-error.js';
import type { TlObject } from '../tl/tl-object.js';
import { serviceAccountId } from '../world/user.js';
import { userPeer } from '../world/peer.js';
import { type Call, open } from './method.js';
import { signIn } from './sign-in.js';

const sendCode = open('auth.sendCode', { phoneNumber: z.string() }, ({ phoneNumber }, call) => {
  const phone = phoneNumber.replace(/\D/g, '');
  if (phone.length < 7) throw badRequest('PHONE_NUMBER_INVALID');
  const user = call.world.userByPhone(phone);
  if (user && user.homeDc !== call.key.dcId) throw new RpcError(303, `PHONE_MIGRATE_${user.homeDc}`);
  return newCode(call, phone);
});

const resendCode = open('auth.resendCode', { phoneNumber: z.string(), phoneCodeHash: z.string() }, (input, call) => {
  call.centre.logins.forgetCode(input.phoneCodeHash);
  return newCode(call, input.phoneNumber.replace(/\D/g, ''));
});

const cancelCode = open('auth.cancelCode', { phoneCodeHash: z.string() }, ({ phoneCodeHash }, call) => {
  call.centre.logins.forgetCode(phoneCodeHash);
  return true;
});

const signInWithCode = open(
  'auth.signIn',
  { phoneNumber: z.string(), phoneCodeHash: z.string(), phoneCode: z.string().optional() },
  ({ phoneNumber, phoneCodeHash, phoneCode }, call) => {
    const sent = call.centre.logins.codeOf(phoneCodeHash);
    if (sent?.phone !== phoneNumber.replace(/\D/g, '')) throw badRequest('PHONE_CODE_EXPIRED');
    if (sent.code !== phoneCode) throw badRequest('PHONE_CODE_INVALID');
    const user = call.world.userByPhone(sent.phone);
    if (!user) return { _: 'auth.authorizationSignUpRequired' };
    call.centre.logins.forgetCode(phoneCodeHash);
    return signIn(call, user);
  },
);

/** A client that is signed in already gets the code as a message; others read it where they read their SMS. */
function newCode({ centre, world }: Call, phone: string): TlObject {
  const user = world.userByPhone(phone);
  const { code, hash } = centre.logins.sendCode(phone, user);
  const isInApp = user !== undefined && centre.keys.signedInAs(user.id).length > 0;
  if (user) {
    const text = `Login code: ${code}. Do not give this code to anyone, even if they say they are from Telegram!`;
    world.send({ fromId: serviceAccountId, to: userPeer(user.id), text });
  }
  const type = isInApp ? 'auth.sentCodeTypeApp' : 'auth.sentCodeTypeSms';
  return { _: 'auth.sentCode', type: { _: type, length: code.length }, phoneCodeHash: hash, timeout: 60 };
}

export const phoneMethods = [sendCode, resendCode, cancelCode, signInWithCode];
