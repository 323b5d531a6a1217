import { create } from 'zustand';
import type { RouteParams } from '../frame/route.ts';
import { keep, recall } from './keep.ts';

/** A filter with a name: kept over reloads on this machine; its link works on any. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** As they stand in the address. */
  readonly params: RouteParams;
}

interface SavedFilters {
  /** In the order they were saved. */
  readonly filters: readonly SavedFilter[];
  /** The last one taken away, and where it stood: it can come back. */
  readonly removed: { readonly filter: SavedFilter; readonly at: number } | null;
}

export const MOST_FILTERS = 50;
export const LONGEST_NAME = 60;
const KEPT = 'filters';
/** What an address says beside the filter. */
const NO_FILTER = new Set(['tweet']);

/** Takes of a kept text what is understood. */
export function parseSavedFilters(kept: string | null): readonly SavedFilter[] {
  let read: unknown;
  try {
    read = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(read) ? read.filter(isSavedFilter).slice(0, MOST_FILTERS) : [];
}

function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, params } = value as Partial<Record<keyof SavedFilter, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof params !== 'object' || params === null) return false;
  return Object.values(params).every((param) => typeof param === 'string');
}

export const useSavedFilters = create<SavedFilters>(() => ({
  filters: parseSavedFilters(recall(KEPT)),
  removed: null,
}));

/** What of an address a saved filter keeps. */
export function narrowingOf(params: RouteParams): RouteParams {
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => !NO_FILTER.has(name) && value !== ''));
}

/** Under a name that is taken it replaces the filter of that name. */
export function saveFilter(name: string, params: RouteParams): void {
  const clean = name.trim().slice(0, LONGEST_NAME);
  const saved: SavedFilter = { id: crypto.randomUUID(), name: clean, params: narrowingOf(params) };
  const { filters } = useSavedFilters.getState();
  const isTaken = filters.some((filter) => filter.name === clean);
  const next = isTaken
    ? filters.map((filter) => (filter.name === clean ? { ...saved, id: filter.id } : filter))
    : [...filters, saved].slice(-MOST_FILTERS);
  change({ filters: next, removed: null });
}

export function renameFilter(id: string, name: string): void {
  const clean = name.trim().slice(0, LONGEST_NAME);
  if (clean === '') return;
  const { filters } = useSavedFilters.getState();
  change({ filters: filters.map((filter) => (filter.id === id ? { ...filter, name: clean } : filter)), removed: null });
}

export function removeFilter(id: string): void {
  const { filters } = useSavedFilters.getState();
  const at = filters.findIndex((filter) => filter.id === id);
  const filter = filters[at];
  if (filter !== undefined) change({ filters: filters.toSpliced(at, 1), removed: { filter, at } });
}

/** Puts back what was taken away last. */
export function restoreFilter(): void {
  const { filters, removed } = useSavedFilters.getState();
  if (removed !== null) change({ filters: filters.toSpliced(removed.at, 0, removed.filter), removed: null });
}

function change(next: SavedFilters): void {
  useSavedFilters.setState(next);
  keep(KEPT, JSON.stringify(next.filters));
}
