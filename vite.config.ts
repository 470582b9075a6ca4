import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated.ts';

/** The icons that the sources name: `VaadinIcon.CALENDAR_CLOCK` in Java, `vaadin:calendar-clock` anywhere. */
function namedIcons(folders: string[]): Set<string> {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/\.(java|ts|css)$/.test(file) && !file.startsWith('generated')) {
        const text = readFileSync(join(folder, file), 'utf8');
        for (const [, constant, name] of text.matchAll(/\bVaadinIcon\.([A-Z0-9_]+)|\bvaadin:([a-z0-9-]+)/g)) {
          names.add(name ?? constant.toLowerCase().replaceAll('_', '-'));
        }
      }
    }
  }
  return names;
}

/** Leaves out of Vaadin's 636 icons those that no source names: some 50 kB that each browser would fetch first. */
function usedIcons(): Plugin {
  return {
    name: 'seatwise-used-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replace(/\?.*$/, '').endsWith('/@vaadin/icons/vaadin-iconset.js')) {
        return null;
      }
      const used = namedIcons(['src/main/java', 'frontend']);
      return {
        code: code.replace(/<g id="vaadin:([^"]+)">.*?<\/g>\n?/gs, (icon, name) => (used.has(name) ? icon : '')),
        map: null,
      };
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [usedIcons()] });

export default overrideVaadinConfig(customConfig);
