// The report in a browser: node --test. REPORT and HOSTILE name two pages; .ci/report.sh writes them and runs this.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';

const url = name => {
  assert.ok(process.env[name], `Set ${name} to a page that tirgen simulate --report wrote.`);
  return pathToFileURL(process.env[name]).href;
};
const desktop = { width: 1200, height: 1400, scheme: 'light' };
const phone = { width: 390, height: 844, scheme: 'light', mobile: true };

describe('the report', () => {
  let browser;
  before(async () => { browser = await Browser.start(); });
  after(() => browser.close());

  const open = (view, name = 'REPORT') => browser.open(url(name), view);
  const readout = page => page.evaluate(`document.querySelector('#readout .sentence').textContent`);
  const centreOf = (page, selector, share = 0.5) => page.evaluate(`(() => {
    const element = document.querySelector('${selector}');
    element.scrollIntoView({ block: 'start' });
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width * ${share}, y: box.top + box.height / 2 };
  })()`);

  test('loads without an error and without a request', async () => {
    const page = await open(desktop);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.requests, [url('REPORT')]);
  });

  test('draws every chart, with a line for every run', async () => {
    const page = await open(desktop);
    const runs = await page.evaluate(`JSON.parse(document.getElementById('data').textContent).runs.length`);
    assert.equal(runs, 2);
    for (const id of ['concurrency', 'replicas', 'waits', 'responses', 'queue', 'cold', 'cost']) {
      const colours = await page.evaluate(`new Set([...document.querySelectorAll('#chart-${id} .line')].map(line => line.style.stroke)).size`);
      assert.equal(colours, runs, id);
    }
    assert.equal(await page.evaluate(`document.querySelectorAll('#chart-arrivals .line').length`), 1);
    assert.ok(await page.evaluate(`document.querySelector('#chart-concurrency .band') !== null`));
    const broken = await page.evaluate(`[...document.querySelectorAll('svg path')].filter(path => /NaN|undefined|Infinity/.test(path.getAttribute('d'))).length`);
    assert.equal(broken, 0);
  });

  test('shows on hover the decision at that time', async () => {
    const page = await open(desktop);
    const first = await readout(page);
    const { x, y } = await centreOf(page, '#chart-replicas svg', 0.6);
    await page.hover(x, y);
    const second = await readout(page);
    assert.notEqual(second, first);
    const { time, text } = await page.evaluate(`(() => {
      const { series } = JSON.parse(document.getElementById('data').textContent).runs[0];
      const column = Number(document.getElementById('time').value);
      return { time: series.time_s[column], text: series.decisions[column].text };
    })()`);
    assert.ok(second.endsWith(text), second);
    const end = await page.evaluate(`Math.max(...JSON.parse(document.getElementById('data').textContent).runs.map(run => run.series.time_s.at(-1)))`);
    assert.ok(Math.abs(time / end - 0.6) < 0.05, `${time} of ${end}`);
  });

  test('moves with the keyboard, and tells a screen reader', async () => {
    const page = await open(desktop);
    await page.evaluate(`document.getElementById('time').focus()`);
    await page.press('Home');
    const first = await readout(page);
    for (let i = 0; i < 20; i++) await page.press('ArrowRight');
    assert.equal(await page.evaluate(`document.getElementById('time').value`), '20');
    assert.notEqual(await readout(page), first);
    const spoken = await page.evaluate(`document.getElementById('time').getAttribute('aria-valuetext')`);
    assert.match(spoken, /^\d\d:\d\d:\d\d\. (Stay|Scale)/);
  });

  test('goes to the next change of the size', async () => {
    const page = await open(desktop);
    await page.evaluate(`document.getElementById('next').click()`);
    assert.match(await readout(page), /Scale (up|down)/);
  });

  test('lists every change, each a way to its time', async () => {
    const page = await open(desktop);
    const { rows, changes } = await page.evaluate(`(() => {
      const [run] = JSON.parse(document.getElementById('data').textContent).runs;
      return { rows: document.querySelectorAll('#decisions tbody tr').length, changes: run.results.scale_ups + run.results.scale_downs };
    })()`);
    assert.equal(rows, changes);
    await page.evaluate(`document.querySelector('#decisions tbody tr:last-child button').click()`);
    assert.equal((await readout(page)).slice(0, 5), await page.evaluate(`document.querySelector('#decisions tbody tr:last-child button').textContent.slice(0, 5)`));
  });

  test('shows the decisions of the other run', async () => {
    const page = await open(desktop);
    await page.evaluate(`document.getElementById('focus-1').click()`);
    assert.match(await readout(page), / B: /);
    await page.evaluate(`document.getElementById('show-0').click()`);
    assert.equal(await page.evaluate(`new Set([...document.querySelectorAll('#chart-queue .line')].map(line => line.style.stroke)).size`), 1);
  });

  test('draws waits and responses, with the line of the objective where it belongs', async () => {
    const page = await open(desktop);
    for (const id of ['waits', 'responses']) assert.ok(await page.evaluate(`document.querySelectorAll('#chart-${id} .line').length`) > 0, id);
    assert.equal(await page.evaluate(`document.querySelectorAll('#chart-waits .limit').length`), 1);
    assert.equal(await page.evaluate(`document.querySelectorAll('#chart-responses .limit').length`), 0);
    assert.match(await page.evaluate(`document.querySelector('#chart-waits figcaption').textContent`), /objective p95_wait=2s/);
    const tokens = await open(desktop, 'TOKENS');
    assert.deepEqual(tokens.errors, []);
    assert.equal(await tokens.evaluate(`document.querySelectorAll('#chart-ttft .limit').length`), 1);
    assert.ok(await tokens.evaluate(`document.querySelectorAll('#chart-tpot .line').length`) > 0);
    assert.match(await tokens.evaluate(`document.querySelector('#headline thead').textContent`), /p95 ttft/);
    assert.match(await tokens.evaluate(`document.querySelector('#headline').textContent`), / EUR/);
    assert.match(await tokens.evaluate(`document.querySelector('#chart-cost figcaption').textContent`), /EUR/);
  });

  test('shows a part larger, and all of it again', async () => {
    const page = await open(desktop);
    const axis = () => page.evaluate(`[...document.querySelectorAll('#chart-replicas svg text')].map(text => text.textContent).join(' ')`);
    const whole = await axis();
    await page.evaluate(`(() => {
      const picture = document.querySelector('#chart-replicas svg');
      const box = picture.getBoundingClientRect();
      const at = (type, share) => picture.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', button: 0, pointerId: 1, clientX: box.left + share * box.width, clientY: box.top + 20, bubbles: true }));
      picture.setPointerCapture = () => {};
      at('pointerdown', 0.4); at('pointermove', 0.6); at('pointerup', 0.6);
    })()`);
    assert.notEqual(await axis(), whole);
    assert.match(await page.evaluate(`document.getElementById('view').textContent`), /^\d\d:\d\d:\d\d to \d\d:\d\d:\d\d$/);
    await page.evaluate(`document.getElementById('closer').click()`);
    await page.evaluate(`document.getElementById('all').click()`);
    assert.equal(await axis(), whole);
    for (let i = 0; i < 30; i++) await page.evaluate(`document.getElementById('closer').click()`);
    const broken = await page.evaluate(`[...document.querySelectorAll('svg path, svg line')].filter(part => /NaN|undefined|Infinity/.test(part.outerHTML)).length`);
    assert.equal(broken, 0);
    assert.deepEqual(page.errors, []);
  });

  test('has a logarithmic scale', async () => {
    const page = await open(desktop);
    const axis = id => page.evaluate(`[...document.querySelectorAll('#chart-${id} svg text[text-anchor=end]')].map(text => text.textContent)`);
    const [waits, cost] = [await axis('waits'), await axis('cost')];
    await page.evaluate(`document.getElementById('log').click()`);
    assert.notDeepEqual(await axis('waits'), waits);
    assert.deepEqual(await axis('cost'), cost);
    assert.deepEqual(page.errors, []);
    const tokens = await open(desktop, 'TOKENS');
    await tokens.evaluate(`document.getElementById('log').click()`);
    assert.equal(await tokens.evaluate(`[...document.querySelectorAll('svg path, svg line, svg text')].filter(part => /NaN|undefined|Infinity/.test(part.outerHTML)).length`), 0);
    assert.deepEqual(tokens.errors, []);
  });

  test('says what sets the policies apart', async () => {
    const page = await open(desktop);
    const text = await page.evaluate(`document.getElementById('differences').textContent`);
    assert.match(text, /^B beside A: .+ instead of .+\.Cost [\d.]+ instead of [\d.]+ \([+−][\d.]+ %\)/);
    const alone = await open(desktop, 'TOKENS');
    assert.equal(await alone.evaluate(`document.getElementById('differences-section').hidden`), true);
  });

  test('gives its data away', async () => {
    const page = await open(desktop);
    const saved = await page.evaluate(`(async () => {
      const blobs = [];
      URL.createObjectURL = blob => { blobs.push(blob); return 'data:,'; };
      HTMLAnchorElement.prototype.click = () => {};
      document.getElementById('save-csv').click();
      document.getElementById('save-json').click();
      return Promise.all(blobs.map(blob => blob.text()));
    })()`);
    const [header, ...lines] = saved[0].trimEnd().split('\n');
    assert.match(header, /^run,time_s,time,.*longest_wait_s.*,decision$/);
    const columns = await page.evaluate(`JSON.parse(document.getElementById('data').textContent).runs.reduce((sum, run) => sum + run.series.time_s.length, 0)`);
    assert.equal(lines.length, columns);
    assert.equal(JSON.parse(saved[1]).format, 'tirgen-simulation/1');
  });

  for (const name of ['REPORT', 'TOKENS']) test(`fits a phone: ${name}`, async () => {
    const page = await open(phone, name);
    assert.equal(await page.evaluate(`document.documentElement.scrollWidth`), phone.width);
    assert.equal(await page.evaluate(`[...document.querySelectorAll('svg')].every(picture => picture.getBoundingClientRect().right <= innerWidth)`), true);
    assert.deepEqual(page.errors, []);
  });

  for (const scheme of ['light', 'dark']) {
    test(`has enough contrast in ${scheme}`, async () => {
      const page = await open({ ...desktop, scheme });
      const { text, lines } = await page.evaluate(`(() => {
        const value = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
        const channel = part => { const share = parseInt(part, 16) / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; };
        const luminance = hex => 0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7));
        const ratio = (one, other) => { const [a, b] = [luminance(value(one)), luminance(value(other))].sort((a, b) => a - b); return (b + 0.05) / (a + 0.05); };
        return {
          text: ['--text', '--quiet'].flatMap(name => [ratio(name, '--page'), ratio(name, '--raised')]),
          lines: ['--run-0', '--run-1', '--run-2', '--run-3', '--run-4', '--run-5', '--alarm', '--focus', '--band-edge'].map(name => ratio(name, '--page')),
        };
      })()`);
      assert.ok(Math.min(...text) >= 4.5, `text ${text}`);
      assert.ok(Math.min(...lines) >= 3, `lines ${lines}`);
    });
  }

  test('switches the theme', async () => {
    const page = await open(desktop);
    const background = () => page.evaluate(`getComputedStyle(document.body).backgroundColor`);
    const light = await background();
    await page.evaluate(`document.getElementById('theme').click()`);
    assert.notEqual(await background(), light);
  });

  test('names everything that can be reached', async () => {
    const page = await open(desktop);
    const nameless = await page.evaluate(`[...document.querySelectorAll('button, input, svg, [role=region]')].filter(element =>
      !(element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.textContent.trim() || element.labels?.length)).map(element => element.outerHTML)`);
    assert.deepEqual(nameless, []);
  });

  test('keeps a file name a text', async () => {
    const page = await open(desktop, 'HOSTILE');
    assert.equal(await page.evaluate(`globalThis.broken === undefined`), true);
    assert.match(await page.evaluate(`document.querySelector('.run .file').textContent`), /<\/script><script>/);
    assert.equal(await page.evaluate(`document.querySelectorAll('script').length`), 2);
    assert.deepEqual(page.errors, []);
  });

  test('stays small for a day', () => {
    const bytes = statSync(process.env.HOSTILE).size;
    assert.ok(bytes < 1_000_000, `${bytes} bytes`);
    assert.ok(!/https?:(?!\/\/www\.w3\.org\/)/.test(readFileSync(process.env.REPORT, 'utf8')), 'no address but the name of a namespace');
  });
});
