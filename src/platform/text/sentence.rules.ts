const stop = /[。；;.，,\s]+$/u;

/** A typed text without the mark at its end, so that a sentence can go on. */
export function unstopped(text: string): string {
  return text.trim().replace(stop, '');
}

/** A typed text as a sentence: it ends with a full stop, whatever the hand that typed it forgot. */
export function sentence(text: string): string {
  return !text || /[。！？…][”’』]?$/u.test(text) ? text : `${unstopped(text)}。`;
}
