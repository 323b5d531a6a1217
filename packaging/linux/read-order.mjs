/** Said once each, with one value. */
const SINGLE = {
  '-t': 'kind',
  '--architecture': 'architecture',
  '--after-install': 'afterInstall',
  '--after-remove': 'afterRemove',
  '--category': 'category',
  '--deb-compression': 'compression',
  '--deb-priority': 'priority',
  '--description': 'description',
  '--iteration': 'iteration',
  '--license': 'license',
  '--maintainer': 'maintainer',
  '--name': 'name',
  '--package': 'file',
  '--rpm-compression': 'compression',
  '--rpm-summary': 'summary',
  '--url': 'url',
  '--vendor': 'vendor',
  '--version': 'version',
};
const REPEATED = { '-d': 'depends', '--deb-recommends': 'recommends' };
/** True of every package made here. */
const UNDERSTOOD = ['-s', '--rpm-os'];

/**
 * What electron-builder asks of fpm, as an object. @returns { kind: 'deb' | 'rpm', depends, recommends, contents:
 * [{ from, to }], … }; a `from` with a slash at its end stands for what is in that folder
 * @throws Error for an option that is not known: a package without what it asks for would be a wrong one
 */
export function readOrder(args) {
  const order = { depends: [], recommends: [], contents: [] };
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === '--force') continue;
    if (!word.startsWith('-')) {
      order.contents.push(readContent(word));
      continue;
    }
    index += 1;
    const value = args[index];
    if (value === undefined) throw new Error(`${word} has no value`);
    if (word in SINGLE) order[SINGLE[word]] = value;
    else if (word in REPEATED) order[REPEATED[word]].push(value);
    else if (!UNDERSTOOD.includes(word)) throw new Error(`${word} is not understood here`);
  }
  for (const field of ['kind', 'name', 'version', 'architecture', 'description', 'maintainer', 'file'])
    if (order[field] === undefined) throw new Error(`the order does not say the package’s ${field}`);
  if (order.kind !== 'deb' && order.kind !== 'rpm') throw new Error(`${order.kind} is neither deb nor rpm`);
  return order;
}

function readContent(word) {
  const at = word.lastIndexOf('=');
  if (at < 1) throw new Error(`${word} does not say where it goes`);
  return { from: word.slice(0, at), to: word.slice(at + 1) };
}
