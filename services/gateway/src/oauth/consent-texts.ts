/** Languages that whoever is asked may read. */
export type ConsentLanguage = 'en' | 'ru';

export const consentTexts = {
  en: {
    title: 'Let a program in?',
    asks: 'asks to act in your name in the organization',
    may: 'If you allow it, it may, as long as you may yourself:',
    goes: 'The answer goes to',
    proof: 'Say who you are. The program doesn’t see it.',
    email: 'Mail address',
    password: 'Password',
    code: 'Code of your authenticator, if you have one',
    allow: 'Allow',
    deny: 'Don’t allow',
    ends: 'You can disconnect it at any time.',
    refused: 'The address or the password is wrong, or you don’t belong to this organization.',
    codeNeeded: 'Enter your password again, and the code of your authenticator.',
    codeWrong: 'The code is wrong or was used. Wait for the next one.',
    tooMany: 'Too many attempts. Wait a little.',
    busy: 'That can’t be looked at right now. Try again in a moment.',
    unknownTitle: 'This link leads nowhere',
    unknown: 'The program is not registered here, or the address for the answer is not one that it registered.',
  },
  ru: {
    title: 'Впустить программу?',
    asks: 'хочет действовать от вашего имени в организации',
    may: 'Если вы разрешите, то, пока это можно вам самим, ей будет можно:',
    goes: 'Ответ уйдёт на',
    proof: 'Скажите, кто вы. Программа этого не увидит.',
    email: 'Адрес почты',
    password: 'Пароль',
    code: 'Код из приложения, если он у вас включён',
    allow: 'Разрешить',
    deny: 'Не разрешать',
    ends: 'Отключить её можно в любой момент.',
    refused: 'Адрес или пароль неверны, или вы не участник этой организации.',
    codeNeeded: 'Введите пароль ещё раз и код из приложения.',
    codeWrong: 'Код неверен или уже использован. Дождитесь следующего.',
    tooMany: 'Слишком много попыток. Подождите немного.',
    busy: 'Сейчас это не проверить. Попробуйте ещё раз чуть позже.',
    unknownTitle: 'Эта ссылка никуда не ведёт',
    unknown: 'Программа здесь не зарегистрирована, или адрес для ответа не тот, что она указала.',
  },
} as const;

export type ConsentProblem = 'refused' | 'codeNeeded' | 'codeWrong' | 'tooMany' | 'busy';

/** Russian for whoever prefers it, English for all others. */
export function languageOf(uiLocales: string | undefined, accepted: string | undefined): ConsentLanguage {
  const first = (uiLocales ?? accepted ?? '').trim().toLowerCase();
  return first.startsWith('ru') ? 'ru' : 'en';
}
