import { z } from 'zod';

import { encode } from '../tl/encode.js';
import { protocol } from '../tl/protocol-schema.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Centre, milliseconds } from './centre.js';
import { resultBody } from './results.js';
import type { MtprotoSession } from './mtproto-session.js';

export type ServiceMessage = { readonly id: bigint; readonly body: TlObject };

const mostAcks = 8192;
const day = 24 * 3600;

const ids = z.object({ msgIds: z.array(z.bigint()) });
const ping = z.object({ pingId: z.bigint(), disconnectDelay: z.number().optional() });
const named = z.object({ sessionId: z.bigint() });

type Answering = { readonly session: MtprotoSession; readonly centre: Centre } & ServiceMessage;

const answers: Readonly<Record<string, (message: Answering) => void>> = {
  msgs_ack: acknowledge,
  ping: pong,
  ping_delay_disconnect: pong,
  get_future_salts: futureSalts,
  msgs_state_req: states,
  msg_resend_req: states,
  rpc_drop_answer: ({ session, id }) => {
    session.send(resultBody(id, encode(protocol, { _: 'rpc_answer_unknown' })), 'answer', true);
  },
  destroy_session: destroy,
  destroy_auth_key: ({ session, centre }) => {
    centre.keys.remove(session.key);
    session.tell({ _: 'destroy_auth_key_ok' });
  },
};

/** Answers the protocol's own messages; what needs no answer is taken note of. */
export function answerService(session: MtprotoSession, centre: Centre, message: ServiceMessage): void {
  answers[message.body._]?.({ session, centre, ...message });
}

function acknowledge({ session, centre, body }: Answering): void {
  const { msgIds } = ids.parse(body);
  if (msgIds.length > mostAcks) centre.violation(`${msgIds.length} ids in one msgs_ack`);
  session.outbox.acknowledge(msgIds);
}

function pong({ session, id: msgId, body }: Answering): void {
  const { pingId, disconnectDelay } = ping.parse(body);
  session.tell({ _: 'pong', msgId, pingId });
  if (disconnectDelay !== undefined) session.connection?.closeUnlessPingedWithin(disconnectDelay);
}

function futureSalts({ session, centre, id: reqMsgId }: Answering): void {
  const now = Math.floor(milliseconds(centre) / 1000);
  const current = { _: 'future_salt', validSince: now - day, validUntil: now + day, salt: session.key.salt };
  session.tell({ _: 'future_salts', reqMsgId, now, salts: [current] });
}

/** 4: the message was received; what is asked for again is on its way anyhow. */
function states({ session, id: reqMsgId, body }: Answering): void {
  const { msgIds } = ids.parse(body);
  session.tell({ _: 'msgs_state_info', reqMsgId, info: Buffer.alloc(msgIds.length, 4) });
}

function destroy({ session, centre, body }: Answering): void {
  const { sessionId } = named.parse(body);
  const wasThere = sessionId !== session.id && centre.sessions.remove(session.key, sessionId);
  session.tell({ _: wasThere ? 'destroy_session_ok' : 'destroy_session_none', sessionId });
}
