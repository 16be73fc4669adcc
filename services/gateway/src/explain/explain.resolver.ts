import { Requires } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { recordOf } from '../activity/record-of.loader.js';
import { Node } from '../schema/node.types.js';
import { RefInput } from '../schema/ref.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Explain } from './explain.loader.js';
import { Explanation, ExplanationStep } from './explain.types.js';

@Resolver(() => ExplanationStep)
export class ExplainResolver {
  constructor(private readonly explaining: Explain) {}

  @Query(() => Explanation, {
    nullable: true,
    description:
      'Why a message, proposal, send, lead, deal or contact, or one field of it, is as it is: the chain back to what began ' +
      'it. Null where it does not exist or may not be seen. Codes: `explain.field-unknown`. Permission: ' +
      '`activity:read`, and to read each step.',
  })
  @Requires('activity:read')
  async explain(
    @Args('subject', { description: 'What to explain.' }) subject: RefInput,
    @Context() context: RequestContext,
  ): Promise<Explanation | null> {
    const steps = await this.explaining.steps(subject, context);
    return steps ? { subject: { type: subject.type, id: subject.id }, steps } : null;
  }

  @ResolveField(() => Node, { nullable: true, description: 'The record as it is now, null where it may not be seen.' })
  record(@Parent() { subject }: ExplanationStep, @Context() { records }: RequestContext): Promise<Node | null> {
    return recordOf(subject, records);
  }
}
