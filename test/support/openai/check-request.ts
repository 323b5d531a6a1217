import { z } from 'zod';

const name = z.string().regex(/^[\w-]{1,64}$/);
const responseFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({ name, strict: z.literal(true), schema: z.record(z.string(), z.unknown()) }),
  }),
]);

/** What a request may hold: of the documented fields those that labelling needs. No tools, no streaming. */
const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user']), content: z.string().min(1) })).min(1),
  stream: z.literal(false),
  temperature: z.number().min(0).max(2).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  max_tokens: z.int().min(1).optional(),
  response_format: responseFormat.optional(),
});
export type ChatRequest = z.output<typeof requestSchema>;

const tweetsSchema = z.strictObject({ tweets: z.array(z.strictObject({ id: z.string(), text: z.string() })).min(1) });
export type AskedTweet = z.output<typeof tweetsSchema>['tweets'][number];

/** Keywords that the strict mode of structured outputs knows. */
const KEYWORDS = ['type', 'properties', 'items', 'enum', 'required', 'additionalProperties', 'description', 'anyOf'];

/** @returns the request, or what is wrong with it by the documentation */
export function checkRequest(body: unknown): ChatRequest | string {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const request = parsed.data;
  const format = request.response_format;
  if (format?.type === 'json_schema') return schemaFault(format.json_schema.schema, '$') ?? request;
  const isJsonMentioned = request.messages.some(({ content }) => content.includes('JSON'));
  if (format?.type === 'json_object' && !isJsonMentioned) return 'messages must contain the word JSON for json_object';
  return request;
}

/** The tweets in the last message, which must be one JSON document. */
export function tweetsOf({ messages }: ChatRequest): readonly AskedTweet[] {
  return tweetsSchema.parse(JSON.parse(messages.at(-1)?.content ?? '')).tweets;
}

function schemaFault(schema: unknown, path: string): string | null {
  if (typeof schema !== 'object' || schema === null) return `${path} is no schema`;
  const node = schema as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(node).find((key) => !KEYWORDS.includes(key));
  if (unknown !== undefined) return `${path}: ${unknown} is not known to the strict mode`;
  if (node.type === 'array') return schemaFault(node.items, `${path}[]`);
  if (node.type !== 'object') return null;
  const properties = (node.properties ?? {}) as Readonly<Record<string, unknown>>;
  if (node.additionalProperties !== false) return `${path}: additionalProperties must be false`;
  const required = [...((node.required ?? []) as readonly string[])].sort();
  if (JSON.stringify(required) !== JSON.stringify(Object.keys(properties).sort())) {
    return `${path}: every property must be required`;
  }
  for (const [key, property] of Object.entries(properties)) {
    const fault = schemaFault(property, `${path}.${key}`);
    if (fault !== null) return fault;
  }
  return null;
}
