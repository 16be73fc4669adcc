import { Liquid } from 'liquidjs';
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

  it('says one thing or another', async () =>
    expect(await renderer.render('{% if deal.title %}{{deal.title}}{% else %}it{% endif %}', {})).toBe('it'));

  it('knows each variable that a body names, however it is written', () => {
    expect(renderer.variablesIn('Hi {{contact.name}}, {{ deal.title | default: "it" }} {{- contact.name }}')).toEqual([
      'contact.name',
      'deal.title',
    ]);
    expect(renderer.variablesIn(`{{ ['contact']['constructor'] }}`)).toEqual(['contact.constructor']);
    expect(renderer.variablesIn('100 % {not} a variable')).toEqual([]);
  });

  it.each([
    'Hi {{ contact.name',
    '{% foo %}',
    '{{ contact.name | unheard_of }}',
    '{% for i in (1..1000000) %}x{% endfor %}',
    `{% render 'package.json' %}`,
    `{% include 'package.json' %}`,
    `{% layout 'package.json' %}`,
    `{% liquid\n  render 'package.json' %}`,
    `{% capture x %}{% render 'package.json' %}{% endcapture %}`,
  ])('refuses %s, and writes it out for nobody', async (body) => {
    expect(() => renderer.variablesIn(body)).toThrow('outreach.message-template.malformed');
    await expect(renderer.render(body, {})).rejects.toThrow('outreach.message-template.not-rendered');
  });

  it('mutant twin: an engine as it comes reads a file of the folder that the process runs in', async () =>
    expect(await new Liquid().parseAndRender(`{% render 'package.json' %}`)).toContain('"parley"'));
});
