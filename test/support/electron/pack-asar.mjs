/**
 * An asar archive of a few small files: a pickled JSON header, then the contents one after the other.
 * @param files name → text
 */
export function packAsar(files) {
  const header = { files: {} };
  const contents = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    header.files[name] = { size: content.length, offset: String(offset) };
    contents.push(content);
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify(header));
  const paddedLength = Math.ceil(json.length / 4) * 4;
  const sizes = Buffer.alloc(16);
  for (const [at, size] of [4, paddedLength + 8, paddedLength + 4, json.length].entries())
    sizes.writeUInt32LE(size, at * 4);
  return Buffer.concat([sizes, json, Buffer.alloc(paddedLength - json.length), ...contents]);
}
