import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGEST = 'real-stack.test.ts';

/**
 * The file that takes longest begins first, and much of its time it waits for servers; the others pass meanwhile. Left
 * to itself the runner begins with the largest file, where it has no times of an earlier run.
 */
export class RealServersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
