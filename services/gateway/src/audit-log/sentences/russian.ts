/** With whom something is shared by name from then on, with whom no more, or both. */
const shared = (what: string) =>
  `{added, select, none {{actor}: доступ к ${what} больше не открыт, {left}} other {{actor}: доступ к ${what} открыт, {added}` +
  '{left, select, none {} other {, больше не открыт, {left}}}}}';

/** The same acts, without a past tense that would have to know whether it was a he or a she. */
export const russian: Readonly<Record<string, string>> = {
  'agents.agent.budget-set': '{actor}: изменён бюджет агента',
  'agents.proposal.approved': '{actor}: принято предложение агента {proposer}',
  'agents.proposal.created': '{actor}: сделано предложение',
  'agents.proposal.rejected': '{actor}: отклонено предложение агента {proposer}',
  'billing.plan.set': '{actor}: назначен тариф',
  'crm.company.created': '{actor}: создана компания {subject}',
  'crm.contact.created': '{actor}: создан контакт {subject}',
  'crm.contact.assigned': '{actor}: назначен ответственный за контакт {subject}',
  'crm.contact.changed': '{actor}: изменён контакт {subject}',
  'crm.contact.company-linked': '{actor}: контакт {subject} отнесён к компании',
  'crm.contact.company-unlinked': '{actor}: контакт {subject} больше не отнесён к компании',
  'crm.contact.identity-added': '{actor}: добавлен способ связи с контактом {subject}',
  'crm.contact.identity-removed': '{actor}: убран способ связи с контактом {subject}',
  'crm.contact.collaborators-changed': shared('контакту {subject}'),
  'crm.deal.assigned': '{actor}: назначен ответственный за сделку {subject}',
  'crm.deal.collaborators-changed': shared('сделке {subject}'),
  'crm.deal.chat-linked': '{actor}: сделка {subject} связана с чатом',
  'crm.deal.created': '{actor}: создана сделка {subject}',
  'crm.deal.moved-to-stage':
    '{actor}: {subject}, из этапа {from} в этап {to}{proposer, select, none {} other { — по предложению агента {proposer}}}',
  'crm.deal.reopened': '{actor}: {subject} снова в работе, из этапа {from} в этап {to}',
  'crm.lead.assigned': '{actor}: назначен ответственный за лид {subject}',
  'crm.lead.collaborators-changed': shared('лиду {subject}'),
  'crm.lead.created': '{actor}: создан лид {subject}',
  'crm.lead.discarded': '{actor}: отклонён лид {subject}',
  'crm.lead.qualified': '{actor}: квалифицирован лид {subject}',
  'crm.lead.reopened': '{actor}: лид {subject} снова в работе',
  'crm.pipeline.created': '{actor}: создана воронка {subject}',
  'crm.territory-application.requested': '{actor}: территории применены ко всем записям',
  'crm.territory.archived': '{actor}: в архив убрана территория',
  'crm.territory.changed': '{actor}: изменена территория',
  'crm.territory.created': '{actor}: создана территория {name}',
  'crm.territory.reordered': '{actor}: изменён порядок территорий',
  'identity.access.entered': '{actor}: вход',
  'identity.access.refused':
    '{actor}: отказано в {operation}, {field, select, none {нет разрешения {permission}} ' +
    'other {поле {field} исключено из разрешения {permission}}}',
  'identity.access.secured':
    '{what, select, password_changed {{actor}: изменён пароль} second_factor_on {{actor}: включён второй фактор} ' +
    'second_factor_off {{actor}: выключен второй фактор} recovery_code_used {{actor}: вход по резервному коду} ' +
    'recovery_codes_renewed {{actor}: выданы новые резервные коды} new_device {{actor}: вход с нового устройства} ' +
    'identity_linked {{actor}: добавлен вход через провайдера} ' +
    'identity_unlinked {{actor}: убран вход через провайдера} ' +
    'sign_in_copied {{actor}: вход завершён, его ключ продления использован дважды} signed_out {{actor}: выход} ' +
    'sign_in_ended {{actor}: завершён один из входов} other_sign_ins_ended {{actor}: завершены остальные входы} ' +
    'profile_changed {{actor}: изменён профиль} other {{actor}: изменён способ входа}}',
  'identity.access.sign-in-refused':
    'Отказано во входе под именем {subject}: {why, select, code_wrong {неверный код} other {неверный пароль}}',
  'identity.agent.guardian-named': '{actor}: агенту предложен куратор',
  'identity.agent.created': '{actor}: создан агент {name}',
  'identity.agent.guardian-set': '{actor}: агенту назначен куратор',
  'identity.agent.renamed': '{actor}: агент назван {name}',
  'identity.api-key.created': '{actor}: создан ключ API {name}',
  'identity.api-key.revoked':
    '{why, select, password_changed {{actor}: после смены пароля отозван ключ API} ' +
    'member_removed {{actor}: отозван ключ API ушедшего участника} other {{actor}: отозван ключ API}}',
  'identity.audit-log.exported': '{actor}: журнал выгружен, {format}',
  'identity.access.asked-by-staff': '{actor}: запрос {operation}',
  'identity.staff-access.ended':
    '{by, select, time {Время доступа сопровождения Parley истекло} other {{actor}: доступ сопровождения Parley закрыт}}',
  'identity.staff-access.entered': '{actor}: вход как сопровождение Parley',
  'identity.staff-access.invited': '{actor}: доступ сопровождения Parley открыт до {endsAt}: {reason}',
  'identity.invitation.accepted': '{actor}: приглашение принято',
  'identity.invitation.created': '{actor}: отправлено приглашение',
  'identity.invitation.revoked': '{actor}: приглашение отозвано',
  'identity.member.added': '{actor}: добавлен участник {subject}, роли: {to}',
  'identity.member.reactivated': '{actor}: участник {subject} снова работает, роли: {to}',
  'identity.member.removed': '{actor}: удалён участник {subject}',
  'identity.member.roles-changed': '{actor}: у участника {subject} роли {from} заменены на {to}',
  'identity.member.suspended': '{actor}: приостановлен участник {subject}',
  'identity.organization-export.failed': 'Выгрузка организации не удалась',
  'identity.organization-export.finished': 'Выгрузка организации готова',
  'identity.organization-export.opened': '{actor}: получен адрес для скачивания выгрузки организации',
  'identity.organization-export.requested': '{actor}: запрошена выгрузка организации',
  'identity.organization.archived': '{actor}: организация убрана в архив',
  'identity.organization.billing-owner-changed': '{actor}: назначен другой плательщик',
  'identity.organization.changed': '{actor}: изменены настройки организации',
  'identity.entry-rules.networks-set': '{actor}: заданы сети, из которых можно войти: {networks}',
  'identity.entry-rules.origins-set': '{actor}: заданы источники, из которых можно обращаться: {origins}',
  'identity.oauth-client.archived': '{actor}: программа убрана в архив',
  'identity.oauth-client.changed': '{actor}: изменена программа {name}',
  'identity.oauth-client.created': '{actor}: зарегистрирована программа {name}',
  'identity.organization.created': '{actor}: создана организация {name}',
  'identity.organization.deleted': 'Организация удалена',
  'identity.organization.deletion-cancelled': '{actor}: удаление организации отменено',
  'identity.organization.deletion-requested': '{actor}: запрошено удаление организации, {dueAt}',
  'identity.organization.sender-limits-set': '{actor}: изменено, сколько сообщений аккаунт может отправить за день',
  'identity.organization.unarchived': '{actor}: организация снова в работе',
  'identity.program.connected': '{actor}: участник разрешил программе {scopes}',
  'identity.program.disconnected': '{actor}: программа отключена',
  'identity.role.archived': '{actor}: в архив убрана роль {subject}',
  'identity.role.changed': '{actor}: изменена роль {subject}',
  'identity.role.created': '{actor}: создана роль {subject}',
  'identity.second-factor-rule.set': '{actor}: изменено, нужен ли участникам второй фактор',
  'identity.second-factor.turned': '{actor}: второй фактор включён или выключен',
  'identity.team.archived': '{actor}: в архив убрана команда {subject}',
  'identity.team.changed': '{actor}: изменена команда {subject}',
  'identity.team.created': '{actor}: создана команда {subject}',
  'messaging.channel-account.assigned': '{actor}: назначен ответственный за аккаунт {subject}',
  'messaging.channel-account.connected': '{actor}: подключён аккаунт {subject}',
  'messaging.channel-account.disconnected': '{actor}: отключён аккаунт {subject}',
  'messaging.channel-account.intake-set': '{actor}: изменён приём аккаунта {subject}',
  'messaging.conversation.read': '{actor}: прочитано, {subject}',
  'messaging.conversation.assigned': '{actor}: назначен ответственный за чат {subject}',
  'messaging.conversation.collaborators-changed': shared('чату {subject}'),
  'messaging.send.cancelled': '{actor}: отправка отменена',
  'messaging.send.failed': '{actor}: сообщение с неизвестным исходом признано не отправленным',
  'messaging.send.requested':
    '{actor}: отправлено сообщение{proposer, select, none {} other { по предложению агента {proposer}}}',
  'messaging.send.sent': '{actor}: указано, каким сообщением стала отправка с неизвестным исходом',
  'outreach.follow-up.cancelled': '{actor}: отменено касание',
  'outreach.follow-up.handed-over': '{actor}: касание передано другому участнику',
  'outreach.follow-up.scheduled': '{actor}: назначено касание',
  'outreach.message-template.changed': '{actor}: изменён шаблон {subject}',
  'outreach.message-template.created': '{actor}: создан шаблон {subject}',
};
