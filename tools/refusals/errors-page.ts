import type { Refusal } from './refusals.js';

/** A code with all its declarations: services that may not import each other each have their own. */
type Explained = Refusal & { readonly declarations: readonly Refusal[] };

const byCode = (refusals: readonly Refusal[]): readonly Explained[] =>
  [...Map.groupBy(refusals, ({ code }) => code).values()]
    .flatMap((declarations) => {
      const [explained = declarations[0]] = declarations.filter(({ remedy }) => remedy !== '');
      return explained ? [{ ...explained, declarations }] : [];
    })
    .toSorted((a, b) => a.code.localeCompare(b.code));

/** What keeps the page from being honest, one line each. */
export const problemsOf = (refusals: readonly Refusal[]): readonly string[] =>
  byCode(refusals).flatMap(({ file, name, code, when, remedy, kind, declarations }) => [
    ...(when === '' || remedy === '' || kind === ''
      ? [`${file}: ${name} lacks its comment: /** When it happens. @remedy What to do. */`]
      : []),
    ...(new Set(declarations.map((declared) => declared.kind)).size > 1 ? [`${code} is of several kinds`] : []),
    ...(declarations.filter((declared) => declared.remedy !== '').length > 1
      ? [`${code} is explained more than once`]
      : []),
  ]);

const introduction = `# Errors

Generated from every \`*.errors.ts\` of the services, the gateway and the libraries. Each error of the API carries a
\`kind\`, a \`code\` and \`details\` in its \`extensions\` ([conventions](../api.md)); \`extensions.docs\` points to the code’s
place on this page. Codes are never reused. What is \`retryable\` may be sent again as it is, under the same idempotency
key, after \`retryAfterSeconds\` where they are given. *Recorded* codes are in no error: they stand in a record, and say
there why something was not done.`;

/** The page `docs/api/errors.md`. */
export function errorsPage(refusals: readonly Refusal[]): string {
  const groups = Map.groupBy(byCode(refusals), ({ code }) => code.split('.')[0] ?? '');
  const sections = [...groups].map(([group, all]) => [`## ${group}`, ...all.map(section)].join('\n\n'));
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const section = ({ code, kind, when, remedy, details }: Refusal): string =>
  [
    `### <a id="${code}"></a>\`${code}\``,
    `**${kindOf(kind)}.** ${when}`,
    `*What to do:* ${remedy}`,
    ...(details.length > 0 ? [`Details: ${details.map((name) => `\`${name}\``).join(', ')}.`] : []),
  ].join('\n\n');

/** As `extensions.kind` says it. */
const kindOf = (kind: string) => (kind === 'recorded' ? 'Recorded' : kind.toUpperCase().replaceAll('-', '_'));
