import { expect, it } from 'vitest';
import { plannedFault, plannedFaults } from '../../../../src-main/shells/command-line/rehearsal-plan.ts';

it('reads a fault with its start and length, or takes 5 s and 10 s', () => {
  expect(plannedFault('index-down')).toEqual({ fault: 'index-down', afterMs: 5_000, seconds: 10 });
  expect(plannedFault('burst@30s')).toEqual({ fault: 'burst', afterMs: 30_000, seconds: 10 });
  expect(plannedFault('archive-slow@500ms:1m')).toEqual({ fault: 'archive-slow', afterMs: 500, seconds: 60 });
  expect(plannedFault('burst:2s')).toEqual({ fault: 'burst', afterMs: 5_000, seconds: 2 });
});

it('may be repeated', () => {
  expect(plannedFaults('burst', [plannedFault('index-down')]).map(({ fault }) => fault)).toEqual([
    'index-down',
    'burst',
  ]);
});

it('refuses what is no fault, no time, or too long, and says what is', () => {
  expect(() => plannedFault('coffee')).toThrow('analyser-busy, analyser-garbled');
  expect(() => plannedFault('burst@soon')).toThrow('60s');
  expect(() => plannedFault('burst:1h')).toThrow('300s at most');
});
