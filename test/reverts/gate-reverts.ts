import { inGate, inGuards, type Revert } from './revert.ts';

const GUARDS = 'src-main/shells/desktop/guards';
const GATE = `${GUARDS}/frame-gate.ts`;
const STRANGER = inGate('17 a strange page gets nothing, though it has our preload');
const FRAMES = inGate('17 no frame but the main one of our own page is heard, on any channel');
const SENDER = 'return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);';

const gate = (what: string, from: string, to: string, test: Revert['test']): Revert => ({
  item: 17,
  what,
  file: GATE,
  from,
  to,
  test,
});

export const GATE_REVERTS: readonly Revert[] = [
  gate('every sender is heard', SENDER, 'return [senderFrame, sender, isOwnPage].length > 0;', STRANGER),
  gate(
    'pages of others are heard',
    SENDER,
    'return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage.length > 0;',
    STRANGER,
  ),
  gate(
    'frames inside a page are heard',
    SENDER,
    'return sender !== null && senderFrame !== null && isOwnPage(senderFrame.url);',
    FRAMES,
  ),
  gate(
    'requests to the engine come from anyone',
    `if (!isOwnFrame(event)) return;
    const { sender } = event;`,
    'const { sender } = event;',
    STRANGER,
  ),
  gate(
    'anyone hears of the engine',
    `if (!isOwnFrame(event)) return;
    if (word === 'renew') keeper.renew();`,
    `if (word === 'renew') keeper.renew();`,
    STRANGER,
  ),
  gate(
    'requests to main come from anyone',
    `if (!isOwnFrame(event)) return refused(new TweetscopeError('REQUEST_FORBIDDEN', 'not from a page of ours'));`,
    '',
    STRANGER,
  ),
  gate('files are dropped by anyone', 'if (isOwnFrame(event) && isList)', 'if (isList)', FRAMES),
  gate('anyone places the view', 'if (isOwnFrame(event)) keeper.place', 'keeper.place', STRANGER),
  {
    item: 17,
    what: 'a host that only begins alike is ours',
    file: `${GUARDS}/own-page.ts`,
    from: `host === 'console'`,
    to: `host.startsWith('console')`,
    test: inGuards('an address that only begins like ours is not ours'),
  },
  {
    item: 17,
    what: 'what is not a request is taken for one',
    file: `${GUARDS}/request-of.ts`,
    from: 'return fits ? { id, name, input } : null;',
    to: 'return fits || !fits ? ({ id, name, input } as AskedRequest) : null;',
    test: inGate('answers each of thousands of messages, and nothing breaks'),
  },
];
