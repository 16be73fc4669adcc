import { z } from 'zod';

import type { AuthKey } from '../keys/auth-key.js';
import { RpcError, badRequest } from '../rpc-error.js';
import type { Centre } from '../session/centre.js';
import type { MtprotoSession } from '../session/mtproto-session.js';
import { type TlObject, type TlValue, isTlObject } from '../tl/tl-object.js';
import type { World } from '../world/world.js';

/** What a method may use. */
export type Call = {
  readonly centre: Centre;
  readonly world: World;
  readonly session: MtprotoSession;
  /** The key that the client is known by. */
  readonly key: AuthKey;
  readonly requestId: bigint;
};

/** A call by someone who is signed in. */
export type SignedInCall = Call & { readonly me: number };

type Answer = TlValue | Promise<TlValue>;

/** One method of the API. */
export type Method = { readonly name: string; readonly run: (query: TlObject, call: Call) => Answer };

export function callOf(session: MtprotoSession, centre: Centre, requestId: bigint): Call {
  return { centre, world: centre.world, session, key: session.identity, requestId };
}

/** A method that anybody may call. */
export function open<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (input: z.infer<z.ZodObject<Shape>>, call: Call) => Answer,
): Method {
  const input = z.object(shape);
  return {
    name,
    run: (query, call) => {
      const parsed = input.safeParse(query);
      if (!parsed.success) throw badRequest('INPUT_REQUEST_INVALID');
      return run(parsed.data, call);
    },
  };
}

/** A method that only someone who is signed in may call. */
export function signedIn<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (input: z.infer<z.ZodObject<Shape>>, call: SignedInCall) => Answer,
): Method {
  return open(name, shape, (input, call) => run(input, { ...call, me: userIdOf(call) }));
}

function userIdOf({ key }: Call): number {
  if (key.userId !== undefined) return key.userId;
  const owesPassword = key.awaitsPasswordOf !== undefined;
  throw new RpcError(401, owesPassword ? 'SESSION_PASSWORD_NEEDED' : 'AUTH_KEY_UNREGISTERED');
}

/** A nested object, checked by whoever takes it. */
export const tlObject = z.custom<TlObject>(isTlObject);

/** An id that fits into a number, as all of ours do. */
export const numericId = z.bigint().transform(Number);
