// Fetches what changes on the page every two seconds, only while somebody looks at it.
(() => {
  const EVERY = 2000;
  const desk = document.getElementById('desk');
  const connection = document.getElementById('connection');
  let last = '';

  const say = (live, text) => {
    connection.classList.toggle('off', !live);
    connection.lastElementChild.textContent = text;
    // Figures that look live but are old are worse than none.
    desk.classList.toggle('stale', !live);
  };

  const refresh = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(desk.dataset.fragment, {signal: AbortSignal.timeout(5000)});
      if (answer.status === 401) return location.reload();
      if (!answer.ok) return say(false, 'The desk answers ' + answer.status);
      const html = await answer.text();
      if (html !== last) {
        const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('desk');
        desk.replaceChildren(...fresh.childNodes);
        last = html;
      }
      say(true, 'Live');
    } catch {
      say(false, 'No answer');
    }
  };

  setInterval(refresh, EVERY);
  document.addEventListener('visibilitychange', refresh);

  document.getElementById('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    root.dataset.theme = (root.dataset.theme || system) === 'dark' ? 'light' : 'dark';
    document.cookie = 'theme=' + root.dataset.theme + ';path=/;max-age=31536000;samesite=strict';
  });
})();
