import { locales } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { LetterWriter } from './letter.adapter.js';
import { mailTexts } from './mail-texts.js';

const writer = new LetterWriter();
const to = 'ada@example.org';
const variables = { code: 'c0de', link: 'https://parley.example/#c0de', invitedBy: 'Anna', organization: 'Roofs' };

describe('a letter', () => {
  it.each(Object.keys(mailTexts))('%s is written in each language, with all it names', (kind) => {
    const texts = locales.map((locale) => writer.write({ to, kind, locale, variables }));
    for (const written of texts) expect(`${written?.subject ?? '{{'} ${written?.text ?? ''}`).not.toMatch(/[{}]/);
    expect(new Set(texts.map((written) => written?.subject)).size).toBe(locales.length);
  });

  it('has no link where the console has no address', () => {
    const written = writer.write({ to, kind: 'confirm-sign-up', locale: 'en', variables: { code: 'c0de' } });
    expect(written?.text).toContain('Code: c0de');
    expect(written?.text).not.toContain('https');
  });

  it('takes what a variable says as text, never as a template', () => {
    const said = { ...variables, organization: '{{ code }}{% render "package.json" %}' };
    expect(writer.write({ to, kind: 'invitation', locale: 'en', variables: said })?.subject).toContain('{{ code }}');
  });

  it('is none where it was erased, or nobody writes that kind any more', () => {
    expect(writer.write({ to: null, kind: 'invitation', locale: 'en', variables })).toBeUndefined();
    expect(writer.write({ to, kind: 'invitation', locale: 'en', variables: null })).toBeUndefined();
    expect(writer.write({ to, kind: 'greeting', locale: 'en', variables })).toBeUndefined();
  });
});
