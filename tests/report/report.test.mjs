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
    for (const id of ['concurrency', 'replicas', 'queue', 'cold', 'cost']) {
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

  test('fits a phone', async () => {
    const page = await open(phone);
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
