import { describe, expect, it } from 'vitest';

import { newcomersAmong, sharedOtherwise, sharedWithout, withNobody } from './sharing.js';

const among = (...collaboratorIds: string[]) => ({ collaboratorIds });

describe('with whom a record is shared', () => {
  it('says who it was before, and who it is then', () => {
    expect(sharedOtherwise(withNobody, ['ada'])).toEqual({ fromCollaboratorIds: [], collaboratorIds: ['ada'] });
    expect(sharedOtherwise(among('ada', 'tim'), ['kim', 'ada'])).toEqual({
      ...{ fromCollaboratorIds: ['ada', 'tim'], collaboratorIds: ['kim', 'ada'] },
    });
  });

  it('is the same in whatever order', () => {
    expect(sharedOtherwise(withNobody, [])).toBeUndefined();
    expect(sharedOtherwise(among('ada', 'tim'), ['tim', 'ada'])).toBeUndefined();
  });

  it('goes on without whoever went', () => expect(sharedWithout('ada', among('ada', 'tim'))).toEqual(['tim']));

  it('asks of newcomers alone whether they are there', () => {
    expect(newcomersAmong(['ada', 'tim'], among('ada'))).toEqual(['tim']);
    expect(newcomersAmong(['ada', 'tim'], { status: 'unknown' })).toEqual(['ada', 'tim']);
  });
});
