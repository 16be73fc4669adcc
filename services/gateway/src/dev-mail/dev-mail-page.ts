import type { DevMail } from '@parley/contracts';

import { escaped } from '../html/escaped.js';

const article = ({ to, subject, text, requestedAt, status }: DevMail): string => `
<article><h2>${escaped(subject)}</h2>
<p>To ${escaped(to)}, ${requestedAt}, ${status}</p>
<pre>${escaped(text)}</pre></article>`;

/** The last mails, the newest first, as a page that asks for nothing and runs nothing. */
export const devMailPage = (mails: readonly DevMail[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mails of Parley</title></head><body>
<h1>Mails of Parley</h1>
<p>The last 50, the newest first. Shown on this machine alone, and never in production.</p>
${mails.length > 0 ? mails.map(article).join('\n') : '<p>None yet.</p>'}
</body></html>
`;
