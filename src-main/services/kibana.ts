import type { KibanaLook, KibanaReport } from '#shared/contract/kibana.ts';

/** The dashboards of a Kibana, as the ways in to Tweetscope see them. */
export interface Kibana {
  /** Looks now. The first time all is well there, our objects are imported where they are missing or older. */
  read(look: KibanaLook): Promise<KibanaReport>;
  /** Imports our objects over those there. @throws KIBANA_… */
  import(): Promise<void>;
  /** The titles of our objects as Kibana has them now. @throws KIBANA_… */
  objects(): Promise<readonly { readonly type: string; readonly title: string }[]>;
}
