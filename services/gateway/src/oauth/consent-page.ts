import { escaped } from '../html/escaped.js';
import type { AskingProgram, AuthorizationRequest } from './authorization-request.js';
import { type ConsentLanguage, type ConsentProblem, consentTexts } from './consent-texts.js';
import { oauthPaths } from './metadata.js';
import { scopeWords } from './scope-words.js';

/** All of the page's looks: the only style that its policy lets in, by its hash. */
export const consentStyle =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem;color:#1b1b1f}' +
  'label{display:block;margin:.75rem 0}input{display:block;width:100%;box-sizing:border-box;padding:.5rem;font:inherit}' +
  'button{font:inherit;padding:.5rem 1rem;margin:.5rem .5rem 0 0}[role=alert]{color:#a3000b}';

const page = (language: ConsentLanguage, title: string, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${consentStyle}</style></head><body><main>
<h1>${title}</h1>
${body}
</main></body></html>
`;

export type Consent = {
  readonly program: AskingProgram;
  readonly request: AuthorizationRequest;
  readonly language: ConsentLanguage;
  /** The parameters of the request, to be sent along. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly problem?: ConsentProblem | undefined;
  /** What was entered before. */
  readonly email?: string | undefined;
};

/** Asks a user: which program, which organization, what it may, where the answer goes. */
export function consentPage({ program, request, language, parameters, problem, email = '' }: Consent): string {
  const texts = consentTexts[language];
  const may = request.scopes.map((scope) => `<li>${escaped(scopeWords[scope][language])}</li>`).join('');
  const hidden = parameters.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const warning = problem ? `<p role="alert">${texts[problem]}</p>` : '';
  return page(
    language,
    texts.title,
    `<p><strong><bdi>${escaped(program.name)}</bdi></strong> ${texts.asks}
<strong><bdi>${escaped(program.organizationName)}</bdi></strong>.</p>
<p>${texts.may}</p><ul>${may}</ul>
<p>${texts.goes} <code>${escaped(placeOf(request.redirectUri))}</code>. ${texts.ends}</p>
${warning}<form method="post" action="${oauthPaths.authorize}">${hidden.join('')}
<p>${texts.proof}</p>
<label>${texts.email}<input name="email" type="email" autocomplete="username" value="${escaped(email)}"></label>
<label>${texts.password}<input name="password" type="password" autocomplete="current-password"></label>
<label>${texts.code}<input name="second_factor_code" autocomplete="one-time-code" inputmode="numeric"></label>
<button name="decision" value="allow">${texts.allow}</button>
<button name="decision" value="deny">${texts.deny}</button></form>`,
  );
}

/** Where nothing is known of the program, nobody is sent anywhere. */
export const unknownPage = (language: ConsentLanguage): string => {
  const { unknownTitle, unknown } = consentTexts[language];
  return page(language, unknownTitle, `<p>${unknown}</p>`);
};

/** What people know a place by: its host, or the scheme of a program on their device. */
export function placeOf(redirectUri: string): string {
  const { host, protocol } = new URL(redirectUri);
  return host === '' ? protocol : host;
}

/** For the policy: browsers follow where a form was answered with a redirect only to what it may be sent to. */
export function formTargetOf(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  return origin === 'null' ? protocol : origin;
}
