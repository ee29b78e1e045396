// Warns two minutes before the session ends, and goes on when asked to.
//   .session-warning[data-session=MINUTES][data-session-url]   its button asks the address once; any page or saving counts too
const warning = document.querySelector('[data-session]');
if (warning) {
  const minutes = Number(warning.dataset.session);
  const seen = (set) => {
    try {
      if (set) localStorage.setItem('yishi-seen', String(Date.now()));
      return Number(localStorage.getItem('yishi-seen')) || Date.now();
    } catch (_) {
      return loaded;
    }
  };
  const loaded = Date.now();
  seen(true);
  setInterval(() => {
    warning.hidden = Date.now() - seen() < (minutes - 2) * 60000;
  }, 5000);
  warning.querySelector('button').addEventListener('click', () => {
    fetch(warning.dataset.sessionUrl).then((answer) => {
      if (answer.redirected) location.reload();
      seen(true);
      warning.hidden = true;
    });
  });
}
