import { freePorts } from './jvm/free-port.ts';
import { listens } from './jvm/listens.ts';

export interface StackPorts {
  readonly kafka: number;
  readonly elasticsearch: number;
  readonly cassandra: number;
}

/** What the profile `local` expects. */
const STANDARD: StackPorts = { kafka: 9092, elasticsearch: 9200, cassandra: 9042 };

/** @param standard those of the profile `local`, each where nobody listens at it yet */
export async function takePorts(standard: boolean): Promise<StackPorts> {
  const [kafka = 0, elasticsearch = 0, cassandra = 0] = await freePorts(3);
  if (!standard) return { kafka, elasticsearch, cassandra };
  const free = async (wished: number, other: number) => ((await listens(wished)) ? other : wished);
  return {
    kafka: await free(STANDARD.kafka, kafka),
    elasticsearch: await free(STANDARD.elasticsearch, elasticsearch),
    cassandra: await free(STANDARD.cassandra, cassandra),
  };
}
