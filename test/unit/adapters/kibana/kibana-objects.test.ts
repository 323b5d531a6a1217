import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { MAPPINGS } from '../../../../src-main/adapters/elasticsearch/index-template.ts';
import { OBJECTS_REVISION, revisionOf } from '../../../../src-main/adapters/kibana/objects/dashboard.ts';
import { importFile, kibanaObjects } from '../../../../src-main/adapters/kibana/objects/kibana-objects.ts';
import type { SavedObject } from '../../../../src-main/adapters/kibana/objects/saved-object.ts';
import { SENTIMENT_COLOURS } from '../../../../src-main/adapters/kibana/objects/sentiment-colours.ts';

const objects = kibanaObjects({ index: 'tweets_analyzed', space: '' });
const named = (id: string): SavedObject => {
  const found = objects.find((object) => object.id === id);
  if (found === undefined) throw new Error(`no object ${id}`);
  return found;
};
const inside = <Value>(value: unknown) => JSON.parse(String(value)) as Value;

interface Panel {
  readonly type: string;
  readonly panelIndex: string;
  readonly panelRefName: string;
  readonly gridData: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly i: string;
  };
}
const panels = inside<Panel[]>(named('tweetscope').attributes.panelsJSON);

describe("Kibana's objects", () => {
  it('are a data view, four pictures and a dashboard', () => {
    expect(objects.map(({ type, attributes }) => [type, attributes.name ?? attributes.title])).toEqual([
      ['index-pattern', 'Tweetscope: analysed tweets'],
      ['lens', 'Tweet timeline'],
      ['visualization', 'Sentiment distribution'],
      ['lens', 'Top hashtags'],
      ['visualization', 'Keyword map'],
      ['dashboard', 'Tweetscope'],
    ]);
  });

  it('carry the versions of 8.11', () => {
    const versions = { 'index-pattern': '8.0.0', lens: '8.9.0', visualization: '8.5.0', dashboard: '8.9.0' };
    for (const { type, coreMigrationVersion, typeMigrationVersion } of objects) {
      expect([coreMigrationVersion, typeMigrationVersion]).toEqual(['8.8.0', versions[type]]);
    }
  });

  it('refer to each other by names that are used, and to nothing else', () => {
    const ids = objects.map(({ type, id }) => `${type}/${id}`);
    for (const { references } of objects) {
      for (const { type, id } of references) expect(ids).toContain(`${type}/${id}`);
    }
    for (const picture of objects.filter(({ type }) => type === 'visualization')) {
      const { searchSourceJSON } = picture.attributes.kibanaSavedObjectMeta as { readonly searchSourceJSON: string };
      const { indexRefName } = inside<{ indexRefName: string }>(searchSourceJSON);
      expect(picture.references.map(({ name }) => name)).toEqual([indexRefName]);
    }
    for (const picture of objects.filter(({ type }) => type === 'lens')) {
      const state = picture.attributes.state as LensState;
      const layers = Object.keys(state.datasourceStates.formBased.layers);
      expect(picture.references.map(({ name }) => name)).toEqual(
        layers.map((layer) => `indexpattern-datasource-layer-${layer}`),
      );
      expect(state.visualization.layers.map(({ layerId }) => layerId)).toEqual(layers);
    }
    const references = named('tweetscope').references.map(({ name, type }) => `${type} ${name}`);
    expect(panels.map(({ type, panelIndex, panelRefName }) => `${type} ${panelIndex}:${panelRefName}`)).toEqual(
      references,
    );
  });

  it('count fields of the real mapping, of kinds that can be counted', () => {
    const properties = MAPPINGS.properties ?? {};
    const fields = [named('tweetscope-sentiment'), named('tweetscope-keywords')].map(({ attributes }) => {
      const { aggs } = inside<{ aggs: { params: { field?: string } }[] }>(attributes.visState);
      return aggs.map(({ params }) => params.field).find((field) => field !== undefined) ?? '';
    });
    expect(fields).toEqual(['sentiment', 'keywords']);
    for (const field of [...fields, 'hashtags']) expect(properties[field]?.type, field).toBe('keyword');
    expect(sourceFieldsOf('tweetscope-hashtags')).toContain('hashtags');
    expect(sourceFieldsOf('tweetscope-timeline')).toContain('created_at');
    expect(properties.created_at?.type).toBe('date');
    expect(named('tweetscope-tweets').attributes.timeFieldName).toBe('created_at');
  });

  it('show sentiments in the colours of the console', () => {
    const [light = ''] = readFileSync('src-renderer/theme/tokens.css', 'utf8').split('[data-theme="dark"]');
    for (const sentiment of SENTIMENTS) {
      expect(light).toContain(`--${sentiment}: ${SENTIMENT_COLOURS[sentiment]};`);
    }
    const { visualization } = named('tweetscope-timeline').attributes.state as LensState;
    expect(visualization.layers[0]?.yConfig).toEqual(
      ['positive', 'neutral', 'negative'].map((name) => ({
        forAccessor: name,
        color: SENTIMENT_COLOURS[name as 'positive'],
      })),
    );
    const { vis } = inside<{ vis: { colors: object } }>(named('tweetscope-sentiment').attributes.uiStateJSON);
    expect(vis.colors).toEqual(SENTIMENT_COLOURS);
  });

  it('stand beside each other on the dashboard, and fill its 48 columns', () => {
    const cells = panels.flatMap(({ gridData: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBe(48 * 28);
  });

  it('say which revision they are', () => {
    expect(revisionOf(named('tweetscope').attributes.description)).toBe(OBJECTS_REVISION);
    expect(revisionOf('A dashboard of somebody else')).toBe(0);
    expect(revisionOf(undefined)).toBe(0);
  });

  it('have ids of their own in each space, and refer to each other there', () => {
    const there = kibanaObjects({ index: 'other', space: 'marketing' });
    expect(there.every(({ id }) => id.endsWith('-marketing'))).toBe(true);
    const ids = there.map(({ id }) => id);
    for (const { references } of there) for (const { id } of references) expect(ids).toContain(id);
    expect(there[0]?.attributes.title).toBe('other');
  });

  it('are written one a line', () => {
    const lines = importFile(objects).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(objects);
  });
});

interface LensState {
  readonly datasourceStates: {
    readonly formBased: {
      readonly layers: Readonly<
        Record<string, { readonly columns: Readonly<Record<string, { readonly sourceField: string }>> }>
      >;
    };
  };
  readonly visualization: { readonly layers: readonly { readonly layerId: string; readonly yConfig: unknown }[] };
}

function sourceFieldsOf(id: string): readonly string[] {
  const { datasourceStates } = named(id).attributes.state as LensState;
  return Object.values(datasourceStates.formBased.layers).flatMap(({ columns }) =>
    Object.values(columns).map(({ sourceField }) => sourceField),
  );
}
