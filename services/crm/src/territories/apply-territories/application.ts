import type { TerritoryApplicationEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** The rules being asked about all records that are there. */
export type Application =
  { readonly status: 'unknown' } | { readonly status: 'running' | 'finished'; readonly assignedCount: number };

export const initialApplication: Application = { status: 'unknown' };

export function evolve(_application: Application, event: TerritoryApplicationEvent): Application {
  switch (event.type) {
    case 'crm.territory-application.requested':
      return { status: 'running', assignedCount: 0 };
    case 'crm.territory-application.advanced':
      return { status: 'running', assignedCount: event.data.assignedCount };
    case 'crm.territory-application.finished':
      return { status: 'finished', assignedCount: event.data.assignedCount };
  }
}

export const applicationStream = streamOf<Application, TerritoryApplicationEvent>('crm.territory-application', {
  initial: initialApplication,
  evolve,
});
