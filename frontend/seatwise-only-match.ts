/**
 * Enter takes the only match. Vaadin's combo boxes wait for an arrow key first, also where what was typed leaves one item;
 * what is typed faster than the server answers is taken when the answer is there.
 */
const LONGEST_MS = 2_000;
const EVERY_MS = 40;

type Combo = HTMLElement & {
  opened: boolean;
  loading: boolean;
  allowCustomValue: boolean;
  filteredItems?: { label?: string }[];
  inputElement?: HTMLInputElement;
  _focusedIndex: number;
};

document.addEventListener(
  'keydown',
  (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const combo = target?.closest<Combo>('vaadin-combo-box, vaadin-multi-select-combo-box');
    const typed = combo?.inputElement?.value.trim();
    if (event.key !== 'Enter' || !event.isTrusted || !combo || !typed || combo.hasAttribute('data-search')) {
      return;
    }
    if (combo.opened && combo._focusedIndex < 0 && !combo.allowCustomValue) {
      event.preventDefault();
      event.stopPropagation();
      take(combo, typed, Date.now() + LONGEST_MS);
    }
  },
  true,
);

function take(combo: Combo, typed: string, deadline: number) {
  const input = combo.inputElement;
  if (!combo.opened || !input || input.value.trim() !== typed) {
    return;
  }
  const items = combo.filteredItems ?? [];
  // Until the server has answered, the items are those of the text before
  const matches = items[0]?.label?.toLowerCase().includes(typed.toLowerCase());
  if (items.length === 1 && !combo.loading && matches) {
    combo._focusedIndex = 0;
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  } else if (Date.now() < deadline) {
    setTimeout(() => take(combo, typed, deadline), EVERY_MS);
  }
}

export {};
