import { TeamChanged, type TeamEvent } from '@parley/contracts';

import { teamArchived, teamNotFound } from '../team.errors.js';
import type { Team } from '../team.js';
import { type Grouper, notWidening } from '../widening.js';

export type TeamChange = {
  readonly teamId: string;
  readonly name?: string | undefined;
  readonly principalIds?: readonly string[] | undefined;
  readonly by: Grouper;
};

export function changeTeam({ teamId, name, principalIds, by }: TeamChange, team: Team): readonly TeamEvent[] {
  if (team.status === 'unknown') throw teamNotFound(teamId);
  if (team.status === 'archived') throw teamArchived(teamId);
  notWidening({ before: team.principalIds, after: principalIds ?? team.principalIds }, by);
  const changed = { ...renamed(name, team.name), ...regrouped(principalIds, team.principalIds) };
  return Object.keys(changed).length === 0 ? [] : [TeamChanged({ teamId, ...changed })];
}

const renamed = (name: string | undefined, before: string) =>
  name === undefined || name === before ? {} : { name, fromName: before };

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

const regrouped = (principalIds: readonly string[] | undefined, before: readonly string[]) =>
  principalIds === undefined || same(principalIds, before)
    ? {}
    : { principalIds: [...principalIds], fromPrincipalIds: [...before] };
