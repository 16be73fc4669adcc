import { TerritoryArchived, TerritoryChanged, TerritoryCreated } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { Territory } from '../territory.js';
import { assertBounded, bounded } from './bounded-conditions.js';

const holding = (territoryId: string, values: number): Territory => ({
  ...{ territoryId, name: territoryId, dealConditions: null, teamId: 'roofs', assigneeId: null, version: 1 },
  contactConditions: { or: inLists(values) },
});
const inLists = (values: number) =>
  Array.from({ length: 10 }, () => ({
    or: Array.from({ length: 20 }, () => ({ name: { in: Array<string>(values / 200).fill('q') } })),
  }));
const wide = (territoryId: string) => holding(territoryId, 20_000);
const code = 'crm.territory.too-many-values';
const refused: unknown = expect.objectContaining({ name: 'DomainError', code });

describe('conditions of all territories', () => {
  it('compare with so many values together as one statement binds', () => {
    const [more, less] = [holding('c', 10_000), holding('c', 10_200)];
    expect(bounded([TerritoryCreated(more)], [wide('a'), wide('b')])).toHaveLength(1);
    expect(() => bounded([TerritoryCreated(less)], [wide('a'), wide('b')])).toThrow(refused);
    const { contactConditions } = less;
    const wider = TerritoryChanged({ territoryId: 'c', contactConditions });
    expect(() => bounded([wider], [wide('a'), wide('b'), more])).toThrow(refused);
    expect(() => assertBounded([wide('a'), wide('b'), less])).toThrow(refused);
  });

  it('may become fewer where there are too many already, and keep their number', () => {
    const over = [wide('a'), wide('b'), wide('c')];
    const { contactConditions } = holding('c', 18_000);
    for (const decided of [
      TerritoryChanged({ territoryId: 'c', contactConditions }),
      TerritoryChanged({ territoryId: 'c', name: 'Others' }),
      TerritoryArchived({ territoryId: 'c' }),
    ])
      expect(bounded([decided], over)).toEqual([decided]);
  });
});
