import type { Locale } from '@parley/contracts';

/** A mail's text with `{{ names }}` of its variables; `code` is a secret, `link` the console's address with it. */
type MailText = { readonly subject: string; readonly text: string };

type InLanguages = Readonly<Record<Locale, MailText>>;

const en = { closing: 'If you did not ask for this, do nothing: nothing happens without the code.\n\nParley' } as const;
const ru = { closing: 'Если это были не вы, ничего не делайте: без кода ничего не произойдёт.\n\nParley' } as const;

const code = '{% if link %}{{ link }}\n\n{% endif %}';

/** What Parley writes, by kind. No kind to an address that is not proved yet repeats what a stranger typed. */
export const mailTexts = {
  'confirm-sign-up': {
    en: {
      subject: 'Confirm your address for Parley',
      text: `Somebody signed up for Parley with this address. To confirm it, use this within 24 hours:\n\n${code}Code: {{ code }}\n\n${en.closing}`,
    },
    ru: {
      subject: 'Подтвердите адрес для Parley',
      text: `Кто-то регистрируется в Parley с этим адресом. Чтобы подтвердить его, в течение 24 часов используйте:\n\n${code}Код: {{ code }}\n\n${ru.closing}`,
    },
  },
  'address-known': {
    en: {
      subject: 'You have a sign-in to Parley already',
      text: 'Somebody signed up for Parley with this address, which has a sign-in already. Sign in with it; a forgotten password can be reset there.\n\nIf that was not you, do nothing: nothing has changed.\n\nParley',
    },
    ru: {
      subject: 'У вас уже есть вход в Parley',
      text: 'Кто-то регистрируется в Parley с этим адресом, но для него вход уже есть. Войдите с ним; забытый пароль можно сбросить там же.\n\nЕсли это были не вы, ничего не делайте: ничего не изменилось.\n\nParley',
    },
  },
  invitation: {
    en: {
      subject: '{{ invitedBy }} invites you to {{ organization }} in Parley',
      text: `{{ invitedBy }} invites you to work in {{ organization }} in Parley. To accept, use this within 7 days:\n\n${code}Code: {{ code }}\n\n${en.closing}`,
    },
    ru: {
      subject: '{{ invitedBy }} приглашает вас в {{ organization }} в Parley',
      text: `{{ invitedBy }} приглашает вас работать в {{ organization }} в Parley. Чтобы принять приглашение, в течение 7 дней используйте:\n\n${code}Код: {{ code }}\n\n${ru.closing}`,
    },
  },
  'password-reset': {
    en: {
      subject: 'Set another password for Parley',
      text: `To set another password for Parley, use this within an hour:\n\n${code}Code: {{ code }}\n\n${en.closing}`,
    },
    ru: {
      subject: 'Новый пароль для Parley',
      text: `Чтобы задать новый пароль для Parley, в течение часа используйте:\n\n${code}Код: {{ code }}\n\n${ru.closing}`,
    },
  },
  'organization-deletion-requested': {
    en: {
      subject: '{{ name }} will be deleted from Parley',
      text: 'An owner of {{ name }} asked for it to be deleted. Until {{ date }} it can be read and exported, and any owner can cancel the deletion in its settings. Then its keys are destroyed, and nobody can read what it held any more.\n\nParley',
    },
    ru: {
      subject: '{{ name }} будет удалена из Parley',
      text: 'Владелец организации {{ name }} запросил её удаление. До {{ date }} её можно читать и выгрузить, и любой владелец может отменить удаление в настройках. Затем её ключи будут уничтожены, и прочитать её данные не сможет никто.\n\nParley',
    },
  },
  'organization-deletion-near': {
    en: {
      subject: '{{ name }} will be deleted from Parley in 3 days',
      text: '{{ name }} will be deleted on {{ date }}. Until then any owner can export it or cancel the deletion in its settings. After that nobody can read what it held any more.\n\nParley',
    },
    ru: {
      subject: '{{ name }} будет удалена из Parley через 3 дня',
      text: 'Организация {{ name }} будет удалена {{ date }}. До этого любой владелец может выгрузить её данные или отменить удаление в настройках. После этого прочитать её данные не сможет никто.\n\nParley',
    },
  },
  'password-changed': {
    en: {
      subject: 'Your password for Parley was changed',
      text: 'Your password for Parley was changed, and you were signed out everywhere else. API keys that you lent and programs that you connected work no longer: make the keys anew and connect the programs again.\n\nIf that was not you, have the password reset at once, and tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Ваш пароль для Parley изменён',
      text: 'Ваш пароль для Parley изменён, на других устройствах вход завершён. Выданные вами ключи API и подключённые программы больше не работают: создайте ключи и подключите программы заново.\n\nЕсли это были не вы, сразу сбросьте пароль и сообщите администратору вашей организации.\n\nParley',
    },
  },
  'new-device': {
    en: {
      subject: 'A new sign-in to Parley',
      text: 'You signed in to Parley with a device or from a network that you had not been seen with before{% if device %}: {{ device }}{% endif %}, address {{ address }}.\n\nIf that was you, there is nothing to do. If not, change your password at once: all other sign-ins end with that. Then tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Новый вход в Parley',
      text: 'В Parley вошли под вашим именем с устройства или из сети, которых раньше не было{% if device %}: {{ device }}{% endif %}, адрес {{ address }}.\n\nЕсли это были вы, ничего делать не нужно. Если нет, сразу смените пароль: все другие входы при этом завершатся. И сообщите администратору вашей организации.\n\nParley',
    },
  },
  'identity-linked': {
    en: {
      subject: 'Another way to sign in to Parley',
      text: 'From now on you can sign in to Parley by {{ provider }} too.\n\nIf that was not you, remove it among your ways to sign in, change your password, and tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Ещё один способ входа в Parley',
      text: 'Теперь в Parley можно войти под вашим именем и через {{ provider }}.\n\nЕсли это были не вы, удалите этот способ входа, смените пароль и сообщите администратору вашей организации.\n\nParley',
    },
  },
  'identity-unlinked': {
    en: {
      subject: 'One way less to sign in to Parley',
      text: 'From now on nobody signs in to Parley as you by {{ provider }}.\n\nIf that was not you, change your password at once: all other sign-ins end with that. Then tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Одним способом входа в Parley меньше',
      text: 'Теперь в Parley нельзя войти под вашим именем через {{ provider }}.\n\nЕсли это были не вы, сразу смените пароль: все другие входы при этом завершатся. И сообщите администратору вашей организации.\n\nParley',
    },
  },
  'sign-in-copied': {
    en: {
      subject: 'A sign-in to Parley was ended',
      text: 'A sign-in of yours was ended: what it goes on by works once, and was used twice. Somebody may have copied it, or a program of yours took a step twice.\n\nSign in again. If you don’t know why it happened, change your password at once: all other sign-ins end with that. Then tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Вход в Parley завершён',
      text: 'Один из ваших входов завершён: ключ, которым он продлевается, действует один раз, а использован дважды. Возможно, его скопировали, или ваша программа повторила шаг.\n\nВойдите снова. Если вы не знаете причины, сразу смените пароль: все другие входы при этом завершатся. И сообщите администратору вашей организации.\n\nParley',
    },
  },
  'program-copied': {
    en: {
      subject: 'A program was disconnected from Parley',
      text: '{{ program }} acts in your name in Parley no more: what it goes on by works once, and was used twice. Somebody may have copied it, or the program took a step twice.\n\nIf you need it, let it in again. If you don’t know why it happened, tell an administrator of your organization.\n\nParley',
    },
    ru: {
      subject: 'Программа отключена от Parley',
      text: 'Программа {{ program }} больше не действует от вашего имени в Parley: ключ, которым она продлевает доступ, действует один раз, а использован дважды. Возможно, его скопировали, или программа повторила шаг.\n\nЕсли она вам нужна, подключите её снова. Если вы не знаете причины, сообщите администратору вашей организации.\n\nParley',
    },
  },
} as const satisfies Readonly<Record<string, InLanguages>>;

export type MailKind = keyof typeof mailTexts;

const known: Readonly<Record<string, InLanguages>> = mailTexts;

/** The text of a kind that was stored; nothing for one that is not written any more. */
export const mailTextOf = (kind: string, locale: Locale): MailText | undefined => known[kind]?.[locale];
