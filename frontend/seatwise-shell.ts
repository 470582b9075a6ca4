/**
 * What the frame does without asking the server: Ctrl+K (or Cmd+K) finds the search, the skip link moves the focus, the
 * narrow or wide navigation is remembered on this device.
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

/** The bar of a lost connection stands outside the page's landmarks; as a status it is read out and allowed there. */
customElements.whenDefined('vaadin-connection-indicator').then(() => {
  requestAnimationFrame(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));
});

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
