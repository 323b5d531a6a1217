/** px from the top left of the page. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the host of this page can lay a page of its own over a place in ours (the desktop can; a browser can't, and an
 * iframe stands there instead). The page below never sees what is shown there.
 */
export interface EmbeddedViews {
  /** Shows this address over this place; called again whenever either changes. What did not load is loaded again. */
  show(place: { readonly url: string; readonly rectangle: Rectangle }): void;
  /** Takes it away: the view was left, or something of ours lies over that place. What it shows is kept. */
  hide(): void;
}

declare global {
  interface Window {
    /** Absent in a browser. */
    readonly tweetscopeViews?: EmbeddedViews;
  }
}
