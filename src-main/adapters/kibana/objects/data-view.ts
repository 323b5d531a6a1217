import { type Reference, type SavedObject, savedObject } from './saved-object.ts';

export const DATA_VIEW_ID = 'tweetscope-tweets';

/** What the pictures look at. @param index the index of the analysed tweets */
export function dataView(index: string): SavedObject {
  return savedObject({
    type: 'index-pattern',
    id: DATA_VIEW_ID,
    attributes: {
      name: 'Tweetscope: analysed tweets',
      title: index,
      timeFieldName: 'created_at',
      // so that the dashboard can be put there before the first tweet is
      allowNoIndex: true,
      fields: '[]',
      fieldAttrs: '{}',
      fieldFormatMap: '{}',
      runtimeFieldMap: '{}',
      sourceFilters: '[]',
      typeMeta: '{}',
    },
  });
}

export const dataViewReference = (name: string): Reference => ({ name, type: 'index-pattern', id: DATA_VIEW_ID });
