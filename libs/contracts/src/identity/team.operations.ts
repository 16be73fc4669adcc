import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast, idsInput } from '../page.js';
import { visibleName } from '../visible-text.js';
import { memberPrincipal } from './identity.events.js';

const id = z.uuid();
const name = visibleName(100);
const memberIds = z.array(id).max(500);

export const CreateTeam = defineCommand({
  name: 'identity.create-team',
  permission: 'teams:manage',
  input: z.object({ name, memberIds }),
  output: accepted,
});

export const ChangeTeam = defineCommand({
  name: 'identity.change-team',
  permission: 'teams:manage',
  input: z.object({
    teamId: id,
    name: name.optional(),
    memberIds: memberIds.optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const ArchiveTeam = defineCommand({
  name: 'identity.archive-team',
  permission: 'teams:manage',
  input: z.object({ teamId: id }),
  output: accepted,
});

export const teamView = z.object({
  id,
  name: z.string(),
  members: z.array(z.object({ id, principal: memberPrincipal })),
  isArchived: z.boolean(),
  version: z.int(),
});

export type TeamView = z.infer<typeof teamView>;

/** By name, without those that were archived. */
export const ListTeams = defineQuery({
  name: 'identity.list-teams',
  permission: 'teams:read',
  input: atLeast,
  output: z.object({ items: z.array(teamView) }),
});

export const TeamsByIds = defineQuery({
  name: 'identity.teams-by-ids',
  permission: 'teams:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(teamView.nullable()) }),
});
