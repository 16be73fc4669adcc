import { type EventOf, MoveDealToStage, ProposalApproved, type Recorded, SendMessage } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock, DomainError } from '@parley/kernel';
import { type CallContext, callInAnswerTo, commandInAnswerTo, Commands, type Reactor, Reacts } from '@parley/platform';

import { proposalStream } from '../proposal.js';
import { type Outcome, recordOutcome } from '../record-outcome/record-outcome.js';
import { type Consequence, consequenceOf } from './on-proposal-approved.js';

const answer = { service: 'agents', consumer: 'agents.on-proposal-approved.v1' } as const;

type Approved = Recorded<EventOf<typeof ProposalApproved>>;

/** Lets an approval happen, for whoever approved it. A second delivery is the same command and sends nothing twice. */
@Reacts({ consumer: answer.consumer, events: [ProposalApproved] })
export class OnProposalApprovedReactor implements Reactor<typeof ProposalApproved> {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async handle(event: Approved, { events }: Effect) {
    const { proposalId } = event.data;
    const outcome = await this.happen(consequenceOf(event.data), forApprover(event), proposalId);
    if (!outcome) return;
    const context = commandInAnswerTo(event, answer, this.clock.now());
    await events.update(proposalStream(event.envelope.tenantId, proposalId), context, (proposal) =>
      recordOutcome(outcome, proposal),
    );
  }

  /** What is known at once. Whether a reply went out is the ledger's to say, later. */
  private async happen(consequence: Consequence, call: CallContext, proposalId: string): Promise<Outcome | null> {
    if (consequence.command === 'none') return { proposalId, outcome: 'failed', code: consequence.code };
    try {
      if (consequence.command === 'send-message') {
        await this.commands.send(SendMessage, consequence.input, call);
        return null;
      }
      await this.commands.send(MoveDealToStage, consequence.input, call);
      return { proposalId, outcome: 'sent' };
    } catch (error) {
      return refusalOf(error, proposalId);
    }
  }
}

/** A key's guardian answers for what it approved. */
const forApprover = (event: Approved): CallContext => {
  const call = callInAnswerTo(event, answer);
  const { id, onBehalfOf = id } = event.envelope.actor;
  return { ...call, actor: { ...call.actor, onBehalfOf } };
};

/** Lasts until tomorrow, when the conversation will be another: whoever approved is told now. */
const SENDER_LIMIT = 'messaging.sender.limit-reached';

/** A refusal is an answer; an outage is tried again, and so is what passes soon. */
function refusalOf(error: unknown, proposalId: string): Outcome {
  if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
  if (error.kind === 'limited' && error.code !== SENDER_LIMIT) throw error;
  return { proposalId, outcome: 'failed', code: error.code };
}
