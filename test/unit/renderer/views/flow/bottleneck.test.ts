import { describe, expect, it } from 'vitest';
import type { EngineStatus, Part, PartStatus } from '#shared/contract/status.ts';
import { bottleneckOf, pressureOn, pressureOnConsumer } from '../../../../../src-renderer/views/flow/bottleneck.ts';
import { sampleStatus } from '../../status-samples.ts';

const inFlight = (messages: number) => ({ messages, bytes: 0, limit: 4_000 });
const withParts = (changes: Partial<Record<Part, Partial<PartStatus>>>, more: Partial<EngineStatus> = {}) =>
  sampleStatus({ parts: sampleStatus().parts.map((one) => ({ ...one, ...changes[one.part] })), ...more });
const partOf = (status: EngineStatus, name: Part) => status.parts.find(({ part }) => part === name) as PartStatus;

describe('the bottleneck', () => {
  it('is the part in trouble that most waits for', () => {
    const status = withParts({ index: { state: 'slow', waiting: 900 }, archive: { state: 'down', waiting: 3_000 } });
    expect(bottleneckOf(status)).toBe('archive');
  });

  it('is nobody where all is well, where nothing waits, or where the pipeline stands', () => {
    expect(bottleneckOf(withParts({ index: { waiting: 900 } }))).toBeNull();
    expect(bottleneckOf(withParts({ index: { state: 'down', waiting: 0 } }))).toBeNull();
    expect(bottleneckOf(withParts({ index: { state: 'slow', waiting: 9 } }, { state: 'paused' }))).toBeNull();
  });
});

describe('pressure', () => {
  it('is what waits for a part, as a share of the room there is', () => {
    const status = withParts({ archive: { waiting: 3_000 } }, { inFlight: inFlight(3_000) });
    expect(pressureOn(partOf(status, 'archive'), status)).toBe(0.75);
    expect(pressureOn(partOf(status, 'index'), status)).toBe(0);
  });

  it('reaches the log once the consumer has no room, and not before', () => {
    expect(pressureOnConsumer(withParts({}, { inFlight: inFlight(4_000) }))).toBe(0);
    expect(pressureOnConsumer(withParts({ broker: { waiting: 50_000 } }, { inFlight: inFlight(4_095) }))).toBe(1);
  });
});
