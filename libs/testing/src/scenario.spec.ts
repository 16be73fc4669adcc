import { DomainError } from '@parley/kernel';
import { expect, it } from 'vitest';

import { scenario } from './scenario.js';

const lamp = scenario<'on' | 'break', boolean, 'switched-on'>({
  initial: false,
  evolve: () => true,
  decide: (command, isOn) => {
    if (command === 'break') throw new DomainError('conflict', 'lamp.broken');
    return isOn ? [] : ['switched-on'];
  },
});

it('compares what was decided', () => {
  lamp().when('on').then('switched-on');
});

it('knows when nothing is left to do', () => {
  lamp('switched-on').when('on').thenNothing();
});

it('compares the code of a refusal', () => {
  lamp().when('break').thenRefused('lamp.broken');
});

it('fails where the decision says something else', () => {
  expect(() => lamp().when('on').thenNothing()).toThrow();
  expect(() => lamp().when('break').thenRefused('lamp.missing')).toThrow();
});
