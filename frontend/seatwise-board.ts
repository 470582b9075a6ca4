/**
 * The training board without asking the server: cards are dragged, arrows walk from card to card, Shift+Left and
 * Shift+Right move a card, M opens its menu. The server hears `card-move` on the card and `card-drop` on the column.
 */
const CARD = '.board-card';
const COLUMN = '.board-column';
const TITLE = '.board-card-title';
const OVER = 'board-over';
const TYPE = 'application/x-seatwise-card';

function cardsOf(column: Element | null | undefined): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>(CARD)] : [];
}

function focusCard(card: HTMLElement | undefined): boolean {
  const title = card?.querySelector<HTMLElement>(TITLE);
  title?.focus();
  return Boolean(title);
}

/** The nearest column in this direction that has a card, so that the arrows never get stuck. */
function focusBeside(card: HTMLElement, step: number): boolean {
  const columns = [...document.querySelectorAll(COLUMN)];
  const own = card.closest(COLUMN)!;
  const place = cardsOf(own).indexOf(card);
  for (let at = columns.indexOf(own) + step; at >= 0 && at < columns.length; at += step) {
    const cards = cardsOf(columns[at]);
    if (cards.length > 0) {
      return focusCard(cards[Math.min(place, cards.length - 1)]);
    }
  }
  return false;
}

function focusNext(card: HTMLElement, step: number): boolean {
  const cards = cardsOf(card.closest(COLUMN));
  return focusCard(cards[cards.indexOf(card) + step]);
}

function onKey(card: HTMLElement, event: KeyboardEvent): boolean {
  const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const updown = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  if (event.shiftKey) {
    if (sideways && card.draggable) {
      card.dispatchEvent(new CustomEvent('card-move', { detail: { by: sideways } }));
      return true;
    }
    return false;
  }
  if (sideways) {
    return focusBeside(card, sideways);
  }
  if (updown) {
    return focusNext(card, updown);
  }
  if (event.key.toLowerCase() === 'm') {
    const menu = card.querySelector<HTMLElement>('.board-card-menu');
    menu?.click();
    return Boolean(menu);
  }
  return false;
}

document.addEventListener('keydown', (event) => {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>(CARD) : null;
  if (card && onKey(card, event)) {
    event.preventDefault();
  }
});

document.addEventListener('dragstart', (event) => {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>(CARD) : null;
  if (card?.draggable && event.dataTransfer) {
    event.dataTransfer.setData(TYPE, card.dataset.card ?? '');
    event.dataTransfer.effectAllowed = 'move';
    card.classList.add('board-dragged');
  }
});

document.addEventListener('dragend', () => {
  document.querySelectorAll('.board-dragged').forEach((card) => card.classList.remove('board-dragged'));
  document.querySelectorAll(`.${OVER}`).forEach((column) => column.classList.remove(OVER));
});

document.addEventListener('dragover', (event) => {
  const column = event.target instanceof Element ? event.target.closest(COLUMN) : null;
  if (column && event.dataTransfer?.types.includes(TYPE)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    document.querySelectorAll(`.${OVER}`).forEach((other) => other.classList.toggle(OVER, other === column));
    column.classList.add(OVER);
  }
});

document.addEventListener('drop', (event) => {
  const column = event.target instanceof Element ? event.target.closest(COLUMN) : null;
  const card = event.dataTransfer?.getData(TYPE);
  if (column && card) {
    event.preventDefault();
    column.dispatchEvent(new CustomEvent('card-drop', { detail: { card } }));
  }
});

export {};
