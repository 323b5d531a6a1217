import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { DesktopWords } from '../menu/desktop-words.ts';

/** The menu of the right button: spelling where the system has it, and what can be done with a text. */
export function offerContextMenu(contents: WebContents, words: () => DesktopWords): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, misspelledWord, dictionarySuggestions }) => {
    const { cut, copy, paste, selectAll, learn } = words();
    const items: MenuItemConstructorOptions[] = dictionarySuggestions.slice(0, 5).map((suggestion) => ({
      label: suggestion,
      click: () => contents.replaceMisspelling(suggestion),
    }));
    if (misspelledWord !== '') {
      const { session } = contents;
      items.push({ label: learn, click: () => session.addWordToSpellCheckerDictionary(misspelledWord) });
      items.push({ type: 'separator' });
    }
    if (isEditable) items.push({ role: 'cut', label: cut });
    if (selectionText.trim() !== '') items.push({ role: 'copy', label: copy });
    if (isEditable) items.push({ role: 'paste', label: paste }, { role: 'selectAll', label: selectAll });
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
