import { ListDeals, SignIn } from '@parley/contracts';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

import { hashesPassword, isHashing, Room } from './sign-in-room.guard.js';

const hashes = (text: string) => {
  const operation = getOperationAST(parse(text));
  return operation ? hashesPassword(operation) : undefined;
};

describe('the room for sign-ins', () => {
  it('holds so many at once, and mutant: all where nobody counts', () => {
    const entered = (room: Room) => Array.from({ length: 4 }, () => tried(room));
    const tried = (room: Room) => {
      try {
        return room.enter();
      } catch (error) {
        return String(error);
      }
    };
    const room = new Room(2);
    const [one, , third] = entered(room);
    expect(third).toContain('gateway.busy');
    if (typeof one === 'function') [1, 2].forEach(one);
    expect(
      entered(room).filter((is) => typeof is === 'function'),
      'left once, however often',
    ).toHaveLength(1);
    expect(
      entered(new Room(Infinity)).every((is) => typeof is === 'function'),
      'mutant',
    ).toBe(true);
  });

  it('is for what hashes a password, under whatever name', () => {
    expect(hashes('mutation { a: signIn(input: {}) { signInId } }')).toBe(true);
    expect(hashes('mutation { signOut { position } confirmSignUp(input: {}) { signInId } }')).toBe(true);
    expect(hashes('mutation { refreshSession(input: {}) { accessToken } }')).toBe(false);
    expect([isHashing(SignIn), isHashing(ListDeals)]).toEqual([true, false]);
  });
});
