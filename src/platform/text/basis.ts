type Translate = (key: string, args?: Record<string, unknown>) => string;

/** `S3.N3` of the regulation and `P12` of the procedure. */
const provisions = /\b(?:S\d\.[A-Z]?\d+|P\d{1,2})\b/g;

/** The provision a rule rests on, in words instead of its number; `numbers` keeps the number behind them. */
export function basisWords(t: Translate, source: string, numbers = false): string {
  return source
    .replace(/^domain §[\d.]+ ?/, '')
    .replace(provisions, (number) => `${t(`basis.${number}`)}${numbers ? ` ${number}` : ''}`);
}
