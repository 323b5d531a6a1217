import type { StackProblem } from '#shared/contract/stack.ts';

export interface ProblemWords {
  /** A sentence without its full stop. */
  readonly what: string;
  readonly advice: string;
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** A problem for a person at a terminal; the console has words of its own in each language. */
export function problemWords(problem: StackProblem): ProblemWords {
  switch (problem.kind) {
    case 'docker missing':
      return {
        what: 'there is no program `docker` on this machine',
        advice: 'Install Docker, or start the servers from their jars with `npm run stack`: docs/setup.md.',
      };
    case 'compose missing':
      return {
        what: 'this Docker has no `docker compose`',
        advice: 'Install its Compose plugin (package docker-compose-plugin), version 2.',
      };
    case 'engine silent':
      return {
        what: `Docker's engine does not answer: ${problem.detail}`,
        advice:
          'Start Docker (Docker Desktop, or `systemctl start docker`); on Linux your user needs the group docker.',
      };
    case 'file unusable':
      return { what: `${problem.file} cannot be used: ${problem.detail}`, advice: 'Mend it, or the .env beside it.' };
    case 'port taken': {
      const { port, service, holder } = problem;
      const variable = `${service.toUpperCase()}_PORT`;
      return {
        what: `port ${port}, which ${service} needs, is taken${holder === null ? '' : ` by ${holder}`}`,
        advice: `End that program, or give another port in .env: ${variable}=${port + 10_000}.`,
      };
    }
    case 'memory low':
      return {
        what: `Docker may use ${gigabytes(problem.available)} of memory, and the services take up to ${gigabytes(problem.needed)}`,
        advice: 'Close programs, give Docker more, or smaller heaps in .env: .env.example lists them.',
      };
    case 'disk low':
      return {
        what: `${gigabytes(problem.available)} are free in ${problem.folder}, and about ${gigabytes(problem.needed)} are needed`,
        advice: 'Make room: `docker system df` shows what Docker holds.',
      };
  }
}
