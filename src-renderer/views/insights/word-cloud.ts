export interface Word {
  readonly word: string;
  readonly count: number;
}

export interface PlacedWord {
  readonly word: string;
  /** The middle of the word, px. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SMALLEST_PX = 12;
const LARGEST_PX = 44;
const GAP_PX = 4;
const TURNS = 4_000;

/**
 * Places words from the middle outwards along a spiral, the heaviest first, none over another; those without room are
 * left out.
 * @param measure width of a word in px at a size in px
 */
export function placeWords(
  words: readonly Word[],
  width: number,
  height: number,
  measure: (word: string, size: number) => number,
): readonly PlacedWord[] {
  const counts = words.map(({ count }) => Math.sqrt(count));
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  const largest = Math.min(LARGEST_PX, height / 5);
  const taken: Box[] = [];
  return words.flatMap(({ word, count }) => {
    const share = most === least ? 0.4 : (Math.sqrt(count) - least) / (most - least);
    const size = Math.round(SMALLEST_PX + share * (largest - SMALLEST_PX));
    const place = findPlace(measure(word, size), size * 1.2, { width, height, taken });
    if (place === null) return [];
    taken.push(place);
    return [{ word, size, x: (place.left + place.right) / 2, y: (place.top + place.bottom) / 2 }];
  });
}

function findPlace(
  wide: number,
  high: number,
  { width, height, taken }: { readonly width: number; readonly height: number; readonly taken: readonly Box[] },
): Box | null {
  for (let turn = 0; turn < TURNS; turn++) {
    const angle = turn * 0.25;
    const radius = turn * 0.12;
    const x = width / 2 + Math.cos(angle) * radius * (width / height);
    const y = height / 2 + Math.sin(angle) * radius;
    const box = { left: x - wide / 2, top: y - high / 2, right: x + wide / 2, bottom: y + high / 2 };
    if (radius > height) return null;
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
    if (!taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right + GAP_PX &&
    one.right > other.left - GAP_PX &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}
