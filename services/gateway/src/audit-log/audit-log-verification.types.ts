import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { PageInfo } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { AuditEntryFilter } from './audit-log.types.js';

const AuditDivergenceKind = graphqlEnum(
  'AuditDivergenceKind',
  'What is wrong with an entry of the audit log. Accept unknown values.',
  {
    missing: 'The log does not hold its event any more.',
    changed: 'Its event is not the one that was written: its bytes and its hash do not agree.',
    unlike: 'The entry says something else than its event.',
    'broken-chain': 'The chain of the stream that holds its event breaks before its head.',
  },
);

@ObjectType({ description: 'Something that is wrong with an entry of the audit log.' })
export class AuditDivergence {
  @Field(() => ID, { description: 'Id of the entry, which is its event’s.' })
  readonly entryId!: string;

  @Field(() => AuditDivergenceKind, { description: 'What is wrong.' })
  readonly kind!: string;

  @Field(() => String, { description: 'The service whose log holds the event, or should, such as `crm`.' })
  readonly service!: string;

  @Field(() => [String], {
    description: 'Names of what the entry says otherwise; empty where that is not what is wrong.',
  })
  readonly fields!: readonly string[];
}

@ObjectType({ description: 'A chain of hashes that was followed from its first event to its head.' })
export class ChainHead {
  @Field(() => String, { description: 'The service whose log holds it, such as `crm`.' })
  readonly service!: string;

  @Field(() => String, { description: 'The stream, such as `crm.deal-…`.' })
  readonly streamId!: string;

  @Field(() => Int, { description: 'How many events it has: the version of its head.' })
  readonly version!: number;

  @Field(() => String, { description: 'SHA-256 of its head in hexadecimal, empty where the head is gone.' })
  readonly hash!: string;

  @Field(() => Int, { nullable: true, description: 'The first version at which it breaks; null where it holds.' })
  readonly brokenAt!: number | null;
}

@ObjectType({ description: 'What the hash chains say of a page of the audit log.' })
export class AuditLogVerification {
  @Field(() => Boolean, { description: 'Whether nothing is wrong on this page.' })
  readonly isIntact!: boolean;

  @Field(() => Int, { description: 'How many entries were verified.' })
  readonly entryCount!: number;

  @Field(() => [ChainHead], { description: 'The chains that hold their events, each verified to its head.' })
  readonly heads!: readonly ChainHead[];

  @Field(() => AuditDivergence, {
    nullable: true,
    description: 'The first that is wrong in the order of the list, or null.',
  })
  readonly firstDivergence!: AuditDivergence | null;

  @Field(() => [AuditDivergence], { description: 'Everything that is wrong, in the order of the list.' })
  readonly divergences!: readonly AuditDivergence[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list, the latest first.' })
  readonly pageInfo!: PageInfo;
}

@ArgsType()
export class AuditLogVerificationArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries, the latest first, 1 to 100. Default: 100.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor, which is the last `endCursor`.' })
  readonly after?: string | null;

  @Field(() => AuditEntryFilter, { nullable: true, description: 'Only acts that fit. Default: all.' })
  readonly filter?: AuditEntryFilter | null;
}
