import { bad, good, halfWidth, type Parsed } from './parsed.js';

/** Thousands separators, each before exactly three digits; others stay, and make the number unreadable. */
const separators = /(?<=\d),(?=(?:\d{3},)*\d{3}(?!\d))/g;

/** A whole number from `least` to `most`; full width and thousands separators are taken. */
export function parseWhole(typed: string, least: number, most: number): Parsed<number> {
  const text = halfWidth(typed).replace(separators, '');
  const value = Number(text);
  if (!/^[+-]?\d{1,15}$/.test(text) || value < least || value > most) return bad('number.range', { least, most });
  return good(value === 0 ? 0 : value);
}

const most = 1_000_000_000_00;

/** An amount of money in fen, exact: 12.34, 1,000, ￥500, 500元整, 1.2万元. At most two decimals. */
export function parseMoney(typed: string): Parsed<number> {
  const text = halfWidth(typed)
    .replace(/\s/g, '')
    .replace(/^(?:人民币|rmb|cny)/i, '')
    .replace(/^[¥￥]/, '')
    .replace(/元整$/, '元')
    .replace(separators, '');
  if (/^-\d/.test(text)) return bad('money.negative');
  const match = /^(\d{1,12})(?:\.(\d{1,12}))?(万)?元?$/.exec(text);
  if (!match) return bad('money.unreadable');
  const places = match[3] ? 6 : 2;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return bad('money.tooFine');
  const fen = Number(match[1]! + decimals.padEnd(places, '0'));
  return fen > most ? bad('money.tooMuch') : good(fen);
}
