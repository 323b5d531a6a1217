import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_PATHS } from '#shared/settings/declaration.ts';
import { PAGES, settingsPage } from '../../../tools/generate-docs.ts';

describe('generated pages', () => {
  it.each(Object.entries(PAGES))('%s is current (else run: node tools/generate-docs.ts)', (file, page) => {
    expect(readFileSync(file, 'utf8')).toBe(page());
  });

  it('name every setting', () => {
    const page = settingsPage();
    expect(SETTING_PATHS.filter((path) => !page.includes(`| \`${path}\` `))).toEqual([]);
  });
});
