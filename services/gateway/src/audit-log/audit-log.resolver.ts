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
import { whyIn } from './why.loader.js';

const inLanguage = {
  type: () => Locale,
  nullable: true,
  description: 'In which language. Default: your own.',
} as const;

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
    return connectionOf(page, (view) => entryOf(view, page.language));
  }

  @ResolveField(() => String, {
    description:
      'What happened in one line, with the names that things have now: «Anna moved Roof from Replied to Qualified».',
  })
  async sentence(
    @Parent() entry: AuditEntry,
    @Args('language', inLanguage) asked: Language | null | undefined,
    @Context() { records }: RequestContext,
  ): Promise<string> {
    const { type, subjectId, actor, cause, changes, staffAccess, reasons: why } = entry;
    const language = asked ?? entry.language;
    const told = { type, subjectId, actor, cause, changes, staffAccess, why };
    return sentenceOf(type, language, await toldOf(told, language, records));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was done: the reason that was given, the rule that did it, or whose proposal was approved.',
  })
  why(
    @Parent() { type, reasons, language }: AuditEntry,
    @Args('language', inLanguage) asked: Language | null | undefined,
    @Context() { records }: RequestContext,
  ): Promise<string | null> {
    return whyIn({ type, why: reasons }, asked ?? language, records);
  }
}

function entryOf({ actor: { kind, id, onBehalfOf }, why, ...view }: AuditEntryView, language: Language): AuditEntry {
  const type = kindAbout(view.type);
  return {
    ...view,
    actor: { kind, id },
    onBehalfOf: onBehalfOf ?? null,
    staffAccess: view.staffAccess ?? null,
    from: view.from ?? null,
    reasons: why ?? null,
    language,
    subject: type ? { type, id: view.subjectId } : null,
  };
}
