import { expect, it } from 'vitest';
import { readLink } from '../../../../../src-main/shells/desktop/launch/read-link.ts';

it.each([
  ['tweetscope://tweet/17', '#/live?tweet=17'],
  ['tweetscope://tweet/17/', '#/live?tweet=17'],
  ['tweetscope://view/insights', '#/insights'],
  ['tweetscope://view/live?q=rain&lang=fr', '#/live?q=rain&lang=fr'],
  ['tweetscope://view/live?q=a%26b%23c', '#/live?q=a%26b%23c'],
])('%s is %s', (link, place) => {
  expect(readLink(link)).toBe(place);
});

it.each([
  'https://example.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'tweetscope://tweet/abc',
  'tweetscope://tweet/../view/live',
  'tweetscope://run/format',
  'tweetscope://view/Live',
  'tweetscope://view/live/more',
  'tweetscope://user@view/live',
  'tweetscope://view:80/live',
  'tweetscope-app://console/index.html',
  `tweetscope://view/live?q=${'a'.repeat(3_000)}`,
  'not a link',
])('%s is no link of ours', (link) => {
  expect(readLink(link)).toBeNull();
});

it('takes no parameter with an odd name', () => {
  expect(readLink('tweetscope://view/live?q=1&__proto__=2&<b>=3')).toBe('#/live?q=1');
});
