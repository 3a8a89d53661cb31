'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const runs = data.runs;
  const shown = new Set(runs.map((_, i) => i));
  const end = Math.max(...runs.map(run => run.series.time_s.at(-1)));
  const view = { from: 0, to: end, log: false };
  let focused = 0;
  let column = 0;

  for (const { series } of runs)
    series.unserved = series.refused.map((count, i) => count + series.timed_out[i] + series.interrupted[i]);

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
  // With its day, where a run lasts longer than one.
  const day = seconds => start === null || end < 86400 ? '' : `${new Date(start + seconds * 1000).toISOString().slice(5, 10)} `;
  const currency = data.endpoint.currency ?? '';
  const money = value => `${number(value)}${currency ? ` ${currency}` : ''}`;

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

  // What the objective limits is drawn with its line; a request that was not served has no time, and is a mark.
  const judged = time => data.endpoint.objective_time === time ? { value: data.endpoint.objective_limit_s, name: `objective ${data.endpoint.objective}` } : null;
  const ofTokens = runs.some(run => run.series.longest_ttft_s) ? [
    { id: 'ttft', title: 'First tokens', unit: 'longest, s', height: 120, line: judged('ttft'), ticks: 'unserved', layers: run => run.series.longest_ttft_s ? [{ name: 'first token', values: same(run.series.longest_ttft_s) }] : [] },
    { id: 'tpot', title: 'Further tokens', unit: 'longest mean per token of a request, s', height: 120, line: judged('tpot'), layers: run => run.series.longest_tpot_s ? [{ name: 'per token', values: same(run.series.longest_tpot_s) }] : [] },
  ] : [];

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
    { id: 'waits', title: 'Waits', unit: 'longest, s', height: 130, line: judged('wait'), ticks: 'unserved', layers: run => [{ name: 'wait', values: same(run.series.longest_wait_s) }] },
    { id: 'responses', title: 'Responses', unit: 'longest, s', height: 130, line: judged('response'), ticks: 'unserved', layers: run => [{ name: 'response', values: same(run.series.longest_response_s) }] },
    ...ofTokens,
    {
      id: 'unserved', title: 'Not served', unit: 'requests', height: 100, whole: true, layers: run => [
        { name: 'refused', values: same(run.series.refused), area: true },
        run.series.timed_out.some(count => count > 0) ? { name: 'timed out', values: same(run.series.timed_out), dash: '7 4' } : null,
        run.series.interrupted.some(count => count > 0) ? { name: 'cut off', values: same(run.series.interrupted), dash: '2 6' } : null,
      ],
    },
    { id: 'queue', title: 'Queue', unit: 'requests waiting', height: 120, whole: true, ticks: 'unserved', layers: run => [{ name: 'waiting', values: run.series.queue }] },
    { id: 'cold', title: 'Cold starts', unit: 'replicas starting', height: 100, whole: true, ticks: 'cold_requests', layers: run => [{ name: 'starting', values: run.series.starting, area: true }] },
    { id: 'cost', title: 'Cost', unit: currency ? `cumulative, ${currency}` : 'cumulative', height: 120, slope: true, layers: run => [{ name: 'cost', values: same(run.series.cost) }] },
  ];
  const tickNames = { unserved: 'requests refused, timed out or cut off', cold_requests: 'requests that met no ready replica' };
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

  // Powers of ten, with 2 and 5 between them where there is room; what lies below the first stands on the axis.
  function logSteps(least, largest) {
    const low = Math.floor(Math.log10(least));
    const high = Math.max(low + 1, Math.ceil(Math.log10(largest)));
    const values = [];
    for (let power = low; power <= high; power++)
      for (const factor of high - low > 2 ? [1] : [1, 2, 5]) values.push(factor * 10 ** power);
    return values.filter((value, i) => i < 2 || values[i - 1] < largest);
  }

  function timeSteps(width) {
    const wanted = (view.to - view.from) / Math.max(2, Math.floor(width / 90));
    const step = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400].find(value => value >= wanted) ?? 86400 * Math.ceil(wanted / 86400);
    const values = [];
    for (let time = Math.ceil(view.from / step) * step; time <= view.to; time += step) values.push(time);
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
    const seen = layer => layer.values.max.filter((_, i) => isSeen(layer.run.series.time_s, i));
    const largest = Math.max(0, ...layers.flatMap(seen));
    // A target or an objective far above what happens would flatten the line that matters.
    const wanted = target ? Math.max(...target.max) : chart.line ? chart.line.value * 1.1 : 0;
    const highest = largest === 0 ? wanted : Math.max(largest, Math.min(2 * largest, wanted));
    const positive = layers.flatMap(seen).filter(value => value > 0);
    const isLog = view.log && !chart.slope && positive.length > 0;
    const ticks = isLog ? logSteps(Math.max(Math.min(...positive), highest / 1e4), highest) : steps(highest || 1, chart.whole);
    const top = ticks.at(-1);
    const round = value => Math.round(value * 10) / 10;
    const x = time => round(margin.left + (time - view.from) / (view.to - view.from) * inner.width);
    const share = value => !isLog || value <= 0 ? value / top : Math.max(0, 0.08 + 0.92 * Math.log(value / ticks[0]) / Math.log(top / ticks[0]));
    const y = value => round(margin.top + inner.height * (1 - Math.min(share(value), 1.02)));

    const clip = `clip-${chart.id}`;
    const plot = svg('g', { 'clip-path': `url(#${clip})` });
    const picture = svg('svg', { viewBox: `0 0 ${width} ${chart.height}`, height: chart.height, role: 'img', 'aria-label': describe(chart, layers) });
    picture.append(svg('clipPath', { id: clip }, svg('rect', { x: margin.left, y: 0, width: inner.width, height: chart.height })));
    for (const value of ticks) {
      picture.append(
        svg('line', { class: 'grid', x1: margin.left, x2: width - margin.right, y1: y(value), y2: y(value) }),
        svg('text', { x: margin.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)));
    }
    for (const time of timeSteps(inner.width)) {
      const anchor = x(time) < margin.left + 20 ? 'start' : x(time) > width - margin.right - 20 ? 'end' : 'middle';
      picture.append(svg('text', { x: x(time), y: chart.height - 4, 'text-anchor': anchor }, `${view.to - view.from > 86400 ? day(time) : ''}${clock(time).slice(0, view.to - view.from < 600 ? 8 : 5)}`));
    }
    if (target)
      plot.append(svg('path', { class: 'band', d: bandPath(times(), target, x, y) }));
    for (const { run, i, values, area, dash, thin } of layers) {
      const time = run.series.time_s;
      const d = path(time, values, x, y, chart.slope);
      if (area)
        plot.append(styled(svg('path', { class: 'area', d: `${d}V${y(0)}H${x(0)}Z` }), { fill: colour(i) }));
      plot.append(styled(svg('path', { class: thin ? 'line thin' : 'line', d, 'stroke-dasharray': dash ?? (i === 0 ? 'none' : `${14 - 2 * i} 3`) }), { stroke: colour(i) }));
    }
    if (chart.ticks) {
      const { series } = runs[focused];
      series[chart.ticks].forEach((count, i) => {
        if (count > 0 && isSeen(series.time_s, i)) plot.append(svg('line', { class: 'alarm', x1: x(series.time_s[i]), x2: x(series.time_s[i]), y1: margin.top, y2: margin.top + 7 }));
      });
    }
    if (chart.line && chart.line.value <= top)
      plot.append(svg('line', { class: 'limit', x1: margin.left, x2: width - margin.right, y1: y(chart.line.value), y2: y(chart.line.value) }));
    picture.append(
      plot,
      svg('line', { class: 'axis', x1: margin.left, x2: width - margin.right, y1: y(0), y2: y(0) }),
      svg('line', { class: 'cursor', x1: 0, x2: 0, y1: margin.top, y2: margin.top + inner.height }));
    const timeAt = event => {
      const box = picture.getBoundingClientRect();
      const time = view.from + ((event.clientX - box.left) * width / box.width - margin.left) / inner.width * (view.to - view.from);
      return Math.min(view.to, Math.max(view.from, time));
    };
    // Moving shows, dragging with a mouse marks what is to be larger. A finger scrolls the page, so it has the buttons.
    let marked = null;
    picture.addEventListener('pointermove', event => {
      const time = timeAt(event);
      moveTo(columnAt(times(), time));
      if (marked === null) return;
      const mark = picture.querySelector('.mark');
      mark.setAttribute('x', Math.min(x(marked), x(time)));
      mark.setAttribute('width', Math.abs(x(time) - x(marked)));
    });
    picture.addEventListener('pointerdown', event => {
      moveTo(columnAt(times(), timeAt(event)));
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      marked = timeAt(event);
      picture.setPointerCapture(event.pointerId);
      picture.append(svg('rect', { class: 'mark', x: x(marked), width: 0, y: margin.top, height: inner.height }));
    });
    picture.addEventListener('pointerup', event => {
      if (marked === null) return;
      const [from, to] = [marked, timeAt(event)].sort((a, b) => a - b);
      marked = null;
      picture.querySelector('.mark')?.remove();
      if (x(to) - x(from) > 6) zoomTo(from, to);
    });
    picture.addEventListener('dblclick', () => zoomTo(0, end));
    picture.cursorAt = time => {
      const line = picture.querySelector('.cursor');
      line.setAttribute('visibility', time >= view.from && time <= view.to ? 'visible' : 'hidden');
      line.setAttribute('x1', x(time));
      line.setAttribute('x2', x(time));
    };
    figure.replaceChildren(caption(chart, layers, target), picture);
  }

  const isSeen = (time, i) => time[i] >= view.from && (i === 0 ? 0 : time[i - 1]) <= view.to;

  function zoomTo(from, to) {
    // Not closer than four columns, and never out of the run.
    const least = Math.min(end, 4 * end / times().length);
    const length = Math.min(end, Math.max(to - from, least));
    view.from = Math.min(Math.max(0, (from + to - length) / 2), end - length);
    view.to = view.from + length;
    const isAll = length >= end;
    byId('view').textContent = isAll ? 'all of it' : `${day(view.from)}${clock(view.from)} to ${day(view.to)}${clock(view.to)}`;
    byId('all').disabled = byId('wider').disabled = isAll;
    drawAll();
  }

  function zoomBy(factor) {
    const at = Math.min(Math.max(times()[column], view.from), view.to);
    zoomTo(at - (at - view.from) * factor, at + (view.to - at) * factor);
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
    if (chart.line) keys.push(key(chart.line.name, { borderTopColor: 'var(--alarm)', borderTopStyle: 'dashed', borderTopWidth: '2px' }));
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
      html('div', { class: 'sentence' }, `${day(time)}${clock(time)} ${several ? `${runs[focused].label}: ` : ''}${decision.text}`),
      ...runs.map((run, i) => shown.has(i) || i === focused ? values(run, i, time, several) : null).filter(Boolean));
  }

  function values(run, i, time, several) {
    const { series } = run;
    const at = columnAt(series.time_s, time);
    const parts = [
      `${number(series.arrival_rate.max[at])} requests/s`, `concurrency ${number(series.concurrency.max[at])}`,
      `${series.ready.min[at]} ready, ${series.starting.max[at]} starting, ${series.draining.max[at]} draining, ${series.desired.max[at]} desired`,
      `${series.queue.max[at]} waiting`, `longest wait ${number(series.longest_wait_s[at])} s`, `longest response ${number(series.longest_response_s[at])} s`,
      `${series.refused[at]} refused, ${series.timed_out[at]} timed out, ${series.interrupted[at]} cut off`, `cost ${money(series.cost[at])}`,
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
    : name === 'cost' ? money(value)
    : ['attainment', 'utilization', 'rejected_share', 'unserved_share'].includes(name) ? `${number(Math.round(value * 1e4) / 100)} %`
    : number(value);
  const title = name => name.replace(/_s$/, '').replaceAll('_', ' ');
  // The objective decides which time stands at the top.
  const judgedNames = { wait: ['p95_wait_s', 'p99_wait_s'], response: ['p95_response_s', 'p99_response_s'], ttft: ['p95_ttft_s', 'p99_ttft_s'], tpot: ['p95_tpot_s', 'p99_tpot_s'] }[data.endpoint.objective_time];
  const headline = ['objective_met', 'attainment', ...judgedNames, 'rejected', 'interrupted', 'cold_starts', 'cold_requests', 'peak_replicas', 'utilization', 'cost'];

  function fillResults() {
    byId('headline').replaceChildren(
      head('Run', ...headline.map(title)),
      html('tbody', {}, ...runs.map(run => row('td', run.label, ...headline.map(name => result(name, run.results[name]))))));
    byId('results').replaceChildren(
      head('Result', ...runs.map(run => run.label)),
      html('tbody', {}, ...Object.keys(runs[0].results).map(name => row('td', title(name), ...runs.map(run => result(name, run.results[name]))))));
  }

  // What sets the policies apart: their members, then the main results.
  const flat = (value, at = '') => value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, Array.isArray(value) ? `${at}[${name}]` : at ? `${at}.${name}` : name))
    : [[at, value]];

  function fillDifferences() {
    const [first, ...others] = runs;
    byId('differences-section').hidden = others.length === 0;
    byId('differences').replaceChildren(...others.map(run => {
      const [own, base] = [new Map(flat(run.policy)), new Map(flat(first.policy))];
      const members = [...new Set([...base.keys(), ...own.keys()])].filter(name => base.get(name) !== own.get(name))
        .map(name => `${name} ${own.get(name) ?? 'left out'} instead of ${base.get(name) ?? 'nothing'}`);
      if (run.profile !== first.profile) members.push(`read as ${run.profile}`);
      return html('li', {}, html('strong', {}, `${run.label} beside ${first.label}: `), members.length > 0 ? members.join(', ') : 'the same policy', '.', html('br', {}), outcome(run, first));
    }));
  }

  function outcome(run, first) {
    const parts = [];
    const [cost, base] = [run.results.cost, first.results.cost];
    if (base > 0) parts.push(`cost ${money(cost)} instead of ${money(base)} (${cost >= base ? '+' : '−'}${number(Math.round(Math.abs(cost / base - 1) * 1000) / 10)} %)`);
    for (const name of ['attainment', judgedNames[0], 'rejected', 'cold_starts', 'peak_replicas'])
      if (run.results[name] !== first.results[name]) parts.push(`${title(name)} ${result(name, run.results[name])} instead of ${result(name, first.results[name])}`);
    const text = parts.length > 0 ? parts.join(', ') : 'all main results are the same';
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  }

  // Every column of every run as a table.
  function table() {
    const names = Object.keys(runs[0].series).filter(name => !['decisions', 'time_s', 'unserved'].includes(name));
    const columns = names.flatMap(name => Array.isArray(runs[0].series[name]) ? [[name, series => series[name]]] : ['min', 'max'].map(part => [`${name}_${part}`, series => series[name]?.[part]]));
    const cell = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const lines = runs.flatMap(run => run.series.time_s.map((time, i) => [
      run.label, time, start === null ? '' : new Date(start + time * 1000).toISOString(), ...columns.map(([, values]) => values(run.series)?.[i] ?? ''), cell(run.series.decisions[i].text),
    ].join(',')));
    return `${['run', 'time_s', 'time', ...columns.map(([name]) => name), 'decision'].join(',')}\n${lines.join('\n')}\n`;
  }

  function save(name, type, text) {
    const link = html('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function fillDecisions() {
    const run = runs[focused];
    const rows = run.changes.map(decision => {
      const jump = html('button', { type: 'button' }, `${day(decision.time_s)}${clock(decision.time_s)}`);
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
  byId('subtitle').textContent = `${data.trace}${data.start ? ` · from ${data.start.slice(0, 19).replace('T', ' ')}` : ''} · first arrival ${clock(data.first_arrival_s)} · cold start ${endpoint.cold_start} · ${endpoint.service_model ?? `${endpoint.slots_per_replica} slots per replica`} · ${money(endpoint.price_per_replica_hour)} per replica hour · objective ${endpoint.objective}`;
  byId('theme').addEventListener('click', () => {
    const order = ['system', 'dark', 'light'];
    setTheme(order[(order.indexOf(document.documentElement.dataset.theme ?? 'system') + 1) % order.length]);
  });
  byId('time').addEventListener('input', event => moveTo(Number(event.target.value)));
  byId('previous').addEventListener('click', () => changeBeside(-1));
  byId('next').addEventListener('click', () => changeBeside(1));
  byId('closer').addEventListener('click', () => zoomBy(0.5));
  byId('wider').addEventListener('click', () => zoomBy(2));
  byId('all').addEventListener('click', () => zoomTo(0, end));
  byId('log').addEventListener('change', event => { view.log = event.target.checked; drawAll(); });
  byId('save-csv').addEventListener('click', () => save('simulation.csv', 'text/csv', table()));
  byId('save-json').addEventListener('click', () => save('simulation.json', 'application/json', document.getElementById('data').textContent));
  setTheme(storedTheme());
  byId('charts').append(...charts.map(chart => html('figure', { id: `chart-${chart.id}` })));
  fillRuns();
  fillDifferences();
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
