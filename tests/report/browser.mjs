// A headless Chromium, driven over its DevTools pipe: no package is needed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--remote-debugging-pipe',
];

export class Browser {
  #process;
  #profile;
  #next = 1;
  #pending = new Map();
  #listeners = [];
  #unread = '';

  static async start() {
    const browser = new Browser();
    browser.#profile = mkdtempSync(join(tmpdir(), 'tirgen-report-'));
    browser.#process = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, `--user-data-dir=${browser.#profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.#process.on('error', error => browser.#fail(error));
    browser.#process.on('exit', code => browser.#fail(new Error(`Chromium ended with status ${code}.`)));
    browser.#process.stdio[4].setEncoding('utf8').on('data', text => browser.#receive(text));
    return browser;
  }

  // A fresh page of a given size, with everything it logs and requests.
  async open(url, { width, height, scheme, mobile = false }) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId);
    await page.prepare(width, height, scheme, mobile);
    await page.go(url);
    return page;
  }

  send(method, params = {}, sessionId) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  listen(listener) {
    this.#listeners.push(listener);
  }

  async close() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(text) {
    const parts = (this.#unread + text).split('\0');
    this.#unread = parts.pop();
    for (const part of parts) {
      const message = JSON.parse(part);
      const waiting = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (!waiting) this.#listeners.forEach(listener => listener(message));
      else if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
    }
  }

  #fail(error) {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

class Page {
  errors = [];
  requests = [];
  #browser;
  #session;
  #loaded;

  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
    browser.listen(message => message.sessionId === session && this.#hear(message));
  }

  async prepare(width, height, scheme, mobile) {
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.#send(`${domain}.enable`);
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
    await this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  async go(url) {
    const loaded = new Promise(resolve => { this.#loaded = resolve; });
    await this.#send('Page.navigate', { url });
    await loaded;
  }

  // The value of an expression in the page.
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  hover(x, y) {
    return this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  async press(key) {
    const code = { ArrowRight: 39, ArrowLeft: 37, Home: 36, End: 35, Tab: 9 }[key];
    for (const type of ['keyDown', 'keyUp'])
      await this.#send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code });
  }

  async screenshot(format = 'png') {
    const { data } = await this.#send('Page.captureScreenshot', { format });
    return Buffer.from(data, 'base64');
  }

  #send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  #hear({ method, params }) {
    if (method === 'Page.loadEventFired') this.#loaded?.();
    if (method === 'Runtime.exceptionThrown') this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === 'Runtime.consoleAPICalled' && ['error', 'warning', 'assert'].includes(params.type)) this.errors.push(params.args.map(arg => arg.value).join(' '));
    if (method === 'Log.entryAdded' && params.entry.level === 'error') this.errors.push(params.entry.text);
    if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url);
  }
}
