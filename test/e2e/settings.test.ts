import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWebShell, type WebShell } from '../../src-main/shells/web/start-web-shell.ts';
import { describeInBrowser, ensureRenderer, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { ConsolePage } from '../support/console-page.ts';
import { type OpenLive, openLiveContract } from '../support/open-live-contract.ts';
import { keepScreenshot } from '../support/screenshots.ts';

const RENDERER = join(import.meta.dirname, '../../out/renderer');
const CANARY = 'canary-9b2c';

describeInBrowser('settings', () => {
  let contract: OpenLive;
  let shell: WebShell;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name, exact: true }).click();
  const changes = () => page.getByRole('region', { name: 'Changes not applied yet' });
  const apply = async () => {
    await changes().getByRole('button', { name: 'Apply' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nothing is lost; the page stays connected.').waitFor();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await changes().waitFor({ state: 'detached' });
  };
  const file = () => JSON.parse(readFileSync(join(contract.folder, 'tweetscope.json'), 'utf8'));

  beforeAll(async () => {
    [contract, browser] = await Promise.all([
      openLiveContract({ flags: { 'source.rate': '50' }, env: { TWEETSCOPE_CONSUMER_GROUP: 'readers' } }),
      startBrowser(),
      ensureRenderer(),
    ]);
    shell = await startWebShell({ host: contract.host, rendererDirectory: RENDERER });
    watched = await openPage(browser, { locale: 'en-GB', colorScheme: 'light' });
    page = watched.page;
    page.setDefaultTimeout(30_000);
    await contract.ask('pipeline.start', {});
    await page.goto(shell.address);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await contract?.dispose();
  });

  it('welcomes once, with tweets flowing at the end, and again when asked', async () => {
    const welcome = page.getByRole('region', { name: 'Welcome to Tweetscope' });
    await welcome.getByText(/^[\d,]+ tweets analysed and stored\.$/).waitFor();
    await keepScreenshot(page, 'welcome');
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await welcome.getByRole('button', { name: '100 a second' }).click();
    await page.getByText('wished 100/s').waitFor();
    await welcome.getByRole('button', { name: 'Watch the tweets' }).click();
    await page.getByRole('main', { name: 'Live' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('region', { name: 'Pipeline' }).waitFor();
    await new ConsolePage(page).reaches('Running');
    expect(await welcome.count()).toBe(0);
    expect((await contract.ask('settings.readWelcome', {})).isDone).toBe(true);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('button', { name: 'Show the welcome again' }).click();
    await welcome.getByRole('button', { name: 'Use real servers instead' }).click();
    await page.getByRole('combobox', { name: 'Profile in use' }).waitFor();
  });

  it('says at the field what is wrong, and takes it back', async () => {
    await section('Topic and group');
    await page.getByLabel('Partitions').fill('many');
    await page.getByRole('alert').getByText('Allowed: a whole number from 1 to 1,000.').waitFor();
    await changes().getByText('1 field to mend').waitFor();
    expect(await changes().getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Undo: Partitions' }).click();
    await changes().waitFor({ state: 'detached' });
    await page.getByText('Given by TWEETSCOPE_CONSUMER_GROUP, which wins over the file').waitFor();
    expect(await page.getByLabel('Consumer group').isDisabled()).toBe(true);
  });

  it('drains, reconnects and goes on, and the page stays', async () => {
    await page.getByLabel('Topic', { exact: true }).fill('tweets_wide');
    await page.getByLabel('Partitions').fill('3');
    await apply();
    await new ConsolePage(page).reaches('Running');
    expect(file()).toEqual({ profiles: { embedded: { topic: { name: 'tweets_wide', partitions: 3 } } } });
    await page.getByRole('button', { name: 'Back to the default: Partitions' }).waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.getByText('New settings are in force').first().waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
  });

  it('tests a connection step by step, with what is not applied yet', async () => {
    await section('Broker');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('Everything answers.').waitFor();
    await page.getByLabel('Log', { exact: true }).selectOption('kafka');
    await page.getByLabel('Brokers', { exact: true }).fill('127.0.0.1:9');
    await page.getByRole('button', { name: 'Test again' }).click();
    await page.getByText('It does not get through.').waitFor();
    await page.getByRole('list', { name: 'Connection: Broker' }).getByText('Nothing listens there').waitFor();
    await keepScreenshot(page, 'settings-connection');
    await changes().getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('dialog').getByRole('alert').getByText('127.0.0.1:9').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await new ConsolePage(page).reaches('Running');
    await changes().getByRole('button', { name: 'Discard' }).click();
  });

  it('takes a password, shows none, and forgets it', async () => {
    await section('Kibana');
    await page.getByRole('button', { name: 'Enter: Password' }).click();
    await page.getByLabel('Password', { exact: true }).fill(CANARY);
    await changes().getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('dialog').getByText('The session goes on').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await apply();
    await page.getByText('Set, in memory, until Tweetscope ends').waitFor();
    expect(await page.content()).not.toContain(CANARY);
    expect(JSON.stringify(file())).not.toContain(CANARY);
    await page.getByRole('button', { name: 'Forget: Password' }).click();
    await apply();
    await page.getByText('Set, in memory').waitFor({ state: 'detached' });
  });

  it('finds a setting by its words, and duplicates and switches profiles', async () => {
    await page.getByRole('searchbox', { name: 'Search settings' }).fill('dead letter');
    await page.getByLabel('Dead-letter topic').waitFor();
    await page.getByRole('searchbox', { name: 'Search settings' }).fill('');
    await page.getByRole('button', { name: 'Duplicate…' }).click();
    await page.getByLabel('Name of the profile').fill('paris');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('combobox', { name: 'Profile in use' }).selectOption('paris');
    await page.getByRole('dialog', { name: 'Switch to paris?' }).getByRole('button', { name: 'Switch' }).click();
    await page.getByRole('banner').getByText('paris profile').waitFor();
    await expect
      .poll(file, { timeout: 15_000 })
      .toMatchObject({ profile: 'paris', profiles: { paris: { topic: { partitions: 3 } } } });
  });

  it('switches profiles from the top bar and from the palette, from any view, after saying what that does', async () => {
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'paris profile' }).click();
    const menu = page.getByRole('region', { name: 'Profiles' });
    expect(await menu.getByRole('button', { name: 'paris' }).isDisabled()).toBe(true);
    await keepScreenshot(page, 'profile-menu');
    await menu.getByRole('button', { name: /^embedded/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Switch to embedded?' });
    await dialog.getByText('this session ends, and the next one begins with the change').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(file()).toMatchObject({ profile: 'paris' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type a command or a view' }).fill('profile embedded');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Switch' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'embedded profile' }).waitFor();
    await new ConsolePage(page).reaches('Running');
    expect(file()).toMatchObject({ profile: 'embedded' });
    await page.getByRole('link', { name: 'Settings' }).click();
  });

  it('has nothing serious for axe in either theme and no overflow at 900 px, in French too', async () => {
    await section('Appearance');
    await page.getByRole('radio', { name: 'Français' }).check({ force: true });
    await page.getByRole('heading', { name: 'Apparence' }).waitFor();
    for (const theme of ['Clair', 'Sombre']) {
      await section('Apparence');
      await page.getByRole('radio', { name: theme }).check({ force: true });
      for (const name of ['Mots de passe et clés', 'Topic et groupe']) {
        await page.getByRole('button', { name, exact: true }).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 900, height: 800 });
    expect(await new ConsolePage(page).overflow()).toBe(0);
    await keepScreenshot(page, 'settings-french-dark');
    expect(watched.complaints).toEqual([]);
  });
});
