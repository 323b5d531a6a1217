import { type Admin, AssignerProtocol } from 'kafkajs';
import type { GroupMember, GroupReport, GroupState } from '#shared/contract/topic.ts';

/** The server's words for it. */
const STATES: Readonly<Record<string, GroupState>> = {
  Stable: 'stable',
  PreparingRebalance: 'rebalancing',
  CompletingRebalance: 'rebalancing',
  Empty: 'empty',
  Dead: 'dead',
};

interface Described {
  readonly memberId: string;
  readonly clientHost: string;
  readonly memberAssignment: Buffer;
}

export async function describeGroup(admin: Admin, topic: string, group: string): Promise<GroupReport> {
  const { groups } = await admin.describeGroups([group]);
  const [described] = groups;
  const members = (described?.members ?? []).map((member) => memberOf(member, topic));
  return { state: STATES[described?.state ?? ''] ?? 'unknown', members };
}

function memberOf({ memberId, clientHost, memberAssignment }: Described, topic: string): GroupMember {
  return { id: memberId, host: clientHost.replace(/^\//, ''), partitions: partitionsIn(memberAssignment, topic) };
}

/** None while the group shares them out, and where another client keeps its assignment in a form of its own. */
function partitionsIn(assignment: Buffer, topic: string): readonly number[] {
  if (assignment.length === 0) return [];
  try {
    return (AssignerProtocol.MemberAssignment.decode(assignment)?.assignment[topic] ?? []).toSorted((a, b) => a - b);
  } catch {
    return [];
  }
}
