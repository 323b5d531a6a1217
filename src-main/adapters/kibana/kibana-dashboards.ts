import type { KibanaLook, KibanaReport, KibanaState } from '#shared/contract/kibana.ts';
import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Kibana } from '../../services/kibana.ts';
import { dashboardAddress } from './dashboard-address.ts';
import { KibanaClient, type KibanaConnection } from './kibana-client.ts';
import { DASHBOARD_ID, OBJECTS_REVISION, revisionOf } from './objects/dashboard.ts';
import { idIn, importFile, kibanaObjects } from './objects/kibana-objects.ts';
import type { SavedObject } from './objects/saved-object.ts';

export interface KibanaOptions extends KibanaConnection {
  /** The index of the analysed tweets. */
  readonly index: string;
  /** Whether this profile writes it. Only then are our objects put into a Kibana without being asked to. */
  readonly isFed: boolean;
}

const OLDEST = [8, 11] as const;
const STATES: Partial<Record<ErrorCode, KibanaState>> = {
  KIBANA_UNAVAILABLE: 'unreachable',
  KIBANA_NOT_READY: 'starting',
  KIBANA_OLD_VERSION: 'old version',
};

/** What of ours is there. */
type Found = 'unknown' | 'missing' | 'older' | 'current';

/** Our dashboard in a Kibana: whether it can be shown, where it is, and how it gets there. */
export class KibanaDashboards implements Kibana {
  readonly #options: KibanaOptions;
  readonly #client: KibanaClient;
  readonly #dashboardId: string;
  #found: Found = 'unknown';
  #importing: Promise<void> | null = null;
  #failure: TweetscopeError | null = null;

  constructor(options: KibanaOptions) {
    this.#options = options;
    this.#client = new KibanaClient(options);
    this.#dashboardId = idIn(options.space, DASHBOARD_ID);
  }

  async read(look: KibanaLook): Promise<KibanaReport> {
    let version: string | null = null;
    try {
      version = await this.#client.version();
      checkVersion(version, this.#options.url);
      if (this.#found === 'unknown' && this.#importing === null) this.#found = await this.#look();
    } catch (thrown) {
      // it may come back as another one: what was found there is to be looked for again
      this.#found = 'unknown';
      this.#failure = null;
      return this.#report(look, { version, error: TweetscopeError.from(thrown) });
    }
    const isWanted = this.#options.isFed && this.#found !== 'current' && this.#failure === null;
    if (isWanted && this.#importing === null) this.import().catch(() => undefined);
    return this.#report(look, { version, error: this.#failure });
  }

  import(): Promise<void> {
    this.#importing ??= this.#import().finally(() => {
      this.#importing = null;
    });
    return this.#importing;
  }

  async objects() {
    const objects = (await this.#client.export('dashboard', this.#dashboardId)) ?? [];
    return objects.map(({ type, attributes }) => ({ type, title: String(attributes.name ?? attributes.title) }));
  }

  async #import(): Promise<void> {
    try {
      await this.#client.import(importFile(kibanaObjects(this.#options)));
      this.#failure = null;
      this.#found = 'current';
    } catch (thrown) {
      this.#failure = TweetscopeError.from(thrown);
      throw thrown;
    }
  }

  async #look(): Promise<Found> {
    const objects = await this.#client.export('dashboard', this.#dashboardId);
    if (objects === null) return 'missing';
    const find = (wished: SavedObject['type']) => objects.find(({ type }) => type === wished)?.attributes;
    const isCurrent = revisionOf(find('dashboard')?.description) >= OBJECTS_REVISION;
    return isCurrent && find('index-pattern')?.title === this.#options.index ? 'current' : 'older';
  }

  #report(
    look: KibanaLook,
    { version, error }: { readonly version: string | null; readonly error: TweetscopeError | null },
  ): KibanaReport {
    const { url, space, isFed } = this.#options;
    const place = { url, space, dashboardId: this.#dashboardId };
    return {
      state: this.#importing !== null && error === null ? 'importing' : stateOf(error),
      url,
      version,
      error: error?.toShape() ?? null,
      isFed,
      hasDashboard: this.#found === 'unknown' ? null : this.#found !== 'missing',
      dashboardUrl: dashboardAddress(place, look, false),
      embedUrl: dashboardAddress(place, look, true),
    };
  }
}

function stateOf(error: TweetscopeError | null): KibanaState {
  if (error === null) return 'ready';
  if (error.data.reason === 'ECONNREFUSED') return 'absent';
  return STATES[error.code] ?? 'failed';
}

/** A Kibana that does not tell its version is taken at its word: what it can't read it refuses. */
function checkVersion(version: string | null, url: string): void {
  if (version === null) return;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new TweetscopeError('KIBANA_OLD_VERSION', `Kibana at ${url} is ${version}; the dashboards need 8.11`);
}
