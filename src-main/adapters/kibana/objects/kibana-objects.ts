import { dashboard } from './dashboard.ts';
import { dataView } from './data-view.ts';
import type { SavedObject } from './saved-object.ts';
import { keywordCloud, sentimentDistribution, topHashtags, tweetTimeline } from './visualizations.ts';

/**
 * An id in a space. Kibana's ids are unique across spaces: an object of the same id would be given another one there,
 * and its address would be unknown.
 */
export const idIn = (space: string, id: string): string => (space === '' ? id : `${id}-${space}`);

/** All there is for Kibana: the data view, four pictures, and the dashboard that shows them, as our Insights do. */
export function kibanaObjects({
  index,
  space,
}: {
  readonly index: string;
  /** Empty for the default one. */
  readonly space: string;
}): readonly SavedObject[] {
  const [timeline, sentiment, hashtags, keywords] = [
    tweetTimeline(),
    sentimentDistribution(),
    topHashtags(),
    keywordCloud(),
  ];
  const pictures = [
    { object: timeline, place: { x: 0, y: 0, w: 48, h: 12 } },
    { object: sentiment, place: { x: 0, y: 12, w: 12, h: 16 } },
    { object: hashtags, place: { x: 12, y: 12, w: 16, h: 16 } },
    { object: keywords, place: { x: 28, y: 12, w: 20, h: 16 } },
  ];
  const objects = [dataView(index), timeline, sentiment, hashtags, keywords, dashboard(pictures)];
  return objects.map((object) => ({
    ...object,
    id: idIn(space, object.id),
    references: object.references.map((reference) => ({ ...reference, id: idIn(space, reference.id) })),
  }));
}

/** One JSON object a line, as Kibana imports them. */
export function importFile(objects: readonly SavedObject[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
