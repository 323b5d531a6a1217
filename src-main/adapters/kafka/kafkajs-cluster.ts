import type { Kafka, KafkaMessage } from 'kafkajs';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** What the adapter uses of kafkajs's cluster, in kafkajs's own shapes. */
export interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  isConnected(): boolean;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  refreshMetadata(): Promise<void>;
  removeBroker(place: { readonly host: string; readonly port: number }): void;
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Readonly<Record<string, readonly number[]>>;
  findBroker(place: { readonly nodeId: string }): Promise<{ fetch(request: object): Promise<FetchResponse> }>;
  findGroupCoordinator(group: { readonly groupId: string }): Promise<Coordinator>;
}

interface Coordinator {
  leaveGroup(member: { readonly groupId: string; readonly memberId: string }): Promise<unknown>;
}

interface FetchResponse {
  readonly responses: readonly {
    readonly partitions: readonly {
      readonly highWatermark: string;
      readonly messages: readonly (KafkaMessage & { readonly isControlRecord?: boolean })[];
    }[];
  }[];
}

type CreateCluster = (options: { metadataMaxAge: number; allowAutoTopicCreation: boolean }) => Cluster;

/** kafkajs keeps its maker of clusters under a private symbol; the version is pinned, and the contract tests watch it. */
export function clusterOf(client: Kafka, metadataMaxAge: number): Cluster {
  const name = Object.getOwnPropertySymbols(client).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  const create = name === undefined ? undefined : (client as unknown as Record<symbol, CreateCluster>)[name];
  if (create === undefined) throw new TweetscopeError('INTERNAL', 'this version of kafkajs has another inside');
  return create({ metadataMaxAge, allowAutoTopicCreation: false });
}
