import { characterWithoutFont, UnprintableCharacter } from './print.errors.js';

describe('characterWithoutFont', () => {
  it.each([
    ['PDF/A-2b error: the text `"བ"` could not be displayed with font `"X"`', 'བ'],
    ['[{ message: "PDF/A-2b error: the text `\\"\\u{f7c}\\"` could not be displayed with font" }]', '\u{f7c}'],
    ['PDF/A-2b error: the text `"\\u{e123}"` could not be displayed', '\u{e123}'],
    ['unknown variable: x', undefined],
  ])('reads %s', (complaint, character) => expect(characterWithoutFont(complaint)).toBe(character));

  it('names character, code point and paper', () => {
    expect(new UnprintableCharacter('𪚥', 'notice').message).toBe(
      'No font has the character "𪚥" (U+2A6A5) of paper "notice".',
    );
  });
});
