import type { ReadModel } from '@parley/eventsourcing';

import { Problem } from '../problem.js';

type Owner = { readonly name: string; readonly readModels: readonly ReadModel[] };

/** The read model of that name, such as `crm.deal-board.v1` or `deal-board`, or all. @throws Problem for none */
export function modelsNamed({ name, readModels }: Owner, asked: string | undefined): readonly ReadModel[] {
  if (asked === undefined) return readModels;
  const found = readModels.filter((model) => [model.name, shortOf(model.name)].includes(asked));
  if (found.length > 0) return found;
  const known = readModels.map((model) => shortOf(model.name)).join(', ');
  throw new Problem(`${name} has no read model ${asked}: give one of ${known}.`);
}

const shortOf = (name: string): string => name.split('.').slice(1, -1).join('.');
