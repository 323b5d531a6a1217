import { NO_SEARCH, nested, type SavedObject, savedObject } from './saved-object.ts';

export const DASHBOARD_ID = 'tweetscope';
/** Raised with every change of the objects; Kibana's copy says in its description which one it has. */
export const OBJECTS_REVISION = 1;
/** Of Kibana, as each panel says it. */
const PANEL_VERSION = '8.11.0';

/** Where a picture stands on Kibana's grid of 48 columns. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function dashboard(pictures: readonly { readonly object: SavedObject; readonly place: Place }[]): SavedObject {
  const panels = pictures.map(({ object, place }, at) => {
    const panelIndex = String(at + 1);
    return {
      version: PANEL_VERSION,
      type: object.type,
      panelIndex,
      gridData: { ...place, i: panelIndex },
      embeddableConfig: { enhancements: {} },
      panelRefName: `panel_${panelIndex}`,
    };
  });
  return savedObject({
    type: 'dashboard',
    id: DASHBOARD_ID,
    attributes: {
      title: 'Tweetscope',
      description: `What the analysed tweets say together. Made by Tweetscope, revision ${OBJECTS_REVISION}.`,
      version: 1,
      timeRestore: false,
      panelsJSON: nested(panels),
      optionsJSON: nested({
        useMargins: true,
        syncColors: false,
        syncCursor: true,
        syncTooltips: false,
        hidePanelTitles: false,
      }),
      kibanaSavedObjectMeta: { searchSourceJSON: nested(NO_SEARCH) },
    },
    references: pictures.map(({ object: { type, id } }, at) => ({ name: `${at + 1}:panel_${at + 1}`, type, id })),
  });
}

/** The revision that a dashboard of ours says it has; 0 where it says none. */
export function revisionOf(description: unknown): number {
  const [, revision] = /Made by Tweetscope, revision (\d+)/.exec(String(description)) ?? [];
  return Number(revision ?? 0);
}
