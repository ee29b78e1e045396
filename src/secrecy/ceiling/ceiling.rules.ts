/** Which rule stopped a text; kept in the audit instead of the text (domain §6.2). */
export type CeilingRule = 'MARK' | 'LEVEL' | 'TERM' | 'ALONE' | 'SPACED' | 'HIDDEN' | 'OPTION';

const level = '(?:绝密|机密|秘密)';
/** Every sign that looks like a star in print. */
const star = '[★☆⋆⍟⚝✡✦-✰✴-❂❉-❋⭐-⭒🌟🔯🟀-🟘]';
const asterisk = '[*﹡∗⁎※✱✲✳]';
const edge = '(?:^|[\\n\\s【\\[(（〔<《"“:：,，.。;；、/|_-])';
/** What may stand between a level and its star: 机密级★, 【机密】★. */
const shut = '[级件\\s)）】\\]〕"”』]{0,3}';
const term = '(?:[\\d一二三四五六七八九十]{1,3}(?:年|个?月|天|日)|长期)';
/** Not inside a sentence: 采用（秘密）投票 and ★秘密投票 are no marks. */
const apart = '(?!\\p{Script=Han})';

const rules: [CeilingRule, RegExp][] = [
  ['MARK', new RegExp(`${level}${shut}${star}|${star}\\s*${level}[件级]?${apart}`, 'u')],
  ['MARK', new RegExp(`${edge}${level}${shut}${asterisk}(?!\\*)|${level}${asterisk}\\s*${term}`, 'u')],
  ['LEVEL', new RegExp(`(?:密级别?|秘级|定密)(?:[】\\]:：=为是]|等级)*[\\s【\\[(（]*${level}`, 'u')],
  ['TERM', new RegExp(`${edge}${level}[件级]?\\(?${term}`, 'u')],
  ['ALONE', new RegExp(`^(?:${level}[件级]?$|[(（]${level}[件级]?[)）])`, 'mu')],
  ['ALONE', new RegExp(`[【\\[〔]${level}[件级]?[】\\]〕]|[(（]${level}[件级]?[)）]${apart}`, 'u')],
  ['SPACED', new RegExp(`[绝机秘][\\s._·•・|/\\\\–—-]{1,3}密${shut}${star}`, 'u')],
];

/** What leaves no trace in print, or only a mark over the sign before it. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\u2800]/gu;
/** 机密 with something unseen inside; 手机密码 copied from a page is another thing. */
const concealed = /[绝机秘]\p{Default_Ignorable_Code_Point}+密(?!\p{Script=Han})/u;
/** 绝 密 set apart as in a heading; 时机 密切 is another thing. */
const spaced = /(?<!\p{Script=Han})[绝机秘][^\S\n]+密(?!\p{Script=Han})/u;

const simplified: Record<string, string> = { 機: '机', 絕: '绝', 絶: '绝', 祕: '秘', 級: '级', 長: '长' };

/** The rule by which a text carries the mark of a state secret, or undefined. 保密 and 国家秘密 in a sentence pass. */
export function secretMarkIn(text: string): CeilingRule | undefined {
  const folded = text.normalize('NFKC').replace(/[機絕絶祕級長]/g, (sign) => simplified[sign]!);
  if (concealed.test(folded)) return 'HIDDEN';
  const visible = folded.replace(invisible, '');
  if (spaced.test(visible)) return 'SPACED';
  const tight = visible
    .split('\n')
    .map((line) =>
      line.trim().replace(/([绝机秘密级★☆*:：])[^\S\n]+(?=[密★☆*级绝机秘:：件\d一二三四五六七八九十长])/gu, '$1'),
    )
    .join('\n');
  return rules.find(([, pattern]) => pattern.test(tight))?.[0];
}

/** The levels of state secrets a form shows only as ways to stop (S5.C1). */
export const stoppingLabels = ['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const;

/** What is wrong with one field of a form, whatever the form. */
export function ceilingOf(field: string, text: string): CeilingRule | undefined {
  if (/label/i.test(field) && (stoppingLabels as readonly string[]).includes(text)) return 'OPTION';
  return secretMarkIn(text);
}

/** A file's name without its path and ending, as words. */
export function ceilingOfName(name: string): CeilingRule | undefined {
  return secretMarkIn(name.replace(/\.[^.]{1,5}$/, '').replace(/[_-]+/g, ' '));
}
