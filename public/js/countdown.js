// Counts down on session screens, and refreshes their figures.
//   time[datetime][data-countdown="… {m}:{s}"][data-over="… {m}:{s}"][data-now=INSTANT OF THE PAGE]
//   [id][data-live=SECONDS]   replaced by the element of the same id from the page asked anew; the request says
//                             X-Refresh: 1, so that it does not prolong the session
const two = (n) => String(n).padStart(2, '0');
document.querySelectorAll('time[data-countdown]').forEach((clock) => {
  const ahead = clock.dataset.now ? Date.now() - Date.parse(clock.dataset.now) : 0;
  const show = () => {
    const left = Math.round((Date.parse(clock.dateTime) - (Date.now() - ahead)) / 1000);
    const words = left < 0 && clock.dataset.over ? clock.dataset.over : clock.dataset.countdown;
    const seconds = Math.abs(left);
    clock.textContent = words.replace('{m}', String(Math.floor(seconds / 60))).replace('{s}', two(seconds % 60));
  };
  show();
  setInterval(show, 1000);
});
const live = document.querySelector('[id][data-live]');
if (live) {
  setInterval(() => {
    if (document.hidden) return;
    fetch(location.href, { headers: { 'X-Refresh': '1' } })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ''))
      .then((html) => {
        if (!html) return;
        const page = new DOMParser().parseFromString(html, 'text/html');
        document.querySelectorAll('[id][data-live]').forEach((old) => {
          const fresh = page.getElementById(old.id);
          if (fresh && fresh.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) old.replaceWith(fresh);
        });
      })
      .catch(() => {});
  }, Number(live.dataset.live) * 1000);
}
