/** The Content-Disposition of a download: the name as RFC 6266 writes it, with an ASCII stand-in (Q36). */
export function contentDisposition(name: string, kind: 'attachment' | 'inline'): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file's name made safe to keep and to show: NFC, no path, no control or bidirectional characters, ≤ 200 characters. */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = base.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
  const safe = reserved.test(visible) || /^\.*$/.test(visible) ? `_${visible}` : visible;
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 ? safe.slice(dot) : '';
  return [...safe.slice(0, safe.length - ending.length)].slice(0, 190 - ending.length).join('') + ending;
}
