import { TerritoryArchived, TerritoryChanged, TerritoryCreated, TerritoriesReordered } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { archiveTerritory } from './archive-territory/archive-territory.js';
import { changeTerritory } from './change-territory/change-territory.js';
import { createTerritory, type NewTerritory } from './create-territory/create-territory.js';
import { reorderTerritories } from './reorder-territories/reorder-territories.js';
import { evolve, givenConditions, noTerritories } from './territory.js';

const one = (territoryId: string): NewTerritory => ({
  ...{ territoryId, name: territoryId, contactConditions: null, dealConditions: null, teamId: 'roofs' },
  assigneeId: null,
});
const created = (territoryId: string) => TerritoryCreated(one(territoryId));
const fold = { initial: noTerritories, evolve };
const creating = scenario({ ...fold, decide: createTerritory });
const changing = scenario({ ...fold, decide: changeTerritory });
const ordering = scenario({ ...fold, decide: reorderTerritories });
const archiving = scenario({ ...fold, decide: archiveTerritory });

describe('territories', () => {
  it('are created last, once, and at most 200', () => {
    creating(created('a')).when(one('b')).then(created('b'));
    creating(created('a')).when(one('a')).thenNothing();
    const full = Array.from({ length: 200 }, (_, index) => created(String(index)));
    creating(...full)
      .when(one('more'))
      .thenRefused('crm.territory.too-many');
  });

  it('change in what differs alone', () => {
    const conditions = { name: { startsWith: 'A' } };
    changing(created('a'))
      .when({ territoryId: 'a', name: 'b', teamId: 'roofs', contactConditions: conditions })
      .then(TerritoryChanged({ territoryId: 'a', name: 'b', contactConditions: conditions }));
    changing(created('a')).when({ territoryId: 'a', name: 'a', assigneeId: null }).thenNothing();
    changing(created('a')).when({ territoryId: 'b' }).thenRefused('crm.territory.not-found');
    const changed = TerritoryChanged({
      ...{ territoryId: 'a', dealConditions: {}, contactConditions: conditions, teamId: 'doors', assigneeId: 'tim' },
    });
    expect([created('a'), created('b'), changed].reduce(evolve, noTerritories)).toEqual([
      {
        ...one('a'),
        dealConditions: {},
        contactConditions: conditions,
        teamId: 'doors',
        assigneeId: 'tim',
        version: 2,
      },
      { ...one('b'), version: 1 },
    ]);
  });

  it('are asked in an order that names each once', () => {
    const both = ordering(created('a'), created('b'));
    both.when(['b', 'a']).then(TerritoriesReordered({ territoryIds: ['b', 'a'] }));
    both.when(['a', 'b']).thenNothing();
    for (const ids of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'c']])
      both.when(ids).thenRefused('crm.territory.order');
    ordering(created('a'), created('b'), TerritoriesReordered({ territoryIds: ['b', 'a'] }))
      .when(['b', 'a'])
      .thenNothing();
  });

  it('are archived once', () => {
    archiving(created('a'), created('b'))
      .when('a')
      .then(TerritoryArchived({ territoryId: 'a' }));
    archiving(created('a'), TerritoryArchived({ territoryId: 'a' }))
      .when('a')
      .thenRefused('crm.territory.not-found');
  });

  it('have conditions where any is given', () => {
    expect([null, {}, { name: {} }].map(givenConditions)).toEqual([null, null, { name: {} }]);
  });
});
