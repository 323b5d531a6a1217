import { z } from 'zod';

const pixels = z.number().min(-20_000).max(20_000);

/** What a page may wish of the view laid over it. */
export const viewWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('show'),
    place: z.strictObject({
      url: z.string().max(8_000),
      rectangle: z.strictObject({
        x: pixels,
        y: pixels,
        width: pixels.min(0),
        height: pixels.min(0),
      }),
    }),
  }),
  z.strictObject({ kind: z.literal('hide') }),
]);

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whole px within the window: a view can never lie over what is not this window's page. @param zoom of the page */
export function withinWindow(wished: Rectangle, zoom: number, content: Pick<Rectangle, 'width' | 'height'>): Rectangle {
  const x = Math.max(0, Math.min(content.width, Math.round(wished.x * zoom)));
  const y = Math.max(0, Math.min(content.height, Math.round(wished.y * zoom)));
  const right = Math.max(x, Math.min(content.width, Math.round((wished.x + wished.width) * zoom)));
  const bottom = Math.max(y, Math.min(content.height, Math.round((wished.y + wished.height) * zoom)));
  return { x, y, width: right - x, height: bottom - y };
}

/** null where the text is no address of the web. */
export function originOf(address: string): string | null {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}
