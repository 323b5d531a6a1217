import { expect, it } from 'vitest';
import { shareChart } from '#shared/report/charts/time-chart.ts';
import { toHtml } from '#shared/report/to-html.ts';

const chart = (first: readonly number[], second: readonly number[]) =>
  toHtml(
    shareChart({
      label: 'shares',
      startedAtMs: 0,
      endedAtMs: first.length * 1_000,
      times: first.map((_, at) => (at + 1) * 1_000),
      marks: { outages: [], faults: [], markers: [] },
      time: String,
      tick: String,
      series: [
        { name: 'one', tone: 'one', values: first },
        { name: 'two', tone: 'two', values: second },
      ],
    }),
  );
/** The heights of the border between the two, from 0 at the top to 146, without those that repeat. */
const border = (html: string) => {
  const [, path = ''] = /class="area one" d="M([^Z]+)Z"/.exec(html) ?? [];
  const points = path.split('L').map((point) => Number(point.split(',')[1]) - 8);
  return points.slice(0, points.length / 2).filter((height, at, all) => height !== all[at - 1]);
};

it('draws nothing where nothing was counted', () => {
  expect(chart([0, 0], [0, 0])).not.toContain('class="area');
});

it('takes spans together until there are enough to have shares, the last one with the one before', () => {
  expect(border(chart([5, 5, 0, 15], [5, 5, 0, 5]))).toEqual([73, 36.5]);
  expect(border(chart([20, 0, 3], [0, 0, 0]))).toEqual([0]);
  expect(border(chart([20, 1], [20, 1]))).toEqual([73]);
});
