// Draws the equity card from the rows of its own table, so that chart and table cannot differ.
(() => {
  const rows = [...document.querySelectorAll('#points tbody tr')];
  if (!rows.length) return;
  const colour = name => {
    const probe = document.createElement('i');
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const number = text => text === '' ? null : Number(text);
  const of = name => rows.map(row => number(row.dataset[name]));
  const days = rows.map(row => row.dataset.day);
  let charts = [];
  const draw = () => {
    charts.forEach(chart => chart.destroy());
    const ink = colour('--mute'), line = colour('--line'), accent = colour('--accent'), down = colour('--down');
    const faint = c => c.replace('rgb(', 'rgba(').replace(')', ', .08)');
    const axes = (format, ticks) => ({
      x: { display: ticks, grid: { display: false }, border: { display: false }, ticks: { color: ink, maxTicksLimit: 9, maxRotation: 0, font: { size: 11 } } },
      y: { grid: { color: line }, border: { display: false }, ticks: { color: ink, callback: format, maxTicksLimit: ticks ? 6 : 3, font: { size: 11 } }, afterFit: axis => { axis.width = 56; } },
    });
    const base = { animation: false, responsive: true, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false }, plugins: { legend: { display: false } }, elements: { point: { radius: 0 }, line: { tension: 0 } } };
    const set = (data, stroke, more) => ({ data, borderColor: stroke, borderWidth: 2, spanGaps: true, ...more });
    charts = [
      new Chart('equity', { type: 'line', data: { labels: days, datasets: [
        set(of('value'), accent, { label: 'Account', fill: true, backgroundColor: faint(accent) }),
        set(of('compared'), ink, { label: 'Benchmark', borderWidth: 1.2, borderDash: [4, 3] })] },
      options: { ...base, scales: axes(v => '$' + (v / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 }) + 'k', true) } }),
      new Chart('drawdown', { type: 'line', data: { labels: days, datasets: [set(of('fall'), down, { label: 'Drawdown', borderWidth: 1.5, fill: true, backgroundColor: faint(down) })] },
        options: { ...base, scales: { ...axes(v => v + '%', false), y: { ...axes(v => v + '%', false).y, max: 0, suggestedMin: -2 } } } }),
    ];
  };
  draw();
  addEventListener('theme', draw);
})();
