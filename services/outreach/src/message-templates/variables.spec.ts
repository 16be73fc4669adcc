import { describe, expect, it } from 'vitest';

import { unknownVariablesIn, variablesIn } from './variables.js';

describe('variables of a message template', () => {
  it('are found once each, with or without spaces and filters', () =>
    expect(variablesIn('Hi {{contact.name}}, {{ deal.title | default: "it" }} {{- contact.name }}')).toEqual([
      'contact.name',
      'deal.title',
    ]));

  it('are known by name', () => {
    expect(unknownVariablesIn('{{contact.name}} {{deal.stage}}')).toEqual([]);
    expect(unknownVariablesIn('{{contact.password}}')).toEqual(['contact.password']);
  });

  it('are none in plain text', () => expect(variablesIn('100 % {not} a variable')).toEqual([]));
});
