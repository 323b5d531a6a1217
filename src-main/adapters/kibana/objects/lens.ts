import { dataViewReference } from './data-view.ts';
import { NO_SEARCH, type SavedObject, savedObject } from './saved-object.ts';

const LAYER = 'tweets';

export interface Column {
  readonly label: string;
  readonly dataType: 'number' | 'string' | 'date';
  readonly operationType: 'count' | 'terms' | 'date_histogram';
  readonly isBucketed: boolean;
  readonly scale: 'ratio' | 'ordinal' | 'interval';
  readonly sourceField: string;
  readonly customLabel?: true;
  readonly filter?: { readonly query: string; readonly language: 'kuery' };
  readonly params: Readonly<Record<string, unknown>>;
}

export const count = (label: string, query?: string): Column => ({
  label,
  customLabel: true,
  dataType: 'number',
  operationType: 'count',
  isBucketed: false,
  scale: 'ratio',
  sourceField: '___records___',
  ...(query === undefined ? {} : { filter: { query, language: 'kuery' } }),
  params: { emptyAsNull: true },
});

interface Bars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly seriesType: 'bar_stacked' | 'bar_horizontal';
  /** What stands on the axis, by its column's name. */
  readonly buckets: readonly [string, Column];
  /** What is counted, by its column's name, with its colour; the first one lies lowest. */
  readonly counts: readonly { readonly name: string; readonly column: Column; readonly colour: string }[];
  readonly hasLegend: boolean;
}

/** A bar chart as Kibana's Lens keeps it: one layer, each count in a colour of its own. */
export function lensBars({ id, title, description, seriesType, buckets, counts, hasLegend }: Bars): SavedObject {
  const [axis, axisColumn] = buckets;
  const names = counts.map(({ name }) => name);
  const columns = Object.fromEntries([[axis, axisColumn], ...counts.map(({ name, column }) => [name, column])]);
  const onBothAxes = (value: boolean) => ({ x: value, yLeft: value, yRight: value });
  return savedObject({
    type: 'lens',
    id,
    attributes: {
      title,
      description,
      visualizationType: 'lnsXY',
      state: {
        query: NO_SEARCH.query,
        filters: NO_SEARCH.filter,
        datasourceStates: {
          formBased: { layers: { [LAYER]: { columnOrder: [axis, ...names], columns, incompleteColumns: {} } } },
        },
        internalReferences: [],
        adHocDataViews: {},
        visualization: {
          preferredSeriesType: seriesType,
          legend: { isVisible: hasLegend, position: 'right' },
          valueLabels: 'hide',
          fittingFunction: 'None',
          axisTitlesVisibilitySettings: onBothAxes(false),
          tickLabelsVisibilitySettings: onBothAxes(true),
          gridlinesVisibilitySettings: { ...onBothAxes(true), x: false },
          layers: [
            {
              layerId: LAYER,
              layerType: 'data',
              seriesType,
              xAccessor: axis,
              accessors: names,
              position: 'top',
              showGridlines: false,
              yConfig: counts.map(({ name, colour }) => ({ forAccessor: name, color: colour })),
            },
          ],
        },
      },
    },
    references: [dataViewReference(`indexpattern-datasource-layer-${LAYER}`)],
  });
}
