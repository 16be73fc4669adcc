import type { CommandDefinition, QueryDefinition } from '../define-operation.js';
import { isNarrowable, type Permission, permissions } from '../permissions.js';
import { grantsOf, roles } from '../roles.js';

type Operation = CommandDefinition | QueryDefinition;

/** The page `docs/permissions.md`: which built-in role holds which permission over which rows, and what each opens. */
export const permissionsPage = (operations: readonly Operation[]): string =>
  [
    '# Permissions',
    'Generated from `libs/contracts`. A role gives permissions, each over rows: `all` records of the organization, those ' +
      'assigned to one’s `team`, or one’s `own`. Somebody with several roles holds each permission over the widest rows ' +
      'that any of them gives; whoever acts for a user, over no more than that user. An organization can make roles of ' +
      'its own from the same permissions. `docs/guides/roles-and-permissions.md` says how to use them.',
    '## Roles',
    table(['Permission', 'Rows', ...roles], permissions.map(rowOf)),
    '## Operations',
    'What is marked *narrows* keeps to the rows that the permission is held over. Everything else refuses whoever holds ' +
      'it over fewer than all, with `access.rows-too-narrow`.',
    ...permissions.map((permission) => section(permission, operations)),
    '## Operations without a permission',
    '`public` needs no sign-in; `self` is open to every signed-in user, about themselves; `internal` to services alone.',
    table(
      ['Who', 'Operations'],
      apart.map((word) => [`\`${word}\``, listOf(operations, word)]),
    ),
    '',
  ].join('\n\n');

const apart = ['public', 'self', 'internal'] as const;

const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const rowOf = (permission: Permission): readonly string[] => [
  `\`${permission}\``,
  isNarrowable(permission) ? 'own, team, all' : 'all',
  ...roles.map((role) => grantsOf[role][permission] ?? '–'),
];

const section = (permission: Permission, operations: readonly Operation[]) =>
  `### \`${permission}\`\n\n${listOf(operations, permission) || 'Nothing yet.'}`;

const listOf = (operations: readonly Operation[], needed: Operation['permission']) =>
  operations
    .filter(({ permission }) => permission === needed)
    .map(({ name, narrows, also = [] }) => [`\`${name}\``, ...also.map(besides), ...(narrows ? ['(*narrows*)'] : [])])
    .map((words) => words.join(' '))
    .join(', ');

const besides = (permission: Permission) => `(and \`${permission}\`)`;
