import { afterEach, describe, expect, it } from 'vitest';
import { openKibana } from '../../../../../src-main/compose.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';
import { KibanaStandIn } from '../../../../support/kibana/kibana-stand-in.ts';

const running: KibanaStandIn[] = [];
afterEach(async () => {
  for (const kibana of running.splice(0)) await kibana.stop();
});

async function doctor(options: Parameters<typeof KibanaStandIn.start>[0], ...more: readonly string[]) {
  const kibana = await KibanaStandIn.start(options);
  running.push(kibana);
  const io = fakeIo();
  const services = {
    ...fakeServices().services,
    openKibana: async (settings: Parameters<typeof openKibana>[0]) => openKibana(settings),
  };
  const code = await main(['doctor', '--kibana', '--set', `kibana.url=${kibana.url}`, ...more], io, services);
  return { kibana, code, out: io.written.out };
}

describe('tweetscope doctor --kibana', () => {
  it('imports, reads back, and prints where the dashboard is', async () => {
    const { kibana, code, out } = await doctor({});
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {6}status +.*Kibana 8\.11\.0 at http/m);
    expect(out).toMatch(/^ok {6}import /m);
    expect(out).toMatch(
      /^ok {6}read back .*Tweet timeline, Sentiment distribution, Top hashtags, Keyword map, Tweetscope$/m,
    );
    expect(out.trimEnd().split('\n').at(-1)).toContain(`${kibana.url}/app/dashboards#/view/tweetscope?_g=`);
    expect(kibana.objects().all).toHaveLength(6);
  });

  it('stops at what does not work, and says what to do', async () => {
    const { code, out } = await doctor({ version: '8.10.0' });
    expect(code).toBe(1);
    expect(out).toMatch(/^failed {2}status +.*is 8\.10\.0; the dashboards need 8\.11\. Use Kibana 8\.11 or later\.$/m);
    expect(out).not.toContain('import');
  });

  it('tells it as JSON', async () => {
    const { code, out } = await doctor({ apiKey: 'key' }, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, steps: [{ step: 'status', ok: false }] });
  });
});
