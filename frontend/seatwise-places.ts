/**
 * Back returns to the row. How far a page and its grids were scrolled is kept under its address when it is left, and
 * restored when the browser goes back or forward to it; a link to the same page starts at its top.
 */
const KEY = 'seatwise.places';
const MOST = 30;
const LONGEST_MS = 10_000;
const EVERY_MS = 60;
/** The server may scroll a grid that it has just made; a place counts when it was held that often. */
const HELD = 4;

type Grid = HTMLElement & { size: number; _firstVisibleIndex?: number; scrollToIndex(index: number): void };
type Place = { top: number; rows: number[] };

let restoring = 0;

function main(): HTMLElement | null {
  return document.getElementById('main-content');
}

function grids(): Grid[] {
  return [...document.querySelectorAll<Grid>('#main-content vaadin-grid')].filter((grid) => grid.offsetParent);
}

function read(): Record<string, Place> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

function keep() {
  const places = read();
  const address = location.pathname + location.search;
  delete places[address];
  places[address] = { top: main()?.scrollTop ?? 0, rows: grids().map((grid) => grid._firstVisibleIndex ?? 0) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(Object.entries(places).slice(-MOST))));
  } catch {
    // A browser that keeps nothing starts each page at its top.
  }
}

function restore(place: Place) {
  const leaving = main()?.firstElementChild;
  const deadline = Date.now() + LONGEST_MS;
  let held = 0;
  const step = () => {
    const page = main();
    if (page?.firstElementChild && page.firstElementChild !== leaving) {
      const shown = grids();
      const ready = place.rows.every((row, i) => shown[i] && (row === 0 || shown[i].size > row));
      if (ready) {
        const there = place.rows.every((row, i) => (shown[i]._firstVisibleIndex ?? 0) === row);
        held = there && Math.abs(page.scrollTop - place.top) < 2 ? held + 1 : 0;
        if (held === 0) {
          place.rows.forEach((row, i) => shown[i].scrollToIndex(row));
          page.scrollTop = place.top;
        }
      }
    }
    if (held >= HELD || Date.now() > deadline) {
      stop();
    }
  };
  stop();
  restoring = window.setInterval(step, EVERY_MS);
}

function stop() {
  window.clearInterval(restoring);
  restoring = 0;
}

function leave() {
  stop();
  keep();
}

document.addEventListener('click', leave, true);
document.addEventListener('keydown', (event) => (event.key === 'Enter' ? leave() : stop()), true);
document.addEventListener('wheel', stop, { capture: true, passive: true });
document.addEventListener('pointerdown', stop, true);
window.addEventListener('popstate', () => {
  const place = read()[location.pathname + location.search];
  if (place && (place.top > 0 || place.rows.some((row) => row > 0))) {
    restore(place);
  }
});

export {};
