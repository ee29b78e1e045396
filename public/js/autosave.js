// Saves a form while somebody types: every 5 s, and on leaving a field. Without JavaScript the form's own button saves.
//   form[data-autosave]   posts to the form's action with _intent=autosave; the answer is JSON: values for fields by name
//                         (entryId, version), which the form takes over
//   data-saved, data-unsaved   the line under the form; {time} is the time of the last saving
//   data-ended, data-conflict  signed out meanwhile; changed by somebody else or not acceptable
//   body[data-owner]      whose texts these are; form[data-wipe] (sign-out) removes them
//   [data-stopped]        the page after a secrecy stop: removes every text that was submitted
// What the server has not acknowledged is kept in this browser, and comes back with the form.
const prefix = 'yishi:';
const owner = document.body.dataset.owner;
const store = {
  read: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch (_) { return null; } },
  keep: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch (_) { /* full or forbidden */ } },
  drop: (key) => { try { localStorage.removeItem(key); } catch (_) { /* forbidden */ } },
  keys: () => { try { return Object.keys(localStorage).filter((key) => key.startsWith(prefix)); } catch (_) { return []; } },
};
if (owner) store.keys().filter((key) => !key.startsWith(prefix + owner)).forEach(store.drop);
if (document.querySelector('[data-stopped]')) store.keys().filter((key) => (store.read(key) || {}).submitted).forEach(store.drop);
document.querySelectorAll('form[data-wipe]').forEach((form) => {
  form.addEventListener('submit', () => store.keys().forEach(store.drop));
});

document.querySelectorAll('form[data-autosave]').forEach((form) => {
  const key = `${prefix}${owner}:${form.getAttribute('action')}`;
  const line = document.createElement('p');
  line.className = 'saved';
  line.setAttribute('role', 'status');
  form.appendChild(line);
  const typed = () => Array.from(new FormData(form)).filter((pair) => typeof pair[1] === 'string' && pair[0] !== '_csrf' && pair[0] !== '_once');
  const text = () => JSON.stringify(typed());
  const say = (words, bad) => {
    line.textContent = words.replace('{time}', new Date().toTimeString().slice(0, 8));
    line.classList.toggle('bad', Boolean(bad));
  };
  let timer;
  let busy = false;
  let acknowledged = text();

  const kept = store.read(key);
  if (kept && kept.submitted && document.querySelector('.flash, .field.invalid')) store.drop(key);
  else if (kept && JSON.stringify(kept.fields) !== acknowledged && !document.querySelector('.field.invalid')) {
    kept.fields.forEach(([name, value]) => {
      const field = form.elements[name];
      if (field && field.type !== 'file') field.value = value;
    });
    timer = setTimeout(save, 500);
  }

  function save() {
    clearTimeout(timer);
    timer = undefined;
    const sent = text();
    if (busy || sent === acknowledged) return;
    busy = true;
    const body = new URLSearchParams(new FormData(form));
    body.set('_intent', 'autosave');
    fetch(form.action, { method: 'POST', body, headers: { 'X-Autosave': '1', Accept: 'application/json' } })
      .then((answer) => {
        if (answer.redirected) {
          store.drop(key);
          location.href = answer.url;
          return undefined;
        }
        if (answer.ok) {
          store.keep('yishi-seen', Date.now());
          return answer.json();
        }
        if (answer.status === 401 || answer.status === 403) return say(form.dataset.ended, true);
        if (answer.status === 409 || answer.status === 422) return say(form.dataset.conflict, true);
        throw new Error(String(answer.status));
      })
      .then((saved) => {
        busy = false;
        if (!saved) return;
        Object.keys(saved).forEach((name) => {
          const field = form.elements[name === 'version' ? '_version' : name];
          if (field && field.type === 'hidden') field.value = saved[name];
        });
        const current = text();
        const more = JSON.parse(current).some(([name, value]) => !name.startsWith('_') && sent.indexOf(JSON.stringify([name, value])) < 0);
        acknowledged = more ? sent : current;
        if (!more) store.drop(key);
        say(form.dataset.saved);
        if (more) timer = setTimeout(save, 5000);
      })
      .catch(() => {
        busy = false;
        say(form.dataset.unsaved, true);
        clearTimeout(timer);
        timer = setTimeout(save, 5000);
      });
  }

  form.addEventListener('input', () => {
    store.keep(key, { fields: typed() });
    if (!timer) timer = setTimeout(save, 5000);
  });
  form.addEventListener('change', save);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    store.keep(key, { fields: typed(), submitted: true });
  });
});
