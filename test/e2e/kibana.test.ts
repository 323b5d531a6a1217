import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, openPage, startBrowser, type WatchedPage } from '../support/browser.ts';
import { ConsolePage } from '../support/console-page.ts';
import { DockerStandIn } from '../support/docker/docker-stand-in.ts';
import { KibanaStandIn } from '../support/kibana/kibana-stand-in.ts';
import type { Started } from '../support/run-tweetscope.ts';
import { keepScreenshot } from '../support/screenshots.ts';
import { serveConsole } from '../support/serve-console.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The view of Kibana in the real application, with stand-ins where Docker and Kibana would be; the tests follow each other. */
describeInBrowser('Kibana in the console', () => {
  const folder = temporaryFolder();
  const dockerFolder = temporaryFolder();
  let app: Started;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let view: ConsolePage;
  let docker: DockerStandIn;
  let kibana: KibanaStandIn;

  beforeAll(async () => {
    docker = await DockerStandIn.create(dockerFolder.path);
    docker.fetchImages();
    const url = `http://localhost:${docker.ports.kibana}`;
    const settings = ['--set', `kibana.url=${url}`, '--set', `stack.file=${docker.file}`, '--rate', '50'];
    const [served, started] = await Promise.all([
      serveConsole(folder.path, settings, docker.variables),
      startBrowser(),
    ]);
    app = served.app;
    browser = started;
    watched = await openPage(browser);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    view = new ConsolePage(page);
    await page.goto(`${served.address}#/kibana`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    app?.process.kill('SIGKILL');
    await app?.finished;
    await kibana?.stop();
    await docker?.leave();
    folder.dispose();
    dockerFolder.dispose();
  });

  const bar = () => page.getByRole('region', { name: 'Kibana', exact: true });
  const services = () => page.getByRole('region', { name: 'Services', exact: true });
  const service = (name: string) => services().getByRole('listitem').filter({ hasText: name }).first();
  const frame = () => page.frameLocator('iframe[title="Tweetscope’s dashboard in Kibana"]');

  it('says that there is none, how to get one, and shows the same pictures of our own', async () => {
    await bar().getByText('Not running').waitFor();
    await page.getByRole('heading', { name: /^No Kibana answers at http:\/\/localhost:\d+$/ }).waitFor();
    await page.getByRole('heading', { name: 'How to get one' }).waitFor();
    const pictures = page.getByRole('region', { name: 'Insights' });
    await pictures.getByRole('link', { name: /^Filter by Positive/ }).waitFor();
    expect(await pictures.getByRole('heading').allTextContents()).toHaveLength(4);
    await keepScreenshot(page, 'kibana-absent-light');
  });

  it('says what would keep the services from starting, before it starts them', async () => {
    docker.set({ engine: false });
    await services().getByText('Docker’s engine does not answer.').waitFor();
    await services().getByText('Docker cannot be used here').waitFor();
    docker.set({ engine: true, memTotal: 2e9 });
    await view.button('Check again').click();
    await services()
      .getByText(/Docker may use 2\.0 GB of memory; the services take up to 4\.8 GB\./)
      .waitFor();
    docker.set({ memTotal: 16e9 });
    await view.button('Check again').click();
    await services().getByText('Not running').first().waitFor();
  });

  it('starts the services and tells each as it arrives', async () => {
    await view.button('Start services').click();
    await service('kafka').getByText('Waiting for zookeeper').waitFor();
    await service('zookeeper').getByText('Starting').waitFor();
    await keepScreenshot(page, 'services-light');
    for (const name of ['zookeeper', 'kafka', 'elasticsearch', 'cassandra'] as const) {
      await docker.arrive(name);
      await service(name)
        .getByText(/Answers · after \d+\ss/)
        .waitFor();
    }
    kibana = await KibanaStandIn.start({ isStarting: true }, docker.ports.kibana);
    await bar().getByText('Starting').waitFor();
    kibana.isStarting = false;
    await docker.arrive('kibana', true);
    await services().getByText('All services answer').waitFor();
    await services().getByText('tweetscope start --profile local').waitFor();
  });

  it('shows what a service wrote', async () => {
    await view.button('Log of kafka').click();
    await page
      .getByRole('dialog', { name: 'Log of kafka' })
      .getByText(/kafka-1 {2}\| line 200/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('offers to import the dashboard where nobody asked for it', async () => {
    await page.getByRole('heading', { name: 'The dashboard is not in this Kibana' }).waitFor();
    expect(kibana.objects().all).toEqual([]);
    await view.button('Import dashboard').click();
    await frame().getByText('/view/tweetscope?embed=true').waitFor();
    expect(kibana.objects().all).toHaveLength(6);
  });

  describe('shows the dashboard', () => {
    it('with the range and the filter of the console', async () => {
      await view.button('15 min').click();
      await frame().getByText('from:now-15m,to:now').waitFor();
      await page.getByRole('button', { name: 'Negative' }).click();
      await frame().getByText('sentiment : "negative"').waitFor();
      await page.getByRole('link', { name: 'Insights' }).click();
      await page.getByRole('main', { name: 'Insights' }).waitFor();
      expect(await page.evaluate(() => location.hash)).toBe('#/insights?range=15m&sentiment=negative');
      await view.button('1 h').click();
      await page.getByRole('link', { name: 'Kibana' }).click();
      await frame().getByText('from:now-1h,to:now').waitFor();
    });

    it('with a link to copy, and one to open it in the browser', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await view.button('Copy link to Kibana').click();
      await bar().getByText('Copied').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain('/app/dashboards#/view/tweetscope?_g=');
      expect(await page.getByRole('link', { name: 'Open in browser' }).getAttribute('href')).toBe(link);
    });

    it('and asks before it goes over what somebody changed there', async () => {
      kibana.objects().change('visualization', 'tweetscope-keywords', { title: 'Mine' });
      await view.button('Import again').click();
      await page.getByRole('dialog', { name: 'Import the dashboard again?' }).waitFor();
      await view.button('Keep it').click();
      expect(kibana.objects().all.map(({ attributes }) => attributes.title)).toContain('Mine');
      await view.button('Import again').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Import again' }).click();
      await view.until(
        async () => kibana.objects().all.map(({ attributes }) => attributes.title),
        (titles) => !titles.includes('Mine'),
      );
    });
  });

  it('says what keeps it from being shown, and comes back by itself', async () => {
    kibana.version = '8.10.4';
    await page.getByRole('heading', { name: 'This Kibana is too old' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'KIBANA_OLD_VERSION' }).waitFor();
    kibana.version = '8.11.0';
    await frame().getByText('/view/tweetscope').waitFor();
  });

  it('stops the services from its palette, and asks first', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('services');
    await page.keyboard.press('Enter');
    await view.button('Stop services').click();
    const dialog = page.getByRole('dialog', { name: 'Stop the services?' });
    await dialog.getByText('Their data stay for the next start.').waitFor();
    await dialog.getByRole('button', { name: 'Let them run' }).click();
    await page.getByRole('button', { name: 'Services', exact: true }).click();
  });

  it.each(['light', 'dark'] as const)('can be used by everyone in the %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await frame().getByText('/view/tweetscope').waitFor();
    await page.waitForTimeout(400);
    expect(await graveFindings(page)).toEqual([]);
    await keepScreenshot(page, `kibana-${colorScheme}`);
    await page.getByRole('button', { name: 'Services', exact: true }).click();
    await services().getByText('All services answer').waitFor();
    await page.waitForTimeout(400);
    expect(await graveFindings(page)).toEqual([]);
    await keepScreenshot(page, `services-${colorScheme}`);
    await page.getByRole('button', { name: 'Services', exact: true }).click();
  });

  it('fits a window of 900 × 700', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    expect(await view.overflow()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('had nothing to complain of', () => {
    expect(watched.complaints).toEqual([]);
  });
});

async function graveFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
