import { describe, expect, it } from 'vitest';
import type { KibanaReport } from '#shared/contract/kibana.ts';
import { createFormats } from '../../../../../src-renderer/locale/formats.ts';
import { shownBy } from '../../../../../src-renderer/views/flow/dashboards-shown.ts';
import { FLOW_WORDS } from '../../../../../src-renderer/views/flow/flow-words.ts';
import { sampleStatus } from '../../status-samples.ts';

const words = FLOW_WORDS.en(createFormats('en')).dashboards;
const report = (change: Partial<KibanaReport>): KibanaReport => ({
  state: 'ready',
  url: 'http://localhost:5601',
  version: '8.11.0',
  error: null,
  isFed: true,
  hasDashboard: true,
  dashboardUrl: '',
  embedUrl: '',
  ...change,
});
const shown = (kibana: KibanaReport | null, status = sampleStatus()) => shownBy(kibana, status, words);

describe('the dashboards station', () => {
  it('is Kibana where Kibana shows this profile', () => {
    expect(shown(report({}))).toMatchObject({ view: 'kibana', name: 'Kibana 8.11.0', state: 'ok', figure: 'Ready' });
  });

  it('says what is wrong with such a Kibana', () => {
    expect(shown(report({ state: 'absent', version: null }))).toMatchObject({ state: 'idle', figure: 'Not running' });
    expect(shown(report({ state: 'old version' }))).toMatchObject({ state: 'slow', figure: 'Too old' });
    expect(shown(report({ hasDashboard: false }))).toMatchObject({ state: 'slow', line: 'dashboard not imported' });
  });

  it('is Insights where Kibana sees other tweets or none', () => {
    const absent = shown(report({ isFed: false, state: 'absent' }));
    expect(absent).toMatchObject({ view: 'insights', name: 'Insights', state: 'ok', line: 'Kibana: not running' });
    expect(shown(null)).toMatchObject({ view: 'insights', line: 'Looking…' });
  });

  it('is troubled with the index it draws from', () => {
    const parts = sampleStatus().parts.map((one) => (one.part === 'index' ? { ...one, state: 'down' as const } : one));
    expect(shown(null, sampleStatus({ parts }))).toMatchObject({
      state: 'slow',
      figure: 'Stands still',
      line: 'shows what was stored before',
    });
  });
});
