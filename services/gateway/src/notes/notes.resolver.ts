import { ListNotes, noteFilter, NotesByIds, type RecordRef } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Company } from '../companies/company.types.js';
import { Contact } from '../contacts/contact.types.js';
import { Deal } from '../deals/deal.types.js';
import { Lead } from '../leads/lead.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Note, NoteConnection, noteOf } from './note.types.js';
import { NotesArgs } from './notes-args.types.js';

@ArgsType()
class NoteArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the note.' })
  readonly id!: string;
}

@Resolver()
export class NotesResolver {
  @Query(() => Note, {
    nullable: true,
    description:
      'One note, null where it does not exist, is deleted, or may not be seen. Permission: `notes:read`, and to read ' +
      'the record.',
  })
  @RequiresOf(NotesByIds)
  async note(@Args() { id, atLeast }: NoteArgs, @Context() context: RequestContext): Promise<Note | null> {
    context.after(atLeast);
    const view = await context.records.notes.load(id);
    return view && noteOf(view);
  }
}

const description = 'What colleagues wrote about it, newest first. Permission: `notes:read`.';

async function notesOf(record: RecordRef, args: NotesArgs, context: RequestContext): Promise<Connection<Note>> {
  const page = await context.ask(ListNotes, {
    record,
    page: pageOfArgs(args),
    ...filterFor(noteFilter, args.filter),
    ...(args.orderBy && { orderBy: args.orderBy }),
    ...context.since(ListNotes),
  });
  return connectionOf(page, noteOf);
}

@Resolver(() => Contact)
export class NotesOfContactResolver {
  @ResolveField(() => NoteConnection, { description })
  notes(@Parent() { id }: Contact, @Args() args: NotesArgs, @Context() context: RequestContext) {
    return notesOf({ type: 'contact', id }, args, context);
  }
}

@Resolver(() => Company)
export class NotesOfCompanyResolver {
  @ResolveField(() => NoteConnection, { description })
  notes(@Parent() { id }: Company, @Args() args: NotesArgs, @Context() context: RequestContext) {
    return notesOf({ type: 'company', id }, args, context);
  }
}

@Resolver(() => Deal)
export class NotesOfDealResolver {
  @ResolveField(() => NoteConnection, { description })
  notes(@Parent() { id }: Deal, @Args() args: NotesArgs, @Context() context: RequestContext) {
    return notesOf({ type: 'deal', id }, args, context);
  }
}

@Resolver(() => Lead)
export class NotesOfLeadResolver {
  @ResolveField(() => NoteConnection, { description })
  notes(@Parent() { id }: Lead, @Args() args: NotesArgs, @Context() context: RequestContext) {
    return notesOf({ type: 'lead', id }, args, context);
  }
}
