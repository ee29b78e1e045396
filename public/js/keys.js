// Keys and small conveniences.
//   [data-key="/"]        the key focuses a field, or presses a button or link; "ctrl+s" works inside fields too
//   [data-keys-off]       a box that turns the keys off in this browser
//   [data-focus]          takes the focus when the page comes back with errors
//   [data-tick-all=FORM]  ticks every box that belongs to the form; shown only when it can work
const wanted = document.querySelector('[data-focus]');
if (wanted) wanted.focus();

const off = (set) => {
  try {
    if (set !== undefined) localStorage.setItem('yishi-keys', set ? 'off' : 'on');
    return localStorage.getItem('yishi-keys') === 'off';
  } catch (_) {
    return false;
  }
};
document.querySelectorAll('[data-keys-off]').forEach((box) => {
  box.checked = off();
  box.addEventListener('change', () => off(box.checked));
});
document.addEventListener('keydown', (event) => {
  const menu = document.querySelector('.top details[open]');
  if (event.key === 'Escape' && menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
  if (off() || event.altKey || event.metaKey) return;
  const name = (event.ctrlKey ? 'ctrl+' : '') + event.key.toLowerCase();
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  const target = document.querySelector(`[data-key="${CSS.escape(name)}"]`);
  if (!target || (typing && !event.ctrlKey)) return;
  event.preventDefault();
  if (/^(INPUT|TEXTAREA)$/.test(target.tagName)) target.focus();
  else target.click();
});
document.addEventListener('click', (event) => {
  const menu = document.querySelector('.top details[open]');
  if (menu && !menu.contains(event.target)) menu.open = false;
});
document.querySelectorAll('[data-tick-all]').forEach((all) => {
  all.parentElement.hidden = false;
  all.addEventListener('change', () => {
    document.querySelectorAll(`input[type="checkbox"][form="${CSS.escape(all.dataset.tickAll)}"]`).forEach((box) => {
      box.checked = all.checked;
    });
  });
});
