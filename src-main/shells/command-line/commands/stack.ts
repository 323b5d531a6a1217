import type { StackReport, StackService } from '#shared/contract/stack.ts';
import { isBlocking, STACK_SERVICES } from '#shared/contract/stack.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ServiceStack } from '../../../services/service-stack.ts';
import { problemWords } from '../../../services/stack-words.ts';
import { wholeNumber } from '../arguments.ts';
import { confirmed } from '../confirm.ts';
import type { AddCommand, CommandContext } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Paint, paint } from '../format/paint.ts';
import { StackProgress, serviceLine } from '../stack-progress.ts';

type Settings = Parameters<CommandContext['services']['openStack']>[0];

interface UpOptions {
  readonly anyway?: boolean;
  readonly json?: boolean;
}

interface DownOptions {
  readonly volumes?: boolean;
  readonly yes?: boolean;
}

/** `stack up|down|status|logs`. */
export const addStack: AddCommand = (parent, context) => {
  const stack = parent.command('stack').description('The servers of the profile local, with Docker.');
  stack.action(() => stack.help());
  defineCommand<UpOptions>(stack, context, {
    usage: 'up',
    description: 'Start Kafka, Elasticsearch, Kibana and Cassandra, and wait until each answers.',
    options: (command) =>
      command
        .option('--anyway', 'start in spite of a taken port or too little memory')
        .option('--json', 'one JSON object when it is over: state, services, problems, error'),
    examples: ['stack up', 'stack up --anyway'],
    notes:
      'Says before it starts what would keep it from working. Ctrl+C stops the waiting; what runs goes on running.',
    run: (settings, options) => using(context, settings, (services) => up(context, services, options)),
  });
  defineCommand<DownOptions>(stack, context, {
    usage: 'down',
    description: 'Stop them; their data stay.',
    options: (command) =>
      command
        .option('--volumes', 'and forget all data: topics, index, tables')
        .option('--yes', 'do not ask before data are forgotten'),
    examples: ['stack down', 'stack down --volumes --yes'],
    run: (settings, options) => using(context, settings, (services) => down(context, services, options)),
  });
  defineCommand<{ readonly json?: boolean }>(stack, context, {
    usage: 'status',
    description: 'How each of them does.',
    options: (command) => command.option('--json', 'one JSON object: state, services, problems, error'),
    examples: ['stack status', "stack status --json | jq '.services[] | {name, state}'"],
    notes: 'Ends with 1 when not all of them answer.',
    run: (settings, { json }) => using(context, settings, (services) => status(context, services, json === true)),
  });
  defineCommand<{ readonly lines: number }>(stack, context, {
    usage: 'logs [service]',
    description: 'The newest lines of their logs.',
    options: (command) => command.option('-n, --lines <n>', 'how many', wholeNumber(1, 1_000), 200),
    examples: ['stack logs kafka', 'stack logs cassandra -n 50'],
    notes: `Services: ${STACK_SERVICES.join(', ')}.`,
    run: (settings, { lines }, [name]) =>
      using(context, settings, async (services) => {
        const found = await services.logs({ service: serviceNamed(name), lines });
        await context.io.out.write(found.map((line) => `${line}\n`).join(''));
        return EXIT.fine;
      }),
  });
};

async function using(
  { services }: CommandContext,
  settings: Settings,
  work: (stack: ServiceStack) => Promise<number>,
): Promise<number> {
  const stack = await services.openStack(settings);
  try {
    return await work(stack);
  } finally {
    await stack.close();
  }
}

async function up({ io }: CommandContext, stack: ServiceStack, { anyway, json }: UpOptions): Promise<number> {
  const progress = new StackProgress(io.err, paint(io.err.colours));
  const stopListening = io.onInterrupt(() => void stack.close());
  const unsubscribe = stack.subscribe((report) => progress.tell(report));
  try {
    progress.tell(await stack.up({ anyway: anyway === true }));
    const report = await stack.settled();
    progress.tell(report);
    if (json === true) await io.out.write(`${JSON.stringify(report)}\n`);
    if (report.error !== null) throw TweetscopeError.fromShape(report.error);
    if (report.state !== 'up') return EXIT.interruptedTwice;
    if (json !== true) await io.out.write('All services answer. Now: tweetscope start --profile local\n');
    return EXIT.fine;
  } finally {
    unsubscribe();
    stopListening();
  }
}

async function down({ io }: CommandContext, stack: ServiceStack, { volumes, yes }: DownOptions): Promise<number> {
  const isAsked = volumes === true && yes !== true;
  if (
    isAsked &&
    !(await confirmed(io, 'All topics, the index and all tables will be forgotten. Type yes to go on: '))
  ) {
    throw new TweetscopeError('USAGE', 'nothing was stopped or forgotten', {
      hint: 'Answer yes, or give --yes; without --volumes the data stay.',
    });
  }
  const report = await stack.down({ volumes: volumes === true });
  const what = volumes === true ? 'stopped, their data forgotten' : 'stopped; their data stay';
  if (report.state !== 'down') throw new TweetscopeError('STACK_FAILED', `the services are ${report.state}`);
  await io.out.write(`The services are ${what}.\n`);
  return EXIT.fine;
}

async function status({ io }: CommandContext, stack: ServiceStack, isJson: boolean): Promise<number> {
  const report = await stack.read();
  await io.out.write(isJson ? `${JSON.stringify(report)}\n` : statusText(report, paint(io.out.colours)));
  return report.state === 'up' ? EXIT.fine : EXIT.failed;
}

function statusText({ services, problems, nowMs }: StackReport, colours: Paint): string {
  const lines = services.map((service) => serviceLine(service, nowMs, colours));
  const warnings = problems.map((problem) => {
    const { what, advice } = problemWords(problem);
    const mark = isBlocking(problem) ? colours.red('problem') : colours.yellow('warning');
    return `${mark}  ${what.slice(0, 1).toUpperCase()}${what.slice(1)}. ${advice}`;
  });
  return [...lines, ...warnings].map((line) => `${line}\n`).join('');
}

function serviceNamed(name: string | undefined): StackService | undefined {
  const found = STACK_SERVICES.find((service) => service === name);
  if (name === undefined || found !== undefined) return found;
  throw new TweetscopeError('USAGE', `there is no service ${name}; there are ${STACK_SERVICES.join(', ')}`);
}
