import { z } from 'zod';

import type { TlObject } from '../tl/tl-object.js';
import { type Centre, milliseconds } from './centre.js';
import type { Session } from './session.js';

export type ServiceMessage = { readonly id: bigint; readonly body: TlObject };

const mostAcks = 8192;
const day = 24 * 3600;

const ids = z.object({ msgIds: z.array(z.bigint()) });
const ping = z.object({ pingId: z.bigint(), disconnectDelay: z.number().optional() });
const named = z.object({ sessionId: z.bigint() });

/** Answers the protocol's own messages; what needs no answer is taken note of. */
export function answerService(session: Session, centre: Centre, { id, body }: ServiceMessage): void {
  switch (body._) {
    case 'msgs_ack':
      return acknowledge(session, centre, ids.parse(body).msgIds);
    case 'ping':
    case 'ping_delay_disconnect':
      return pong(session, id, ping.parse(body));
    case 'get_future_salts':
      return futureSalts(session, centre, id);
    case 'msgs_state_req':
    case 'msg_resend_req':
      return states(session, id, ids.parse(body).msgIds);
    case 'rpc_drop_answer':
      return session.tell({ _: 'rpc_answer_unknown' });
    case 'destroy_session':
      return destroy(session, centre, named.parse(body).sessionId);
    case 'destroy_auth_key':
      centre.keys.remove(session.key);
      return session.tell({ _: 'destroy_auth_key_ok' });
  }
}

function acknowledge(session: Session, centre: Centre, msgIds: readonly bigint[]): void {
  if (msgIds.length > mostAcks) centre.violation(`${msgIds.length} ids in one msgs_ack`);
  session.outbox.acknowledge(msgIds);
}

function pong(session: Session, msgId: bigint, { pingId, disconnectDelay }: z.infer<typeof ping>): void {
  session.tell({ _: 'pong', msgId, pingId });
  if (disconnectDelay !== undefined) session.connection?.closeUnlessPingedWithin(disconnectDelay);
}

function futureSalts(session: Session, centre: Centre, reqMsgId: bigint): void {
  const now = Math.floor(milliseconds(centre) / 1000);
  const current = { _: 'future_salt', validSince: now - day, validUntil: now + day, salt: session.key.salt };
  session.tell({ _: 'future_salts', reqMsgId, now, salts: [current] });
}

/** 4: the message was received; what is asked for again is on its way anyhow. */
function states(session: Session, reqMsgId: bigint, msgIds: readonly bigint[]): void {
  session.tell({ _: 'msgs_state_info', reqMsgId, info: Buffer.alloc(msgIds.length, 4) });
}

function destroy(session: Session, centre: Centre, sessionId: bigint): void {
  const wasThere = sessionId !== session.id && centre.sessions.remove(session.key, sessionId);
  session.tell({ _: wasThere ? 'destroy_session_ok' : 'destroy_session_none', sessionId });
}
