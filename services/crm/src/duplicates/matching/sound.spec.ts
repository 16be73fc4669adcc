import { describe, expect, it } from 'vitest';

import { isPatronymic, soundOf, surnameStem } from './sound.js';

describe('the sound of a word', () => {
  it.each([
    ['Shcherbakov', 'Scherbakov', 'Shherbakov', 'Serbakov'],
    ['Yuliya', 'Julia', 'Iuliia', 'Yulia'],
    ['Khrushchev', 'Xrushhev', 'Hrusev'],
    ['Evgeniy', 'Evgeny', 'Evgenij', 'Evgeni'],
    ['Tsvetkov', 'Czvetkov', 'Cvetkov'],
    ['Aleksandr', 'Alexandr'],
    ['Volkov', 'Wolkow', 'Volkoff'],
    ['Phillips', 'Filips'],
  ])('is one for %s however it is spelled', (...spellings) => {
    expect(new Set(spellings.map(soundOf)).size, spellings.map(soundOf).join(' ')).toBe(1);
  });

  it('is another for another name', () => {
    expect(soundOf('Petrov')).not.toBe(soundOf('Pavlov'));
    expect(soundOf('Sergey')).not.toBe(soundOf('Andrey'));
  });

  it('has no ending that says man or woman where it is compared as a surname', () => {
    expect(surnameStem(soundOf('Petrova'))).toBe(surnameStem(soundOf('Petrov')));
    expect(surnameStem(soundOf('Nevskaya'))).toBe(surnameStem(soundOf('Nevskiy')));
    expect(surnameStem(soundOf('Brown'))).toBe(soundOf('Brown'));
    expect(surnameStem('ova')).toBe('ova');
  });

  it('tells a father’s name', () => {
    expect(['Sergeevich', 'Ivanovna', 'Ilinichna', 'Ilich'].map(soundOf).every(isPatronymic)).toBe(true);
    expect(['Petrov', 'Rich', 'Anna'].map(soundOf).some(isPatronymic)).toBe(false);
  });
});
