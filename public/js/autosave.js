// Saves a form a few seconds after typing: form[data-autosave], texts in data-saved and data-unsaved. Enhances only:
// without JavaScript the form's own button saves.
document.querySelectorAll('form[data-autosave]').forEach((form) => {
  const line = document.createElement('p');
  line.className = 'saved';
  line.setAttribute('role', 'status');
  form.appendChild(line);
  let timer;
  let sent = '';
  const body = () => new URLSearchParams(new FormData(form)).toString();
  const say = (text) => {
    line.textContent = text.replace('{time}', new Date().toTimeString().slice(0, 8));
  };
  const save = () => {
    const text = body();
    if (text === sent) return;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(text + '&_intent=autosave'), headers: { 'X-Autosave': '1' } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((saved) => {
        sent = text;
        if (saved.version && form.elements._version) form.elements._version.value = saved.version;
        sent = body();
        say(form.dataset.saved);
      })
      .catch(() => {
        say(form.dataset.unsaved);
        timer = setTimeout(save, 5000);
      });
  };
  sent = body();
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 3000);
  });
});
