// Draws a process and puts on its steps what the table (or list) of steps says, so that picture and table cannot differ.
(() => {
  const place = document.querySelector('#diagram');
  // On a phone the table stands in its place.
  if (!place || !window.bpmnvisu || !place.offsetWidth) return;
  Object.assign(bpmnvisu.StyleDefault, {
    DEFAULT_FILL_COLOR: 'var(--card)', DEFAULT_STROKE_COLOR: 'var(--edge)', DEFAULT_FONT_COLOR: 'var(--ink)',
    DEFAULT_FONT_FAMILY: 'Inter, ui-sans-serif, system-ui, sans-serif', STROKE_WIDTH_THIN: 1.5, STROKE_WIDTH_THICK: 3,
  });
  const drawing = new bpmnvisu.BpmnVisualization({ container: place, navigation: { enabled: true } });
  const steps = drawing.bpmnElementsRegistry;
  const badge = (position, label, fill, font, stroke = fill) => ({ position, label, style: {
    font: { color: font, size: 12 }, fill: { color: fill }, stroke: { color: stroke, width: 1 } } });
  const badges = row => [
    row.here > 0 && badge('bottom-left', row.here, 'var(--accent)', 'var(--on)'),
    row.failed > 0 && badge('bottom-right', '! ' + row.failed, 'var(--solid)', '#fff'),
    row.retrying > 0 && badge('bottom-center', '↻ ' + row.retrying, 'var(--warn-bg)', 'var(--warn)', 'var(--warn)'),
    row.timers > 0 && badge('top-right', '◷ ' + row.timers, 'var(--card)', 'var(--ink)', 'var(--edge)'),
  ].filter(Boolean).map(one => ({ ...one, label: String(one.label) }));
  // A long process fits only when it is too small to read.
  const whole = { type: 'Center', margin: 16 };
  const zoom = document.querySelector('#zoom');
  zoom.onclick = event => {
    const how = event.target.dataset.zoom;
    if (how) how === 'whole' ? drawing.navigation.fit(whole) : drawing.navigation.zoom(how);
  };
  let marked = [];
  const show = () => {
    const rows = [...document.querySelectorAll('#steps [data-step]')].map(row => row.dataset)
      .filter(row => steps.getElementsByIds(row.step).length);
    steps.removeAllCssClasses(marked);
    marked.forEach(id => steps.removeAllOverlays(id));
    marked = rows.map(row => row.step);
    rows.forEach(row => {
      if (row.marks?.trim()) steps.addCssClasses(row.step, row.marks.trim().split(/\s+/));
      const all = badges(row);
      if (all.length) steps.addOverlays(row.step, all);
    });
  };
  fetch(place.dataset.xml).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status)).then(xml => {
    drawing.load(xml, { fit: whole });
    show();
    zoom.hidden = false;
    document.body.addEventListener('htmx:afterSwap', show);
  }).catch(() => { place.textContent = 'The diagram could not be drawn. The table has the same figures.'; });
})();
