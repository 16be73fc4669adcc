import type { PageInput } from '@parley/contracts';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a list stands.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something stands before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item, null for an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item, null for an empty page.' })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items from the start, 1 to 100. Default: 25.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor; together with `first`.' })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many items from the end, 1 to 100.' })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what stands before this cursor; together with `last`.' })
  readonly before?: string | null;
}

/** How many items a list has where nobody says. */
const DEFAULT_PAGE = 25;

export function pageOfArgs({ first, after, last, before }: PageArgs): PageInput {
  return {
    ...(typeof first === 'number' && { first }),
    ...(typeof last === 'number' && { last }),
    ...(typeof after === 'string' && { after }),
    ...(typeof before === 'string' && { before }),
    ...(typeof first !== 'number' && typeof last !== 'number' && { first: DEFAULT_PAGE }),
  };
}

type Page<View> = {
  readonly edges: readonly { readonly cursor: string; readonly node: View }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
};

export type Connection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
};

/** A page as a service answered it, as a Relay connection of the gateway's own type. */
export function connectionOf<View, Node>(page: Page<View>, nodeOf: (view: View) => Node): Connection<Node> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}

/** Declares `<Name>Connection` and `<Name>Edge` for a type of the schema. */
export function connectionType<Node extends object>(name: string, node: () => Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Opaque; stays valid while items are inserted.' })
    readonly cursor!: string;

    @Field(node, { description: 'The item.' })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} items.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items of this page, in order.' })
    readonly edges!: readonly EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: 'Exact up to 10,000, null beyond.' })
    readonly totalCount!: number | null;
  }

  return ConnectionType;
}
