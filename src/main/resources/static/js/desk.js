// What every page does in the browser: listens for what changed, keys, theme, the emergency stop's dialog.
(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => from.querySelector(selector);
  const account = root.dataset.account;

  // ── live: the server names what changed since the page was made, the page fetches what it shows ──
  const conn = $('#conn');
  const STALE = 15000;
  let stream, silence;
  const say = (live, words) => {
    conn.classList.toggle('off', !live);
    conn.lastElementChild.textContent = words;
    // Figures that look live but are old are worse than none.
    if (live) root.classList.remove('stale');
    document.querySelectorAll('form.decide button[type=submit]:not([data-never])').forEach(b => b.disabled = !live);
  };
  const heard = () => {
    say(true, 'Live');
    clearTimeout(silence);
    silence = setTimeout(() => { say(false, 'No data for 15 s'); root.classList.add('stale'); }, STALE);
  };
  const tell = topic => document.body.dispatchEvent(new Event('live:' + topic));
  const open = () => {
    if (stream) return;
    stream = new EventSource(account + '/live?since=' + root.dataset.look);
    stream.addEventListener('hello', heard);
    stream.addEventListener('t', event => { heard(); tell(event.data); });
    stream.addEventListener('beat', heard);
    stream.onerror = () => say(false, 'Reconnecting');
  };
  const close = () => { stream?.close(); stream = null; clearTimeout(silence); };
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  addEventListener('pagehide', close);
  open();

  // ── a card that could not be fetched keeps its last good figures, and says so ──
  const failed = event => {
    const card = event.detail.elt;
    if (event.detail.xhr?.status === 401) return location.reload();
    if ($('.failedcard', card)) return;
    const words = document.createElement('p');
    words.className = 'failedcard';
    words.setAttribute('role', 'status');
    words.textContent = 'Could not be brought up to date since ' + ($('#state time')?.textContent ?? 'a moment') + '. ';
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'sm';
    again.textContent = 'Try again';
    again.onclick = () => { const topic = /live:(\w+)/.exec(card.getAttribute('hx-trigger') ?? ''); words.remove(); if (topic) tell(topic[1]); };
    words.append(again);
    card.prepend(words);
  };
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => document.body.addEventListener(name, failed));
  document.body.addEventListener('htmx:beforeRequest', event => {
    const card = event.detail.elt;
    setTimeout(() => { if (card.isConnected && card.classList.contains('htmx-request')) card.classList.add('slow'); }, 400);
  });
  // Who is in a card with the keyboard stays there when it is fetched again: where the same link leads, or else, when that
  // is gone, at the row of the card that took its place.
  const known = element => element.localName + (element.getAttribute('href') ?? element.ariaLabel ?? element.textContent);
  const twins = (card, of) => [...document.querySelectorAll(`#${card} ${of.localName}`)].filter(one => known(one) === known(of));
  let left;
  document.body.addEventListener('htmx:beforeSwap', event => {
    const card = event.detail.target, focus = document.activeElement;
    left = card.contains(focus) && {
      card: card.id, focus, nth: twins(card.id, focus).indexOf(focus), row: rows(card).indexOf(focus),
      top: focus.closest('.tablewrap')?.scrollTop,
    };
  });
  document.body.addEventListener('htmx:afterSwap', () => {
    if (!left || document.activeElement !== document.body) return;
    const { card, focus, nth, row, top } = left;
    left = null;
    const same = twins(card, focus), there = rows(document.getElementById(card) ?? document);
    const next = same[nth] ?? same[0] ?? (row < 0 ? null : there[Math.min(row, there.length - 1)]);
    if (!next) return;
    const wrap = next.closest('.tablewrap');
    if (wrap) wrap.scrollTop = top;
    next.focus({ preventScroll: true });
    at = rows().indexOf(next);
  });

  // ── theme: the server renders what the cookie says ──
  $('#theme').onclick = () => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    root.dataset.theme = (root.dataset.theme || system) === 'dark' ? 'light' : 'dark';
    document.cookie = 'theme=' + root.dataset.theme + ';path=/;max-age=31536000;samesite=strict';
    dispatchEvent(new Event('theme'));
  };

  // ── emergency stop: without a script the link leads to the same form ──
  const dialog = $('#stop-dialog');
  const stop = event => { if (!dialog) return; event?.preventDefault(); dialog.showModal(); $('[name=reason]', dialog).focus(); };
  $('#stop').addEventListener('click', stop);
  dialog?.addEventListener('click', event => { if (event.target.closest('[data-close]')) { event.preventDefault(); dialog.close(); } });

  // ── keys ──
  const rows = (within = document) => [...within.querySelectorAll('[data-row]')];
  let at = -1, gone = 0;
  const here = () => rows().includes(document.activeElement) ? rows().indexOf(document.activeElement) : at;
  const mark = n => {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(n, all.length - 1));
    all[at].focus();
  };
  const keys = {
    j: () => mark(here() + 1), k: () => mark(here() - 1),
    c: () => $('[data-claim]')?.click(),
    a: () => $('.decide textarea')?.focus(), r: () => $('.decide textarea')?.focus(),
    '/': () => $('[type=search]')?.focus(),
    '?': () => $('#keys').showModal(),
    S: () => stop(),
  };
  addEventListener('keydown', event => {
    if (event.target.matches('input:not([type=checkbox],[type=radio]),textarea,select') || event.metaKey || event.ctrlKey || event.altKey
      || $('dialog[open]') || localStorage.getItem('keys') === 'off') return;
    if (Date.now() - gone < 1500) {
      gone = 0;
      const link = $('.side [data-key="' + CSS.escape(event.key) + '"]');
      if (link) { event.preventDefault(); return location.assign(link.href); }
    }
    if (event.key === 'g') { gone = Date.now(); return; }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  const turn = $('#keys-on');
  if (turn) {
    turn.checked = localStorage.getItem('keys') !== 'off';
    turn.onchange = () => localStorage.setItem('keys', turn.checked ? 'on' : 'off');
  }

  // ── what a person has typed is kept until the server says it is taken ──
  const form = $('form.decide');
  const draft = form && 'draft:' + form.getAttribute('action');
  if (form) {
    const kept = JSON.parse(sessionStorage.getItem(draft) ?? '{}');
    form.querySelectorAll('textarea').forEach(text => {
      if (!text.value && kept[text.name]) text.value = kept[text.name];
      text.addEventListener('input', () => {
        kept[text.name] = text.value;
        sessionStorage.setItem(draft, JSON.stringify(kept));
      });
    });
    $('[aria-invalid=true]', form)?.focus();
  }
  const taken = $('[data-decided]');
  if (taken) { sessionStorage.removeItem('draft:' + taken.dataset.decided); ($('[data-row]') ?? $('#main')).focus(); }
})();
