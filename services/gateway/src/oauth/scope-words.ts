import type { Permission } from '@parley/contracts';

type Words = { readonly en: string; readonly ru: string };

/** What each permission lets a program do, in words for whoever is asked. */
export const scopeWords: Readonly<Record<Permission, Words>> = {
  'organization:read': { en: 'See the organization and its settings', ru: 'Видеть организацию и её настройки' },
  'organization:manage': { en: 'Change the organization’s settings', ru: 'Менять настройки организации' },
  'members:read': { en: 'See who belongs to the organization', ru: 'Видеть участников организации' },
  'members:manage': { en: 'Invite, change and remove members', ru: 'Приглашать, менять и удалять участников' },
  'roles:manage': { en: 'Create and change roles', ru: 'Создавать и менять роли' },
  'teams:read': { en: 'See teams', ru: 'Видеть команды' },
  'teams:manage': { en: 'Create and change teams', ru: 'Создавать и менять команды' },
  'territories:manage': {
    en: 'Say by rules which team answers for which records',
    ru: 'Задавать правилами, какая команда отвечает за какие записи',
  },
  'fields:read': { en: 'See which fields records have', ru: 'Видеть, какие поля есть у записей' },
  'fields:manage': { en: 'Create and change fields of records', ru: 'Создавать и менять поля записей' },
  'api-keys:manage': { en: 'Lend keys to programs', ru: 'Выдавать ключи программам' },
  'channel-accounts:read': { en: 'See connected accounts', ru: 'Видеть подключённые аккаунты' },
  'channel-accounts:manage': { en: 'Connect and disconnect accounts', ru: 'Подключать и отключать аккаунты' },
  'chats:read': { en: 'Read chats and their messages', ru: 'Читать чаты и сообщения в них' },
  'messages:send': { en: 'Send messages in your name', ru: 'Отправлять сообщения от вашего имени' },
  'contacts:read': { en: 'See contacts', ru: 'Видеть контакты' },
  'contacts:write': { en: 'Create and change contacts', ru: 'Создавать и менять контакты' },
  'leads:read': { en: 'See leads', ru: 'Видеть лиды' },
  'leads:create': { en: 'Create leads', ru: 'Создавать лиды' },
  'leads:write': { en: 'Qualify, discard and assign leads', ru: 'Квалифицировать, отклонять и назначать лиды' },
  'pipelines:read': { en: 'See pipelines and their stages', ru: 'Видеть воронки и их этапы' },
  'pipelines:manage': { en: 'Create and change pipelines and stages', ru: 'Создавать и менять воронки и этапы' },
  'deals:read': { en: 'See deals', ru: 'Видеть сделки' },
  'deals:write': { en: 'Create, move and change deals', ru: 'Создавать, двигать и менять сделки' },
  'proposals:read': { en: 'See what agents propose', ru: 'Видеть предложения агентов' },
  'proposals:create': { en: 'Have agents make proposals', ru: 'Просить агентов о предложениях' },
  'proposals:decide': { en: 'Approve and reject what agents propose', ru: 'Принимать и отклонять предложения агентов' },
  'templates:read': { en: 'See message templates', ru: 'Видеть шаблоны сообщений' },
  'templates:write': { en: 'Create and change message templates', ru: 'Создавать и менять шаблоны сообщений' },
  'follow-ups:read': { en: 'See scheduled follow-ups', ru: 'Видеть назначенные касания' },
  'follow-ups:write': { en: 'Schedule and cancel follow-ups', ru: 'Назначать и отменять касания' },
  'usage:read': { en: 'See what was used', ru: 'Видеть расход' },
  'activity:read': { en: 'Follow what happens, live', ru: 'Следить за лентой событий' },
  'audit:read': { en: 'Read the audit log', ru: 'Читать журнал' },
};
