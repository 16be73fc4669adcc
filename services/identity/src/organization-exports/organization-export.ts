import {
  OrganizationExportFailed,
  OrganizationExportFinished,
  type OrganizationExportEvent,
  OrganizationExportOpened,
  OrganizationExportProgressed,
  OrganizationExportRequested,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { exportNotFound, exportNotReady, exportOwnersOnly } from './organization-export.errors.js';

export type Finished = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly expiresAt: string;
};

export type OrganizationExport =
  | { readonly status: 'unknown' | 'failed' }
  | { readonly status: 'running'; readonly doneCount: number }
  | ({ readonly status: 'finished' } & Finished);

export const initialOrganizationExport: OrganizationExport = { status: 'unknown' };

export function evolve(state: OrganizationExport, event: OrganizationExportEvent): OrganizationExport {
  switch (event.type) {
    case 'identity.organization-export.requested':
      return { status: 'running', doneCount: 0 };
    case 'identity.organization-export.progressed':
      return { status: 'running', doneCount: event.data.doneCount };
    case 'identity.organization-export.finished': {
      const { file, bytes, sha256, expiresAt } = event.data;
      return { status: 'finished', file, bytes, sha256, expiresAt };
    }
    case 'identity.organization-export.failed':
      return { status: 'failed' };
    case 'identity.organization-export.opened':
      return state;
  }
}

export const organizationExportStream = streamOf('identity.organization-export', {
  initial: initialOrganizationExport,
  evolve,
});

type Named = { readonly organizationExportId: string };

export function requestExport(
  { organizationExportId, isOwner }: Named & { readonly isOwner: boolean },
  state: OrganizationExport,
): readonly OrganizationExportEvent[] {
  if (!isOwner) throw exportOwnersOnly();
  return state.status === 'unknown' ? [OrganizationExportRequested({ organizationExportId })] : [];
}

export const progressExport = (
  { organizationExportId, doneCount }: Named & { readonly doneCount: number },
  state: OrganizationExport,
): readonly OrganizationExportEvent[] =>
  state.status === 'running' && doneCount > state.doneCount
    ? [OrganizationExportProgressed({ organizationExportId, doneCount })]
    : [];

export const finishExport = (
  finished: Named & Finished & { readonly doneCount: number },
  state: OrganizationExport,
): readonly OrganizationExportEvent[] => (state.status === 'running' ? [OrganizationExportFinished(finished)] : []);

export const failExport = (
  failed: Named & { readonly code: string },
  state: OrganizationExport,
): readonly OrganizationExportEvent[] => (state.status === 'running' ? [OrganizationExportFailed(failed)] : []);

export type Opening = Named & { readonly isOwner: boolean; readonly now: string };

/** Each time it is handed out is told. */
export function openExport(
  { organizationExportId, isOwner, now }: Opening,
  state: OrganizationExport,
): readonly OrganizationExportEvent[] {
  if (!isOwner) throw exportOwnersOnly();
  if (state.status === 'unknown') throw exportNotFound(organizationExportId);
  if (state.status !== 'finished' || now >= state.expiresAt) throw exportNotReady(organizationExportId);
  return [OrganizationExportOpened({ organizationExportId })];
}
