import type { Locale, Role } from '@parley/contracts';

/** What people call the built-in roles. */
export const roleWords: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  en: {
    ...{ owner: 'owner', admin: 'admin', bidi: 'BiDi', viewer: 'viewer', ai_agent: 'AI agent', operator: 'operator' },
    ...{ employee: 'employee', partner: 'partner', franchisee: 'franchisee', guest: 'guest' },
  },
  ru: {
    ...{ owner: 'владелец', admin: 'администратор', bidi: 'BiDi', viewer: 'наблюдатель', ai_agent: 'ИИ-агент' },
    ...{ operator: 'оператор', employee: 'сотрудник', partner: 'партнёр', franchisee: 'франчайзи', guest: 'гость' },
  },
};
