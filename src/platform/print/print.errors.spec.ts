import { charactersWithoutFont, UnprintableCharacter } from './print.errors.js';

describe('charactersWithoutFont', () => {
  it.each([
    ['PDF/A-2b error: the text `"བ"` could not be displayed with font `"X"`', ['བ']],
    ['[{ message: "PDF/A-2b error: the text `\\"\\u{f7c}\\"` could not be displayed with font" }]', ['\u{f7c}']],
    ['the text `"\\u{e123}"` could not be displayed, the text `"𪚥"` could not be displayed', ['\u{e123}', '𪚥']],
    ['the text `"𪚥"` could not be displayed, the text `"𪚥"` could not be displayed', ['𪚥']],
    ['unknown variable: x', []],
  ])('reads %s', (complaint, characters) => expect(charactersWithoutFont(complaint)).toEqual(characters));

  it('names character, code point and paper', () => {
    const error = new UnprintableCharacter(['𪚥'], 'notice');
    expect(error.message).toBe('No font has "𪚥" (U+2A6A5) of paper "notice".');
  });
});
