/** A given name and what its bearer is called, for the sets alone: not made of what the matcher knows. */
type Given = {
  readonly name: string;
  readonly called: readonly string[];
  readonly fathers?: readonly [string, string];
};

export type Names = {
  readonly men: readonly Given[];
  readonly women: readonly Given[];
  readonly surnames: readonly string[];
  readonly companies: readonly string[];
};

/** `Name,called,called` or `Name/son’s/daughter’s,called`: what somebody is called whose father that was. */
const given = (lines: string): readonly Given[] =>
  lines.split(' ').map((line) => {
    const [first = '', ...called] = line.split(',');
    const [name = '', son, daughter] = first.split('/');
    return { name, called, ...(son !== undefined && daughter !== undefined && { fathers: [son, daughter] as const }) };
  });
const words = (line: string) => line.split(' ');

const russianTuning: Names = {
  men: given(
    'Александр/Александрович/Александровна,Саша,Саня,Шура Сергей/Сергеевич/Сергеевна,Серёжа,Серёга,Серый ' +
      'Дмитрий/Дмитриевич/Дмитриевна,Дима,Митя,Димон Андрей/Андреевич/Андреевна,Андрюха Иван/Иванович/Ивановна,Ваня ' +
      'Евгений/Евгеньевич/Евгеньевна,Женя Илья/Ильич/Ильинична,Илюха Юрий/Юрьевич/Юрьевна,Юра ' +
      'Вячеслав/Вячеславович/Вячеславовна,Слава Николай/Николаевич/Николаевна,Коля Пётр/Петрович/Петровна,Петя ' +
      'Станислав/Станиславович/Станиславовна,Стас Фёдор/Фёдорович/Фёдоровна,Федя Тимур/Тимурович/Тимуровна ' +
      'Кирилл/Кириллович/Кирилловна,Кирюха Глеб/Глебович/Глебовна Рустам/Рустамович/Рустамовна',
  ),
  women: given(
    'Елена,Лена,Алёна Анна,Аня,Анюта Мария,Маша,Маруся Наталья,Наташа,Наталия Екатерина,Катя,Катюша Юлия,Юля ' +
      'Анастасия,Настя Татьяна,Таня Марина,Мариша Людмила,Люда Жанна Ксения,Ксюша Валентина,Валя Щукария Яна Эльвира,Эля',
  ),
  surnames: words(
    'Иванов Петров Кузнецов Попов Соколов Козлов Фёдоров Степанов Хрущёв Щербаков Яковлев Юдин Жуков Чайковский ' +
      'Цыганков Объедков Соловьёв Шевченко Зайцев Ковальчук Гусев Мирзоев Ястребов Эткинд Крылов Ахметов Беляев Долгорукий',
  ),
  companies: words('Ромашка СтройМир Вектор Альфа-Трейд ТехноПарк Лесторг'),
};

const russianHeldOut: Names = {
  men: given(
    'Алексей/Алексеевич/Алексеевна,Лёша,Алёша,Лёха Михаил/Михайлович/Михайловна,Миша,Мишаня ' +
      'Владимир/Владимирович/Владимировна,Вова,Володя Павел/Павлович/Павловна,Паша Максим/Максимович/Максимовна,Макс ' +
      'Артём/Артёмович/Артёмовна,Тёма Григорий/Григорьевич/Григорьевна,Гриша Виктор/Викторович/Викторовна,Витя ' +
      'Анатолий/Анатольевич/Анатольевна,Толя,Толян Роман/Романович/Романовна,Рома Георгий/Георгиевич/Георгиевна,Гоша,Жора ' +
      'Константин/Константинович/Константиновна,Костя Эдуард/Эдуардович/Эдуардовна,Эдик Лев/Львович/Львовна,Лёва ' +
      'Ильдар/Ильдарович/Ильдаровна Вадим/Вадимович/Вадимовна,Вадя Матвей/Матвеевич/Матвеевна',
  ),
  women: given(
    'Ольга,Оля,Олечка Ирина,Ира,Иришка Светлана,Света Дарья,Даша,Дашуля Виктория,Вика Надежда,Надя Евгения,Женя ' +
      'Галина,Галя Любовь,Люба Полина,Поля Оксана,Ксюша Александра,Саша Вера,Верочка Лидия,Лида София,Соня Зульфия,Зуля Диляра',
  ),
  surnames: words(
    'Смирнов Васильев Михайлов Новиков Морозов Волков Лебедев Егоров Павлов Семёнов Голубев Виноградов Богданов Воробьёв ' +
      'Щеглов Шишкин Южаков Ярцев Хохлов Цветков Чехов Жигулин Муравьёв Бондаренко Гайдук Эйхенвальд Юсупов Гаджиев Вяземский Пьяных',
  ),
  companies: words('Горизонт МеталлСервис Северсталь-Опт Заря Инфоком Дельта'),
};

const englishTuning: Names = {
  men: given(
    'Robert,Bob,Rob,Bobby William,Bill,Will,Liam James,Jim,Jimmy Michael,Mike,Mick Richard,Rick,Dick Thomas,Tom ' +
      'Christopher,Chris Daniel,Dan,Danny Joseph,Joe Edward,Ed,Ted Anthony,Tony Kevin Samuel,Sam Stephen,Steve,Steven Gareth,Gaz',
  ),
  women: given(
    'Elizabeth,Liz,Beth,Betty Katherine,Kate,Kathy,Katie Margaret,Maggie,Peggy Jennifer,Jen,Jenny Susan,Sue Patricia,Pat,Trish ' +
      'Rebecca,Becky Christina,Tina,Chris Deborah,Debbie Emily,Em Theresa,Terry Sarah,Sally Chloe Bridget,Bridie',
  ),
  surnames: words(
    "Smith Johnson Brown Taylor Wilson Anderson Clark Walker Hughes Phillips O'Connor McDonald Campbell Stewart Fitzgerald " +
      'Schneider Kowalski Nguyen Patel Garcia Rodriguez Lindqvist Featherstone Wright Abernathy Thackeray Cholmondeley Baker',
  ),
  companies: words('Acme Northwind Globex Initech Brightside Harborview'),
};

const englishHeldOut: Names = {
  men: given(
    'John,Jack,Johnny Andrew,Andy,Drew David,Dave Matthew,Matt Benjamin,Ben Charles,Charlie,Chuck Henry,Harry,Hank ' +
      'Alexander,Alex Nicholas,Nick Gregory,Greg Lawrence,Larry Patrick,Pat,Paddy Timothy,Tim Philip,Phil Walter,Walt Angus,Gus',
  ),
  women: given(
    'Catherine,Cathy,Cat Barbara,Barb Jessica,Jess Samantha,Sam Victoria,Vicky,Tori Pamela,Pam Alexandra,Alex,Sandra ' +
      'Nancy,Nan Judith,Judy Stephanie,Steph Abigail,Abby Dorothy,Dot Michelle,Shelly Amanda,Mandy Olivia,Liv Fiona,Fi',
  ),
  surnames: words(
    "Jones Davis Miller Moore Thompson White Lewis Robinson Hall Young King Scott Green Adams Nelson Carter O'Brien MacGregor " +
      'Murphy Sullivan Zimmermann Wojciechowski Hernandez Fernandes Chen Bjornson Whitaker Pemberton Ashworth Quigley Vaughan',
  ),
  companies: words('Umbrella Hooli Stark-Logistics Wayfair Bluebird Summit'),
};

export const names = {
  tuning: { ru: russianTuning, en: englishTuning },
  'held-out': { ru: russianHeldOut, en: englishHeldOut },
} as const;

export type SetName = keyof typeof names;
export type Language = 'ru' | 'en';
