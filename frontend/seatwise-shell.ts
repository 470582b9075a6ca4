/**
 * What the frame does without asking the server: Ctrl+K (or Cmd+K) finds the search, the skip link moves the focus, a
 * closed popover gives it back, the narrow or wide navigation is remembered on this device.
 */
const KEY = 'seatwise.navigation.narrow';

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
    const search = document.querySelector<HTMLElement>('[data-search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});

/** Enter in the search opens the first line where none was chosen; the box itself would throw the text away. */
document.addEventListener(
  'keydown',
  (event) => {
    const search = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search]') : null;
    const typed = (event.target as HTMLInputElement | null)?.value;
    const chosen = (search as unknown as { _focusedIndex?: number } | null)?._focusedIndex ?? -1;
    if (search && event.key === 'Enter' && typed && chosen < 0) {
      search.dispatchEvent(new CustomEvent('search-first', { detail: typed }));
    }
  },
  true,
);

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('.sw-skip')) {
    event.preventDefault();
    document.getElementById('main-content')?.focus();
  }
  if (target?.closest('.sw-narrow-toggle')) {
    setNarrow(!document.documentElement.classList.contains('sw-narrow'));
  }
});

/** A popover that the server opened does not know its opener: after Escape, focus would be nowhere. */
document.addEventListener(
  'closed',
  (event) => {
    const popover = event.target as HTMLElement & { target?: HTMLElement };
    const focused = document.activeElement;
    if (popover.localName === 'vaadin-popover' && (focused === document.body || popover.contains(focused))) {
      popover.target?.focus();
    }
  },
  true,
);

/** Vaadin 25.3's grid asks for its tooltip before there is a row to tell about, and throws (docs/workarounds.md). */
customElements.whenDefined('vaadin-tooltip').then((tooltip) => {
  let owner = tooltip.prototype;
  while (owner && !Object.hasOwn(owner, 'generator')) {
    owner = Object.getPrototypeOf(owner);
  }
  const property = owner && Object.getOwnPropertyDescriptor(owner, 'generator');
  if (property?.set) {
    type Generator = (this: unknown, context: { item?: unknown }) => string;
    const set = property.set;
    Object.defineProperty(owner, 'generator', {
      ...property,
      set(generator: unknown) {
        const ofGrid = this.parentElement?.localName === 'vaadin-grid' && typeof generator === 'function';
        const text: Generator = (context) => (context.item ? (generator as Generator)(context) : '');
        set.call(this, ofGrid ? text : generator);
      },
    });
  }
});

/**
 * Enter in a grid opens the row. Vaadin's grid would step into the cell first; it still does where a cell holds
 * something of its own beside the row's link.
 */
document.addEventListener(
  'keydown',
  (event) => {
    const [cell] = event.composedPath();
    if (event.key !== 'Enter' || !(cell instanceof HTMLTableCellElement) || !cell.closest('tbody#items')) {
      return;
    }
    const inCell = focusable(cell);
    const link = inCell.length === 0 ? focusable(cell.parentElement!).find(isLink) : inCell[0];
    if (inCell.length < 2 && link && isLink(link)) {
      event.preventDefault();
      event.stopPropagation();
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
    }
  },
  true,
);

function focusable(part: Element): Element[] {
  return [...part.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedElements())
    .flatMap((content) => [...content.querySelectorAll('a[href], button, input, vaadin-button, vaadin-checkbox')]);
}

function isLink(element: Element): element is HTMLAnchorElement {
  return element instanceof HTMLAnchorElement;
}

/** Paper is white: what is drawn by script looks at this class as it does at the theme. */
window.addEventListener('beforeprint', () => document.documentElement.classList.add('sw-print'), true);
window.addEventListener('afterprint', () => document.documentElement.classList.remove('sw-print'), true);

function setNarrow(narrow: boolean) {
  document.documentElement.classList.toggle('sw-narrow', narrow);
  try {
    localStorage.setItem(KEY, String(narrow));
  } catch {
    // A browser that keeps nothing shows the wide navigation next time.
  }
}

try {
  setNarrow(localStorage.getItem(KEY) === 'true');
} catch {
  setNarrow(false);
}
