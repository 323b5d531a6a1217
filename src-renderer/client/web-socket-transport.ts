import type { RequestFrame, ServerFrame } from '#shared/contract/wire.ts';
import { backoffMs } from './backoff.ts';
import { Listeners } from './listeners.ts';
import type { Link, LossReason, Transport } from './transport.ts';

/** How long a connection must hold before the next loss counts as a new one. */
const SETTLED_MS = 5_000;
const FORBIDDEN_RETRY_MS = 3_000;

export interface WebSocketPlace {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
}

/** The contract over a WebSocket of the web shell; connects again by itself, ever more slowly. */
export class WebSocketTransport implements Transport {
  readonly #contractUrl: string;
  readonly #sessionUrl: string;
  readonly #frames = new Listeners<ServerFrame>();
  readonly #links = new Listeners<Link>();
  #link: Link = { state: 'connecting' };
  #socket: WebSocket | null = null;
  #attempt = 0;
  #openedMs = 0;

  constructor({ origin }: WebSocketPlace) {
    this.#contractUrl = `${origin.replace(/^http/, 'ws')}/contract`;
    this.#sessionUrl = `${origin}/session`;
    this.#connect();
  }

  send(frame: RequestFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  onFrame(listener: (frame: ServerFrame) => void): () => void {
    return this.#frames.add(listener);
  }

  onLink(listener: (link: Link) => void): () => void {
    listener(this.#link);
    return this.#links.add(listener);
  }

  renew(): void {
    const socket = this.#socket;
    if (socket === null) return;
    // A dead peer never answers a close: do not wait for its event.
    this.#lose(socket);
    socket.close();
  }

  #connect(): void {
    const socket = new WebSocket(this.#contractUrl);
    this.#socket = socket;
    socket.onopen = () => {
      this.#openedMs = Date.now();
      this.#setLink({ state: 'open' });
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#frames.tell(JSON.parse(String(data)) as ServerFrame);
    };
    socket.onclose = () => this.#lose(socket);
  }

  #lose(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    const held = this.#link.state === 'open' && Date.now() - this.#openedMs > SETTLED_MS;
    if (held) this.#attempt = 0;
    if (this.#link.state !== 'lost') this.#setLink({ state: 'lost', reason: 'interrupted', sinceMs: Date.now() });
    void this.#retry();
  }

  /** A refused WebSocket tells a page no reason; the session's address does. */
  async #retry(): Promise<void> {
    const reason = await this.#findReason();
    if (this.#link.state === 'lost' && this.#link.reason !== reason) this.#setLink({ ...this.#link, reason });
    const waitMs = reason === 'forbidden' ? FORBIDDEN_RETRY_MS : backoffMs(this.#attempt);
    this.#attempt += 1;
    setTimeout(() => (reason === 'interrupted' ? this.#connect() : void this.#retry()), waitMs);
  }

  async #findReason(): Promise<LossReason> {
    try {
      const response = await fetch(this.#sessionUrl, { cache: 'no-store', signal: AbortSignal.timeout(2_000) });
      return response.ok ? 'interrupted' : 'forbidden';
    } catch {
      return 'unreachable';
    }
  }

  #setLink(link: Link): void {
    this.#link = link;
    this.#links.tell(link);
  }
}
