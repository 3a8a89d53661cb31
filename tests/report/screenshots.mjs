// Refreshes the pictures of the documentation: node tests/report/screenshots.mjs PAGE FOLDER, then give them a palette: 150 KB each at most.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';

const [page, folder] = process.argv.slice(2);
const views = {
  'report-light': { width: 960, height: 1180, scheme: 'light' },
  'report-dark': { width: 960, height: 1180, scheme: 'dark' },
  'report-phone': { width: 390, height: 844, scheme: 'light', mobile: true, from: 'chart-concurrency' },
};

mkdirSync(folder, { recursive: true });
const browser = await Browser.start();
for (const [name, view] of Object.entries(views)) {
  const opened = await browser.open(pathToFileURL(page).href, view);
  await opened.evaluate(`(() => {
    const time = document.getElementById('time');
    time.value = Math.round(time.max * 0.15);
    time.dispatchEvent(new Event('input'));
    document.getElementById('next').click();
    ${view.from ? `document.getElementById('${view.from}').scrollIntoView();` : ''}
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  })()`);
  writeFileSync(join(folder, `${name}.png`), await opened.screenshot());
}
await browser.close();
