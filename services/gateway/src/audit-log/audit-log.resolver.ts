import { auditFilter, type AuditEntryView, ListAuditLog } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { kindAbout } from '../activity/subject-of.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { Locale } from '../schema/locale.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { AuditEntry, AuditEntryConnection, AuditLogArgs } from './audit-log.types.js';
import { type Language, sentenceOf } from './sentences/sentence.adapter.js';
import { toldOf } from './told.loader.js';

@Resolver(() => AuditEntry)
export class AuditLogResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'Who did what, on whose behalf, to which record, and what was refused; the latest first. Permission: `audit:read`.',
  })
  @RequiresOf(ListAuditLog)
  async auditLog(@Args() args: AuditLogArgs, @Context() context: RequestContext): Promise<Connection<AuditEntry>> {
    context.after(args.atLeast);
    const page = await context.ask(ListAuditLog, {
      page: pageOfArgs(args),
      ...filterFor(auditFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListAuditLog),
    });
    return connectionOf(page, entryOf);
  }

  @ResolveField(() => String, {
    description:
      'What happened in one line, with the names that things have now: «Anna moved Roof from Replied to Qualified».',
  })
  async sentence(
    @Parent() entry: AuditEntry,
    @Args('language', { type: () => Locale, defaultValue: 'en', description: 'In which language.' }) language: Language,
    @Context() { records }: RequestContext,
  ): Promise<string> {
    return sentenceOf(entry.type, language, await toldOf(entry, language, records));
  }
}

function entryOf({ actor: { kind, id, onBehalfOf }, ...view }: AuditEntryView): AuditEntry {
  const type = kindAbout(view.type);
  return {
    ...view,
    actor: { kind, id },
    onBehalfOf: onBehalfOf ?? null,
    staffAccess: view.staffAccess ?? null,
    subject: type ? { type, id: view.subjectId } : null,
  };
}
