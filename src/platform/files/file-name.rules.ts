/** The Content-Disposition of a download: the name as RFC 6266 writes it, with an ASCII stand-in (Q36). */
export function contentDisposition(name: string, kind: 'attachment' | 'inline'): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b-\u200d\u2028\u2029\u2060\ufeff]/gu;
const mostBytes = 255;

/**
 * A file's name made safe to keep, to show and to unpack on Windows: NFC, no path, no unseen characters nor
 * `<>:"|?*`, no reserved name, at most 255 bytes with its ending kept.
 */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = base
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[\s.]+$/, '')
    .trim();
  const safe = reserved.test(visible) || /^\.*$/.test(visible) ? `_${visible}` : visible;
  const [stem, ending] = splitName(safe);
  return shortened(stem, mostBytes - Buffer.byteLength(ending)) + ending;
}

/** The name, or the name with （2）, （3）… before its ending when it is taken; upper and lower case are the same. */
export function freeFileName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const [stem, ending] = splitName(name);
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n++) {
    const mark = `\uff08${n}\uff09`;
    free = shortened(stem, mostBytes - Buffer.byteLength(mark + ending)) + mark + ending;
  }
  return free;
}

/** Stem and ending; what is no ordinary ending belongs to the stem. */
function splitName(name: string): [string, string] {
  const ending = /(?<=.)\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}

function shortened(stem: string, bytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(stem)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept;
}
