import { RpcError } from '../rpc-error.js';
import { renderUser } from '../render/user.js';
import type { TlObject } from '../tl/tl-object.js';
import type { User } from '../world/user.js';
import type { Call } from './method.js';

/** The last step of every login: in at once, or after the cloud password. @throws RpcError 401 */
export function signIn(call: Call, user: User): TlObject {
  if (user.password) {
    call.key.awaitsPasswordOf = user.id;
    call.centre.keys.save();
    throw new RpcError(401, 'SESSION_PASSWORD_NEEDED');
  }
  return letIn(call, user);
}

export function letIn({ key, centre }: Call, user: User): TlObject {
  key.userId = user.id;
  key.awaitsPasswordOf = undefined;
  centre.keys.save();
  return authorization(user);
}

export function authorization(user: User): TlObject {
  return { _: 'auth.authorization', user: renderUser(user, user.id) };
}
