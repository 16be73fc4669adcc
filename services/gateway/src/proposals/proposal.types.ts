import { clearOr, type ProposalView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const ProposalStatus = graphqlEnum('ProposalStatus', 'Where a proposal stands.', {
  pending: 'Waits for a decision.',
  approved: 'Approved, and on its way.',
  rejected: 'A member said no.',
  superseded: 'Something newer made it moot.',
  sent: 'What was approved happened.',
  failed: 'What was approved could not be done.',
});

export const ProposedAction = graphqlEnum('ProposedAction', 'What an agent asks leave to do. Accept unknown values.', {
  reply: 'To send a text.',
  'stage-move': 'To move a deal to another stage.',
});

export const VerdictOutcome = graphqlEnum('VerdictOutcome', 'What a guardrail says.', {
  pass: 'Nothing against it.',
  ask: 'A member must decide.',
  block: 'It may not happen.',
});

@ObjectType({ description: "A guardrail's word on a proposal." })
export class Verdict {
  @Field(() => String, { description: 'Name of the guardrail.' })
  readonly guardrail!: string;

  @Field(() => VerdictOutcome, { description: 'What it says.' })
  readonly outcome!: ProposalView['verdicts'][number]['outcome'];

  @Field(() => String, { description: 'Why, in a sentence.' })
  readonly reason!: string;
}

@ObjectType({ description: 'From which stage to which a proposal would move a deal.' })
export class StageMove {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => ID, { description: 'The stage it stood in when proposed.' })
  readonly fromStageId!: string;

  @Field(() => ID, { description: 'The stage it would move to.' })
  readonly toStageId!: string;
}

@ObjectType({ implements: Node, description: 'What an agent asks leave to do, with its reasons.' })
export class Proposal extends Node {
  readonly chatId!: string;
  readonly contactId!: string | null;
  readonly sendId!: string | null;
  readonly messageId!: string | null;
  readonly sourceMessageIds!: readonly string[];

  @Field(() => ID, { description: 'The agent that proposes.' })
  readonly agentId!: string;

  @Field(() => ID, { description: 'The run it came from; proposals of one run belong together.' })
  readonly runId!: string;

  @Field(() => ProposedAction, { description: 'What it asks leave to do.' })
  readonly action!: ProposalView['action'];

  @Field(() => ProposalStatus, { description: 'Where it stands.' })
  readonly status!: ProposalView['status'];

  @Field(() => String, { nullable: true, description: 'The text that would go out; null for a move and once erased.' })
  readonly draft!: string | null;

  @Field(() => String, { nullable: true, description: 'The text that was approved, where it differs from the draft.' })
  readonly editedText!: string | null;

  @Field(() => StageMove, { nullable: true, description: 'Of a `STAGE_MOVE`, null otherwise.' })
  readonly move!: StageMove | null;

  @Field(() => [String], { description: 'Why, in sentences for the member who decides; empty once erased.' })
  readonly reasons!: readonly string[];

  @Field(() => [Verdict], { description: 'What the guardrails say.' })
  readonly verdicts!: readonly Verdict[];

  @Field(() => String, { nullable: true, description: 'Why a member rejected it.' })
  readonly rejectionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was superseded or failed: a stable code.' })
  readonly code!: string | null;

  @Field(() => Principal, { nullable: true, description: 'Who decided.' })
  readonly decidedBy!: Principal | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided, null while it waits.' })
  readonly decidedAt!: string | null;

  @Field(() => Int, { description: 'Rises with every change; `approveProposal` needs the one that was read.' })
  readonly version!: number;
}

export const ProposalConnection = connectionType('Proposal', () => Proposal);

export const proposalOf = ({ draft, editedText, reasons, rejectionReason, ...view }: ProposalView): Proposal => ({
  __typename: 'Proposal',
  ...view,
  draft: clearOr(draft, null),
  editedText: clearOr(editedText, null),
  reasons: clearOr(reasons, []),
  rejectionReason: clearOr(rejectionReason, null),
});
