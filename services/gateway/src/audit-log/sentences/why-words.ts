import type { Locale } from '@parley/contracts';

/** What Parley itself gives as a reason, in words that end a sentence. What somebody wrote is told as they wrote it. */
export const reasonWords: Readonly<Record<Locale, Readonly<Record<string, string | null>>>> = {
  en: {
    'by-hand': null,
    asked: null,
    territory: 'by the rule of a territory',
    'handed-over': 'since whoever answered for it has left',
    answered: 'since they answered',
    'opted-out': 'since they want no messages',
    'password-changed': 'since the password was changed',
    'member-removed': 'since the member has left',
    'signed-out': 'by whoever it was',
    'signed-out-elsewhere': 'it was signed out in Telegram',
    'ended-elsewhere': 'from another sign-in',
    'refresh-reused': 'its refresh token was used twice',
    banned: 'Telegram banned it',
    cancelled: 'it was cancelled',
  },
  ru: {
    'by-hand': null,
    asked: null,
    territory: 'по правилу территории',
    'handed-over': 'прежний ответственный ушёл',
    answered: 'получен ответ',
    'opted-out': 'просьба больше не писать',
    'password-changed': 'сменён пароль',
    'member-removed': 'участник ушёл',
    'signed-out': 'выход по своей воле',
    'signed-out-elsewhere': 'выход сделан в Telegram',
    'ended-elsewhere': 'из другого входа',
    'refresh-reused': 'ключ продления использован дважды',
    banned: 'заблокировано в Telegram',
    cancelled: 'отменено',
  },
};

export const ruleWords: Readonly<Record<Locale, (rule: string) => string>> = {
  en: (rule) => `by the rule ${rule}`,
  ru: (rule) => `по правилу ${rule}`,
};

export const approvalWords: Readonly<Record<Locale, (proposer: string) => string>> = {
  en: (proposer) => `approving ${proposer}’s proposal`,
  ru: (proposer) => `по предложению агента ${proposer}`,
};
