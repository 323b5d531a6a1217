import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STACK_SERVICES, type StackService } from '#shared/contract/stack.ts';

const NAME = 'docker-compose.yml';

/** The one that comes with Tweetscope: from the sources and a chunk of the build three folders up, from an entry two. */
export function ownComposeFile(): string {
  const places = [`../../../${NAME}`, `../../${NAME}`];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return files.find((file) => existsSync(file)) ?? (files[0] as string);
}

/** Compose finds `.env` in the project's folder, and asks no terminal for colours. */
export function composeArguments(file: string, ...more: readonly string[]): string[] {
  return ['compose', '--ansi', 'never', '--file', file, '--project-directory', dirname(file), ...more];
}

/** A service as the file and `.env` have it together. */
export interface DeclaredService {
  readonly name: StackService;
  readonly image: string;
  /** On this machine. */
  readonly port: number;
  readonly needs: readonly StackService[];
  readonly memoryBytes: number;
}

interface ConfiguredService {
  readonly image?: string;
  readonly ports?: readonly { readonly published?: string; readonly target: number }[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly mem_limit?: string | number;
}

/** @param text what `docker compose config --format json` prints @throws SyntaxError */
export function declaredServices(text: string): readonly DeclaredService[] {
  const { services } = JSON.parse(text) as { readonly services?: Readonly<Record<string, ConfiguredService>> };
  return STACK_SERVICES.flatMap((name) => {
    const found = services?.[name];
    if (found === undefined) return [];
    const [port] = found.ports ?? [];
    return {
      name,
      image: found.image ?? '',
      port: Number(port?.published ?? port?.target ?? 0),
      needs: STACK_SERVICES.filter((other) => found.depends_on?.[other] !== undefined),
      memoryBytes: Number(found.mem_limit ?? 0),
    };
  });
}
