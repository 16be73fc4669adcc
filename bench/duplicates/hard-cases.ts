import type { SetName } from './names.js';
import type { LabelledPair } from './pairs.js';
import type { WrittenContact } from './written-down.js';

const language = (one: WrittenContact, other: WrittenContact) =>
  /\p{Script=Cyrillic}/u.test(`${one.name}${other.name}`) ? ('ru' as const) : ('en' as const);
const pair =
  (isSame: boolean) =>
  (one: WrittenContact, other: WrittenContact): LabelledPair => ({
    ...{ one, other, isSame, kind: 'by hand' },
    language: language(one, other),
  });
const same = pair(true);
const two = pair(false);

const tuning: readonly LabelledPair[] = [
  same(
    { name: 'Щербакова Юлия', mail: 'yu.scherb@mail.ru' },
    { name: 'Yulia Shcherbakova', mail: 'YU.SCHERB@MAIL.RU' },
  ),
  same({ name: 'Саша', phone: '89161234567' }, { name: 'Alexander Petrov', phone: '+7 (916) 123-45-67' }),
  same({ name: 'Bob Smith', phone: '+447400123456' }, { name: 'Robert J. Smith', phone: '07400 123456' }),
  same({ name: 'Fyyf Gtnhjdf', phone: '+79161234568' }, { name: 'Анна Петрова', phone: '8 916 123 45 68' }),
  same(
    { name: 'Петрова А.С.', phone: '+79161234569', company: 'Вектор' },
    { name: 'Анна Сергеевна', phone: '79161234569' },
  ),
  same(
    { name: 'Хрущёв Пётр', company: 'Ромашка', mail: 'p@hru.ru' },
    { name: 'Petr Khrushchov', company: 'Ромашка', telegram: 'khrupetr' },
  ),
  same({ name: 'Anna 🌸', telegram: '@anna_kr' }, { name: 'Крылова Анна Игоревна', telegram: 'https://t.me/Anna_Kr' }),
  same(
    { name: 'Liz Taylor', company: 'Acme', mail: 'liz@taylor.uk' },
    { name: 'Taylor, Elizabeth', company: 'Acme', phone: '+447400000001' },
  ),
  two(
    { name: 'Иван Петров', company: 'Вектор', phone: '+74956000000' },
    { name: 'Пётр Иванов', company: 'Вектор', phone: '+74956000000' },
  ),
  two({ name: 'Иванов Иван Иванович', phone: '+79161110000' }, { name: 'Иванов Иван Иванович', phone: '+79262220000' }),
  two({ name: 'Мария Попова', phone: '+79160000001' }, { name: 'Марина Попова', phone: '+79160000001' }),
  two(
    { name: 'John Smith', mail: 'info@acme.com', company: 'Acme' },
    { name: 'Jane Smith', mail: 'info@acme.com', company: 'Acme' },
  ),
  two(
    { name: 'Анна Петрова', company: 'Ромашка', phone: '+79160000002' },
    { name: 'Анна Соколова', company: 'Ромашка', phone: '+79160000003' },
  ),
  two({ name: 'Иван Сергеевич Юдин', phone: '+74956000001' }, { name: 'Иван Петрович Юдин', phone: '+74956000001' }),
  two({ name: 'Mike Brown', phone: '+447400000002' }, { name: 'Michelle Brown', phone: '+447400000002' }),
];

const heldOut: readonly LabelledPair[] = [
  same({ name: 'Эйхенвальд Ольга', mail: 'o.eich@gmail.com' }, { name: 'Olga Eykhenvald', mail: 'o.eich@gmail.com' }),
  same({ name: 'Лёша', phone: '8(903)1234567' }, { name: 'Aleksei Morozov', phone: '+79031234567' }),
  same({ name: 'Chuck Davis', mail: 'cdavis@gmail.com' }, { name: 'Charles A Davis', mail: 'CDavis@gmail.com' }),
  same({ name: 'Dbrnjh Djkrjd', phone: '+79031234568' }, { name: 'Волков Виктор', phone: '8-903-123-45-68' }),
  same({ name: 'Viktoria S.', telegram: 'vika_sem' }, { name: 'Семёнова Вика', telegram: '@Vika_Sem' }),
  same(
    { name: 'Щеглов Артем', company: 'Заря', mail: 'a@zarya.su' },
    { name: 'Artyom Schegloff', company: 'Заря', phone: '+79031234570' },
  ),
  same(
    { name: 'Andy O’Brien', linkedin: 'andy-obrien-7' },
    { name: 'Andrew OBrien', linkedin: 'https://linkedin.com/in/andy-obrien-7' },
  ),
  same({ name: 'Т. Ю. Ярцев', phone: '+79031234571' }, { name: 'Ярцев Тимофей Юрьевич', phone: '89031234571' }),
  two(
    { name: 'Павел Михайлов', company: 'Заря', phone: '+74957000000' },
    { name: 'Михаил Павлов', company: 'Заря', phone: '+74957000000' },
  ),
  two(
    { name: 'Смирнова Ольга Викторовна', phone: '+79031110000' },
    { name: 'Смирнова Ольга Викторовна', phone: '+79852220000' },
  ),
  two({ name: 'Дарья Волкова', phone: '+79030000001' }, { name: 'Дарина Лебедева', phone: '+79030000001' }),
  two(
    { name: 'David Jones', mail: 'sales@hooli.com', company: 'Hooli' },
    { name: 'Dave King', mail: 'sales@hooli.com', company: 'Hooli' },
  ),
  two(
    { name: 'Ирина Южакова', company: 'Дельта', mail: 'i1@delta.ru' },
    { name: 'Ирина Жигулина', company: 'Дельта', mail: 'i2@delta.ru' },
  ),
  two({ name: 'Лев Павлович Чехов', phone: '+74957000001' }, { name: 'Лев Романович Чехов', phone: '+74957000001' }),
  two({ name: 'Henry Lewis', phone: '+447400000004' }, { name: 'Henrietta Lewis', phone: '+447400000004' }),
];

/** What is seldom, and wrong most often. */
export const hardCases: Readonly<Record<SetName, readonly LabelledPair[]>> = { tuning, 'held-out': heldOut };
