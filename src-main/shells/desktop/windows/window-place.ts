export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace extends Bounds {
  readonly isMaximized: boolean;
}

/** Where windows were, by the arrangement of displays: at the desk, and on the laptop alone. */
export type KeptPlaces = Readonly<Record<string, WindowPlace>>;

/** Of the window that has to be seen, px. */
const SEEN = { width: 200, height: 100 };
const MOST_ARRANGEMENTS = 20;

export function arrangementOf(displays: readonly Bounds[]): string {
  return displays
    .map(({ x, y, width, height }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ');
}

/** @returns null where nothing was kept for these displays, or what was kept would not be seen */
export function placeFor(kept: KeptPlaces, displays: readonly Bounds[]): WindowPlace | null {
  const place = kept[arrangementOf(displays)];
  return place !== undefined && displays.some((display) => isSeen(place, display)) ? place : null;
}

export function withPlace(kept: KeptPlaces, displays: readonly Bounds[], place: WindowPlace): KeptPlaces {
  const name = arrangementOf(displays);
  const others = Object.entries(kept).filter(([other]) => other !== name);
  return Object.fromEntries([...others.slice(1 - MOST_ARRANGEMENTS), [name, place]]);
}

function isSeen(place: Bounds, display: Bounds): boolean {
  const width = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  const height = Math.min(place.y + place.height, display.y + display.height) - Math.max(place.y, display.y);
  return width >= SEEN.width && height >= SEEN.height && place.y >= display.y;
}
