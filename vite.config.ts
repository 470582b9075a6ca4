import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The class whose name the browser sends to load the second part: see MainLayout.SecondPart. */
const FRAME = 'io.seatwise.base.ui.MainLayout';

/**
 * Merges the chunks that Vaadin splits by page into one, which loads with the layout. Features add parts to each other's pages
 * as beans, which Vaadin's scanner does not follow, so each page needs all components. Separate chunks would also take dozens
 * of requests. The layout's own chunk comes first, because Vaadin writes the others in any order and stylesheets need a fixed one.
 */
function secondPart(): Plugin {
  const part = 'virtual:seatwise-pages';
  const frame = createHash('sha256').update(FRAME).digest('hex');
  let chunks: string[] = [];
  return {
    name: 'seatwise-second-part',
    enforce: 'pre',
    resolveId: (id) => (id === part ? `\0${part}` : null),
    load: (id) => (id === `\0${part}` ? chunks.map((file) => `import ${JSON.stringify(file)};`).join('\n') : null),
    transform(code, id) {
      // While developing nothing is split
      if (!id.replace(/\?.*$/, '').endsWith('/flow/generated-flow-imports.js') || !code.includes('import(')) {
        return null;
      }
      const first = new RegExp(`'${frame}'.*\\s+pending\\.push\\(import\\('(.+?)'\\)\\)`).exec(code)?.[1];
      const all = [...code.matchAll(/import\('(.+?)'\)/g)].map(([, file]) => file);
      if (!first) {
        return this.error(`${FRAME} brings no chunk of its own: look at secondPart in vite.config.ts`);
      }
      chunks = [...new Set([first, ...all])].map((file) => join(dirname(id), file));
      return { code: code.replace(/import\('.+?'\)/g, `import('${part}')`), map: null };
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [usedIcons(), secondPart()] });

export default overrideVaadinConfig(customConfig);
