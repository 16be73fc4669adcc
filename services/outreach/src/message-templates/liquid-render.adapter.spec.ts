import { describe, expect, it } from 'vitest';

import { LiquidRenderer } from './liquid-render.adapter.js';

const renderer = new LiquidRenderer();

describe('liquid renderer', () => {
  it('fills variables in', async () =>
    expect(await renderer.render('Hi {{contact.name}}!', { 'contact.name': 'Anna' })).toBe('Hi Anna!'));

  it('writes a missing one as nothing, or as its default', async () =>
    expect(await renderer.render('Hi {{contact.name | default: "there"}}{{deal.title}}', {})).toBe('Hi there'));

  it('leaves what a contact is called as it is', async () =>
    expect(await renderer.render('Hi {{contact.name}}', { 'contact.name': '{{deal.title}} <b>' })).toBe(
      'Hi {{deal.title}} <b>',
    ));
});
