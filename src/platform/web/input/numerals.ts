const digits = '〇一二三四五六七八九';

/** Chinese numerals up to 99, and years digit by digit, in Arabic digits: 二〇二六年三月二十五日, 十一点, 两小时. */
export function arabic(text: string): string {
  const digit = (sign: string) => String(digits.indexOf(sign));
  return text
    .replace(/零/g, '〇')
    .replace(/两/g, '二')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) => {
      return `${tens ? digit(tens) : '1'}${ones ? digit(ones) : '0'}`;
    })
    .replace(/[〇一二三四五六七八九]/g, digit);
}
