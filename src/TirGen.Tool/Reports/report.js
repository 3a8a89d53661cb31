'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const runs = data.runs;
  const shown = new Set(runs.map((_, i) => i));
  const end = Math.max(...runs.map(run => run.series.time_s.at(-1)));
  let focused = 0;
  let column = 0;

  // A wall clock is shown as the trace wrote it, whatever zone the reader lives in.
  const start = data.start ? Date.parse(data.start.endsWith('Z') ? data.start : `${data.start}Z`) : null;

  const byId = id => document.getElementById(id);
  const colour = i => `var(--run-${i % 6})`;
  const number = value => value.toLocaleString('en', { maximumFractionDigits: 3 });
  const clock = seconds => {
    const whole = Math.round(seconds);
    const two = value => String(value).padStart(2, '0');
    if (start === null) return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
    const date = new Date(start + whole * 1000);
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  };

  // Text always goes in as text: names of files and metrics are not ours.
  const create = (namespace, name, attributes, children) => {
    const element = namespace ? document.createElementNS(namespace, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {}))
      element.setAttribute(key, value);
    element.append(...children.filter(child => child != null));
    return element;
  };
  const html = (name, attributes, ...children) => create(null, name, attributes, children);
  const svg = (name, attributes, ...children) => create('http://www.w3.org/2000/svg', name, attributes, children);
  const styled = (element, style) => Object.assign(element.style, style) && element;

  const times = () => runs[focused].series.time_s;
  const columnAt = (list, time) => {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < time) low = middle + 1; else high = middle;
    }
    return low;
  };

  const same = values => ({ min: values, max: values });
  const sum = (left, right) => left.map((value, i) => value + right[i]);
  const concurrencyRule = run => run.policy.rules
    .filter(rule => rule.metric === 'concurrency')
    .reduce((least, rule) => least && least.value <= rule.value ? least : rule, null);
  const band = run => {
    const rule = concurrencyRule(run);
    if (!rule || run.policy.min_replicas === run.policy.max_replicas) return null;
    const target = sum(run.series.ready.max, run.series.starting.max).map(size => size * rule.value);
    return { min: target.map(value => value * (1 - run.tolerance_down)), max: target.map(value => value * (1 + run.tolerance_up)) };
  };

  // What each chart draws for a run; `own` layers belong to the run whose decisions are shown.
  const charts = [
    { id: 'arrivals', title: 'Arrivals', unit: 'requests per second', height: 110, layers: (run, own) => own ? [{ name: 'arrivals', values: run.series.arrival_rate, area: true }] : [] },
    { id: 'concurrency', title: 'Concurrency', unit: 'requests in service and waiting', height: 170, band: true, layers: run => [{ name: 'concurrency', values: run.series.concurrency }] },
    {
      id: 'replicas', title: 'Replicas', unit: 'number', height: 170, whole: true, layers: (run, own) => [
        own ? { name: 'asked for', values: run.series.proposed, dash: '1 3', thin: true } : null,
        own ? { name: 'stabilised', values: run.series.stabilized, dash: '7 4', thin: true } : null,
        own ? { name: 'desired', values: run.series.desired, thin: true } : null,
        { name: 'ready', values: run.series.ready },
        own && run.series.draining.max.some(count => count > 0) ? { name: 'draining', values: run.series.draining, dash: '2 6', thin: true } : null,
      ],
    },
    { id: 'queue', title: 'Queue', unit: 'requests waiting', height: 120, whole: true, ticks: 'rejected', layers: run => [{ name: 'waiting', values: run.series.queue }] },
    { id: 'cold', title: 'Cold starts', unit: 'replicas starting', height: 100, whole: true, ticks: 'cold_requests', layers: run => [{ name: 'starting', values: run.series.starting, area: true }] },
    { id: 'cost', title: 'Cost', unit: 'cumulative', height: 120, slope: true, layers: run => [{ name: 'cost', values: same(run.series.cost) }] },
  ];
  const tickNames = { rejected: 'rejected requests', cold_requests: 'requests that met no ready replica' };
  const margin = { left: 48, right: 12, top: 8, bottom: 20 };

  function steps(largest, whole) {
    const rough = Math.max(largest, whole ? 1 : 1e-9) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    let step = [1, 2, 5, 10].map(factor => factor * power).find(value => value >= rough);
    if (whole) step = Math.max(1, Math.ceil(step));
    const values = [];
    for (let i = 0; (i - 1) * step < largest || i < 2; i++) values.push(i * step);
    return values;
  }

  function timeSteps(width) {
    const wanted = end / Math.max(2, Math.floor(width / 90));
    const step = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400].find(value => value >= wanted) ?? 86400 * Math.ceil(wanted / 86400);
    const values = [];
    for (let time = 0; time <= end; time += step) values.push(time);
    return values;
  }

  function path(time, values, x, y, slope) {
    let text = `M${x(0)} ${y(slope ? 0 : values.max[0])}`;
    time.forEach((at, i) => {
      const top = y(values.max[i]);
      const right = x(at);
      text += slope ? `L${right} ${top}` : `V${top}H${right}`;
      if (values.min[i] !== values.max[i]) text += `V${y(values.min[i])}`;
    });
    return text;
  }

  function bandPath(time, values, x, y) {
    let upper = `M${x(0)} ${y(values.max[0])}`;
    let lower = '';
    time.forEach((at, i) => {
      upper += `V${y(values.max[i])}H${x(at)}`;
      lower = `V${y(values.min[i])}H${x(i > 0 ? time[i - 1] : 0)}${lower}`;
    });
    return `${upper}${lower}Z`;
  }

  function draw(chart) {
    const figure = byId(`chart-${chart.id}`);
    const width = Math.max(240, figure.clientWidth);
    const inner = { width: width - margin.left - margin.right, height: chart.height - margin.top - margin.bottom };
    const visible = runs.map((run, i) => ({ run, i })).filter(({ i }) => shown.has(i) || i === focused);
    const layers = visible.flatMap(({ run, i }) => chart.layers(run, i === focused).filter(Boolean).map(layer => ({ ...layer, run, i })));
    const target = chart.band ? band(runs[focused]) : null;
    const largest = Math.max(0, ...layers.map(layer => Math.max(...layer.values.max)));
    // A target far above the load would flatten the line that matters.
    const ticks = steps(target ? Math.max(largest, Math.min(2 * largest, Math.max(...target.max))) : largest, chart.whole);
    const top = ticks.at(-1);
    const round = value => Math.round(value * 10) / 10;
    const x = time => round(margin.left + time / end * inner.width);
    const y = value => round(margin.top + inner.height * (1 - Math.min(value, top * 1.02) / top));

    const picture = svg('svg', { viewBox: `0 0 ${width} ${chart.height}`, height: chart.height, role: 'img', 'aria-label': describe(chart, layers) });
    for (const value of ticks) {
      picture.append(
        svg('line', { class: 'grid', x1: margin.left, x2: width - margin.right, y1: y(value), y2: y(value) }),
        svg('text', { x: margin.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)));
    }
    for (const time of timeSteps(inner.width)) {
      const anchor = time === 0 ? 'start' : x(time) > width - margin.right - 20 ? 'end' : 'middle';
      picture.append(svg('text', { x: x(time), y: chart.height - 4, 'text-anchor': anchor }, clock(time).slice(0, end < 600 ? 8 : 5)));
    }
    if (target)
      picture.append(svg('path', { class: 'band', d: bandPath(times(), target, x, y) }));
    for (const { run, i, values, area, dash, thin } of layers) {
      const time = run.series.time_s;
      const d = path(time, values, x, y, chart.slope);
      if (area)
        picture.append(styled(svg('path', { class: 'area', d: `${d}V${y(0)}H${x(0)}Z` }), { fill: colour(i) }));
      picture.append(styled(svg('path', { class: thin ? 'line thin' : 'line', d, 'stroke-dasharray': dash ?? (i === 0 ? 'none' : `${14 - 2 * i} 3`) }), { stroke: colour(i) }));
    }
    if (chart.ticks) {
      const { series } = runs[focused];
      series[chart.ticks].forEach((count, i) => {
        if (count > 0) picture.append(svg('line', { class: 'alarm', x1: x(series.time_s[i]), x2: x(series.time_s[i]), y1: margin.top, y2: margin.top + 7 }));
      });
    }
    picture.append(
      svg('line', { class: 'axis', x1: margin.left, x2: width - margin.right, y1: y(0), y2: y(0) }),
      svg('line', { class: 'cursor', x1: 0, x2: 0, y1: margin.top, y2: margin.top + inner.height }));
    const follow = event => {
      const box = picture.getBoundingClientRect();
      const time = ((event.clientX - box.left) * width / box.width - margin.left) / inner.width * end;
      moveTo(columnAt(times(), Math.min(end, Math.max(0, time))));
    };
    picture.addEventListener('pointermove', follow);
    picture.addEventListener('pointerdown', follow);
    picture.cursorAt = time => {
      const line = picture.querySelector('.cursor');
      line.setAttribute('x1', x(time));
      line.setAttribute('x2', x(time));
    };
    figure.replaceChildren(caption(chart, layers, target), picture);
  }

  function describe(chart, layers) {
    const parts = layers.map(({ run, name, values }) => `${run.label} ${name} at most ${number(Math.max(...values.max))}`);
    return `${chart.title}, ${chart.unit}, over ${clock(end)}: ${parts.join(', ')}.`;
  }

  function caption(chart, layers, target) {
    const several = runs.length > 1 && chart.id !== 'arrivals';
    const key = (text, style) => html('span', { class: 'key' }, styled(html('span', { class: 'swatch', 'aria-hidden': 'true' }), style), text);
    const keys = layers.map(({ run, i, name, dash, thin }) =>
      key(several ? `${run.label} ${name}` : name, { borderTopColor: colour(i), borderTopStyle: dash === '1 3' ? 'dotted' : dash || i > 0 ? 'dashed' : 'solid', borderTopWidth: thin ? '2px' : '4px' }));
    if (target) keys.push(key('target band', { borderTopColor: 'var(--band-edge)', borderTopWidth: '8px' }));
    if (chart.ticks && runs[focused].series[chart.ticks].some(count => count > 0))
      keys.push(key(tickNames[chart.ticks], { borderTopColor: 'var(--alarm)' }));
    return html('figcaption', {}, chart.title, html('span', { class: 'unit' }, chart.unit), ...keys);
  }

  function drawAll() {
    charts.forEach(draw);
    moveTo(column);
  }

  function moveTo(next) {
    const { series } = runs[focused];
    column = Math.min(Math.max(next, 0), series.time_s.length - 1);
    const time = series.time_s[column];
    const decision = series.decisions[column];
    const slider = byId('time');
    slider.max = series.time_s.length - 1;
    slider.value = column;
    slider.setAttribute('aria-valuetext', `${clock(time)}. ${decision.text}`);
    document.querySelectorAll('#charts svg').forEach(picture => picture.cursorAt(time));
    const several = runs.length > 1;
    byId('readout').replaceChildren(
      html('div', { class: 'sentence' }, `${clock(time)} ${several ? `${runs[focused].label}: ` : ''}${decision.text}`),
      ...runs.map((run, i) => shown.has(i) || i === focused ? values(run, i, time, several) : null).filter(Boolean));
  }

  function values(run, i, time, several) {
    const { series } = run;
    const at = columnAt(series.time_s, time);
    const parts = [
      `${number(series.arrival_rate.max[at])} requests/s`, `concurrency ${number(series.concurrency.max[at])}`,
      `${series.ready.min[at]} ready, ${series.starting.max[at]} starting, ${series.draining.max[at]} draining, ${series.desired.max[at]} desired`,
      `${series.queue.max[at]} waiting`, `${series.rejected[at]} rejected`, `cost ${number(series.cost[at])}`,
    ];
    const label = several ? styled(html('strong', {}, `${run.label} `), { color: colour(i) }) : null;
    return html('div', { class: i === focused ? 'values' : 'values beside' }, label, parts.join(' · '));
  }

  function changeBeside(direction) {
    const { decisions } = runs[focused].series;
    for (let i = column + direction; i >= 0 && i < decisions.length; i += direction) {
      if (decisions[i].current !== decisions[i].desired) return moveTo(i);
    }
  }

  const row = (cell, first, ...cells) => html('tr', {}, html(cell, cell === 'th' ? { scope: 'col' } : {}, first), ...cells.map(value => html(cell, cell === 'th' ? { scope: 'col' } : {}, value)));
  const head = (...cells) => html('thead', {}, row('th', ...cells));

  function fillRuns() {
    byId('runs').replaceChildren(...runs.map((run, i) => {
      const show = html('input', { type: 'checkbox', id: `show-${i}` });
      show.checked = true;
      show.addEventListener('change', () => { shown[show.checked ? 'add' : 'delete'](i); drawAll(); });
      const focus = html('input', { type: 'radio', name: 'focus', id: `focus-${i}` });
      focus.checked = i === focused;
      focus.addEventListener('change', () => { const time = times()[column]; focused = i; column = columnAt(times(), time); fillDecisions(); drawAll(); });
      return html('div', { class: 'run' },
        runs.length > 1 ? html('label', {}, show, 'show') : null,
        runs.length > 1 ? html('label', {}, focus, 'decisions of') : null,
        html('span', { class: 'file' }, styled(html('span', { class: 'swatch', 'aria-hidden': 'true' }), { borderTopColor: colour(i), borderTopStyle: i > 0 ? 'dashed' : 'solid' }), ` ${run.label}  ${run.file}`),
        html('span', { class: 'note' }, `read as ${run.profile}`));
    }));
  }

  const result = (name, value) => value === null ? (name.startsWith('served') ? 'n/a' : 'without end')
    : typeof value === 'boolean' ? (value ? 'yes' : 'no')
    : name.endsWith('_s') ? `${number(value)} s`
    : ['attainment', 'utilization', 'rejected_share', 'unserved_share'].includes(name) ? `${number(Math.round(value * 1e4) / 100)} %`
    : number(value);
  const title = name => name.replace(/_s$/, '').replaceAll('_', ' ');
  const headline = ['objective_met', 'attainment', 'p95_wait_s', 'p99_wait_s', 'rejected', 'interrupted', 'cold_starts', 'cold_requests', 'peak_replicas', 'utilization', 'cost'];

  function fillResults() {
    byId('headline').replaceChildren(
      head('Run', ...headline.map(title)),
      html('tbody', {}, ...runs.map(run => row('td', run.label, ...headline.map(name => result(name, run.results[name]))))));
    byId('results').replaceChildren(
      head('Result', ...runs.map(run => run.label)),
      html('tbody', {}, ...Object.keys(runs[0].results).map(name => row('td', title(name), ...runs.map(run => result(name, run.results[name]))))));
  }

  function fillDecisions() {
    const run = runs[focused];
    const rows = run.changes.map(decision => {
      const jump = html('button', { type: 'button' }, clock(decision.time_s));
      jump.addEventListener('click', () => { moveTo(columnAt(times(), decision.time_s)); byId('time').focus(); });
      return html('tr', {}, html('td', {}, jump), html('td', {}, `${decision.current} → ${decision.desired}`), html('td', { class: 'text' }, decision.text));
    });
    byId('decisions').replaceChildren(
      html('thead', {}, html('tr', {}, html('th', { scope: 'col' }, 'Time'), html('th', { scope: 'col' }, 'Replicas'), html('th', { scope: 'col', class: 'text' }, `Why (${run.label})`))),
      html('tbody', {}, ...rows, run.changes_omitted > 0 ? html('tr', {}, html('td', { class: 'text', colspan: '3' }, `and ${number(run.changes_omitted)} more`)) : null));
  }

  function fillReasons() {
    const names = [...new Set(runs.flatMap(run => Object.keys(run.reasons)))];
    const most = Math.max(...runs.flatMap(run => Object.values(run.reasons)));
    byId('reasons').replaceChildren(
      head('Reason', ...runs.map(run => run.label)),
      html('tbody', {}, ...names.map(name => row('td', name, ...runs.map((run, i) => {
        const count = run.reasons[name] ?? 0;
        const bar = styled(html('span', { class: 'bar', 'aria-hidden': 'true' }), { width: `${Math.round(120 * count / most)}px`, background: colour(i) });
        return html('span', {}, number(count), count > 0 ? bar : null);
      })))));
  }

  function fillPolicies() {
    byId('policies').replaceChildren(...runs.map(run => html('details', {},
      html('summary', {}, `${run.label}  ${run.file}`),
      ...run.findings.map(finding => html('p', { class: 'note' }, `${finding.severity} ${finding.id} ${finding.pointer}: ${finding.message}`)),
      html('pre', { tabindex: '0' }, JSON.stringify(run.policy, null, 2)))));
  }

  function setTheme(theme) {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    byId('theme').textContent = `Theme: ${theme}`;
    // Pages opened from a disk may have no storage.
    try { localStorage.setItem('tirgen-theme', theme); } catch { return; }
  }

  function storedTheme() {
    try { return localStorage.getItem('tirgen-theme') ?? 'system'; } catch { return 'system'; }
  }

  document.title = `${data.trace} - autoscale simulation`;
  const { endpoint } = data;
  byId('subtitle').textContent = `${data.trace}${data.start ? ` · from ${data.start.slice(0, 19).replace('T', ' ')}` : ''} · first arrival ${clock(data.first_arrival_s)} · cold start ${endpoint.cold_start} · ${endpoint.slots_per_replica} slots per replica · ${endpoint.price_per_replica_hour} per replica hour · objective ${endpoint.objective}`;
  byId('theme').addEventListener('click', () => {
    const order = ['system', 'dark', 'light'];
    setTheme(order[(order.indexOf(document.documentElement.dataset.theme ?? 'system') + 1) % order.length]);
  });
  byId('time').addEventListener('input', event => moveTo(Number(event.target.value)));
  byId('previous').addEventListener('click', () => changeBeside(-1));
  byId('next').addEventListener('click', () => changeBeside(1));
  setTheme(storedTheme());
  byId('charts').append(...charts.map(chart => html('figure', { id: `chart-${chart.id}` })));
  fillRuns();
  fillResults();
  fillDecisions();
  fillReasons();
  fillPolicies();
  let width = 0;
  new ResizeObserver(() => {
    if (byId('charts').clientWidth === width) return;
    width = byId('charts').clientWidth;
    drawAll();
  }).observe(byId('charts'));
  drawAll();
})();
