import { describe, expect, it } from 'vitest';
import { engagement } from '#engine/1-source/simulator/population/engagement.ts';
import { Population } from '#engine/1-source/simulator/population/population.ts';
import { Random } from '#engine/1-source/simulator/random.ts';

const WEIGHTS = [1, 2, 3];
const authors = (count: number, seed = 1) => {
  const population = new Population(seed, 'en', WEIGHTS);
  const random = new Random(seed);
  return Array.from({ length: count }, () => population.author(random));
};
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] as number;

describe('Population', () => {
  it('is thousands of people with names of their own', () => {
    const people = new Set(authors(60_000));
    expect(people.size).toBeGreaterThan(2_000);
    expect(new Set([...people].map((person) => person.name)).size).toBe(people.size);
    for (const { name } of people) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{2,27}$/);
  });

  it('lets few write much and many little', () => {
    const counts = new Map<string, number>();
    for (const { name } of authors(60_000)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const ranked = [...counts.values()].toSorted((a, b) => b - a);
    const busiest = ranked.slice(0, Math.floor(ranked.length / 10)).reduce((sum, count) => sum + count, 0);
    expect(busiest / 60_000).toBeGreaterThan(0.4);
    expect((ranked[0] as number) / 60_000).toBeLessThan(0.03);
  });

  it('gives few people most of the followers', () => {
    const followers = [...new Set(authors(60_000))].map((person) => person.followers);
    expect(percentile(followers, 0.99) / percentile(followers, 0.5)).toBeGreaterThan(20);
  });

  it('follows from the seed', () => {
    expect(authors(100, 5)).toEqual(authors(100, 5));
    expect(authors(100, 6)).not.toEqual(authors(100, 5));
  });

  it('has a small cluster of bots that nobody follows', () => {
    const population = new Population(1, 'en', WEIGHTS);
    const random = new Random(1);
    const bots = new Set(Array.from({ length: 2_000 }, () => population.bot(random)));
    expect(bots.size).toBeLessThanOrEqual(60);
    for (const { isBot, followers } of bots) expect([isBot, followers < 20]).toEqual([true, true]);
  });
});

describe('engagement', () => {
  it('is heavy-tailed, and follows the following', () => {
    const random = new Random(1);
    const made = authors(40_000).map((author) => ({ author, ...engagement(random, author) }));
    const likes = made.map((one) => one.likes);
    expect(percentile(likes, 0.99) / Math.max(1, percentile(likes, 0.5))).toBeGreaterThan(20);
    const mean = (of: typeof made) => of.reduce((sum, one) => sum + Math.min(one.likes, 1_000), 0) / of.length;
    const known = made.filter((one) => one.author.followers > 1_000);
    const unknown = made.filter((one) => one.author.followers < 200);
    expect(mean(known)).toBeGreaterThan(5 * mean(unknown));
    for (const one of made) expect(one.retweets).toBeLessThanOrEqual(one.likes);
  });
});
