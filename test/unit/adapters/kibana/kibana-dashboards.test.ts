import { afterEach, describe, expect, it } from 'vitest';
import type { KibanaReport } from '#shared/contract/kibana.ts';
import { KibanaDashboards, type KibanaOptions } from '../../../../src-main/adapters/kibana/kibana-dashboards.ts';
import { KibanaStandIn } from '../../../support/kibana/kibana-stand-in.ts';

const LOOK = { filter: {} };
const CONNECTION = { space: '', username: '', password: '', apiKey: '', index: 'tweets_analyzed', isFed: true };
const running: KibanaStandIn[] = [];
afterEach(async () => {
  for (const kibana of running.splice(0)) await kibana.stop();
});

async function standIn(options: Parameters<typeof KibanaStandIn.start>[0] = {}): Promise<KibanaStandIn> {
  const kibana = await KibanaStandIn.start(options);
  running.push(kibana);
  return kibana;
}

function dashboards({ url }: KibanaStandIn, options: Partial<KibanaOptions> = {}): KibanaDashboards {
  return new KibanaDashboards({ ...CONNECTION, url, ...options });
}

async function settled(kibana: KibanaDashboards): Promise<KibanaReport> {
  for (;;) {
    const report = await kibana.read(LOOK);
    if (report.state !== 'importing') return report;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the dashboards in Kibana', () => {
  it('are imported at first contact, once', async () => {
    const server = await standIn();
    const kibana = dashboards(server);
    expect((await kibana.read(LOOK)).state).toBe('importing');
    expect(await settled(kibana)).toMatchObject({ state: 'ready', version: '8.11.0', error: null, hasDashboard: true });
    expect(server.objects().all).toHaveLength(6);
    await settled(kibana);
    await settled(dashboards(server));
    expect(server.requests.filter((request) => request.includes('_import'))).toEqual([
      'POST /api/saved_objects/_import?overwrite=true',
    ]);
  });

  it('can be read back by their titles', async () => {
    const kibana = dashboards(await standIn());
    await kibana.import();
    const titles = (await kibana.objects()).map(({ title }) => title);
    expect(titles).toHaveLength(6);
    expect(titles).toContain('Keyword map');
  });

  it('keep what a person made of them, until asked to or a new revision comes', async () => {
    const server = await standIn();
    const kibana = dashboards(server);
    await kibana.import();
    server.objects().change('visualization', 'tweetscope-keywords', { title: 'Mine' });
    await settled(dashboards(server));
    expect((await kibana.objects()).map(({ title }) => title)).toContain('Mine');
    await kibana.import();
    expect((await kibana.objects()).map(({ title }) => title)).not.toContain('Mine');
    server.objects().change('dashboard', 'tweetscope', { description: 'Made by Tweetscope, revision 0.' });
    expect((await dashboards(server).read(LOOK)).state).toBe('importing');
  });

  it('follow an index of another name', async () => {
    const server = await standIn();
    await dashboards(server).import();
    await settled(dashboards(server, { index: 'tweets_2' }));
    const view = server.objects().all.find(({ type }) => type === 'index-pattern');
    expect(view?.attributes.title).toBe('tweets_2');
  });

  it('are not put into a Kibana that shows nothing of ours, unless asked', async () => {
    const server = await standIn();
    const kibana = dashboards(server, { isFed: false });
    expect(await kibana.read(LOOK)).toMatchObject({ state: 'ready', isFed: false, hasDashboard: false });
    expect(server.objects().all).toEqual([]);
    await kibana.import();
    expect(await kibana.read(LOOK)).toMatchObject({ state: 'ready', hasDashboard: true });
  });

  it('go into their space', async () => {
    const server = await standIn();
    const kibana = dashboards(server, { space: 'marketing' });
    await kibana.import();
    expect(server.objects('marketing').all.map(({ id }) => id)).toContain('tweetscope-marketing');
    expect(server.objects().all).toEqual([]);
    expect((await kibana.read(LOOK)).embedUrl).toContain('/s/marketing/app/dashboards#/view/tweetscope-marketing?');
  });

  it.each([
    [{ apiKey: 'key' }, { apiKey: 'key' }],
    [
      { username: 'ann', password: 'pässword' },
      { username: 'ann', password: 'pässword' },
    ],
  ])('log in with %j', async (needed, given) => {
    expect((await settled(dashboards(await standIn(needed), given))).state).toBe('ready');
  });
});

describe('what keeps them from being shown', () => {
  it('is said where nothing listens', async () => {
    const server = await standIn();
    const kibana = dashboards(server);
    await server.stop();
    expect(await kibana.read(LOOK)).toMatchObject({
      state: 'absent',
      hasDashboard: null,
      error: { code: 'KIBANA_UNAVAILABLE', message: expect.stringContaining('nothing listens there') },
    });
  });

  it('is said where the host is not found', async () => {
    const kibana = new KibanaDashboards({ ...CONNECTION, url: 'http://nowhere.invalid:5601' });
    const report = await kibana.read(LOOK);
    expect(report).toMatchObject({ state: 'unreachable', error: { code: 'KIBANA_UNAVAILABLE' } });
  });

  it('is waited for while it starts, and then all is looked at anew', async () => {
    const server = await standIn({ isStarting: true });
    const kibana = dashboards(server);
    expect(await kibana.read(LOOK)).toMatchObject({
      state: 'starting',
      error: { code: 'KIBANA_NOT_READY', message: expect.stringContaining('Kibana server is not ready yet') },
    });
    server.isStarting = false;
    expect((await settled(kibana)).state).toBe('ready');
  });

  it.each(['7.17.9', '8.10.4'])('is the version %s', async (version) => {
    const report = await dashboards(await standIn({ version })).read(LOOK);
    expect(report).toMatchObject({ state: 'old version', version, error: { code: 'KIBANA_OLD_VERSION' } });
  });

  it.each(['8.11.0', '8.19.2', '9.1.0'])('is not the version %s', async (version) => {
    expect((await settled(dashboards(await standIn({ version })))).state).toBe('ready');
  });

  it('is a login that is missing or wrong', async () => {
    const server = await standIn({ username: 'ann', password: 'right' });
    const report = await dashboards(server, { username: 'ann', password: 'wrong' }).read(LOOK);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'KIBANA_UNAUTHORIZED' } });
    expect(JSON.stringify(report)).not.toContain('wrong');
  });

  it('is something else at that address', async () => {
    const server = await standIn();
    const report = await new KibanaDashboards({ ...CONNECTION, url: `${server.url}/base` }).read(LOOK);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'KIBANA_NOT_KIBANA' } });
  });

  it('is an import that was refused, said until it is tried again', async () => {
    const server = await standIn();
    const kibana = dashboards(server);
    const error = { type: 'missing_references', references: [] };
    server.importAnswer = {
      status: 200,
      body: { success: false, successCount: 0, errors: [{ type: 'lens', id: 'x', title: 'Top hashtags', error }] },
    };
    expect(await settled(kibana)).toMatchObject({
      state: 'failed',
      error: {
        code: 'KIBANA_IMPORT_REFUSED',
        message: expect.stringContaining('lens Top hashtags: missing references'),
      },
    });
    expect((await kibana.read(LOOK)).state).toBe('failed');
    server.importAnswer = null;
    await kibana.import();
    expect((await kibana.read(LOOK)).state).toBe('ready');
  });

  it('is a user who may not save objects', async () => {
    const server = await standIn();
    server.importAnswer = {
      status: 403,
      body: { statusCode: 403, error: 'Forbidden', message: 'Unable to bulk_create' },
    };
    await expect(dashboards(server).import()).rejects.toMatchObject({ code: 'KIBANA_UNAUTHORIZED' });
  });
});
