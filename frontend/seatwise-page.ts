/** Corrects roles and states that Vaadin sets for screen readers, on all pages, including those before the sign-in. */

/** The bar of a lost connection stands outside the page's landmarks; as a status it is read out and allowed there. */
customElements.whenDefined('vaadin-connection-indicator').then(() => {
  requestAnimationFrame(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));
});

/**
 * Vaadin 25.3 writes states that their roles do not have: a menu item is never selected, a button never required
 * (docs/workarounds.md).
 */
const FOREIGN_STATES: Record<string, string> = {
  'aria-selected': '[role^="menuitem"]',
  'aria-required': 'vaadin-select-value-button',
};

new MutationObserver((changes) => {
  for (const { target, attributeName } of changes) {
    if (attributeName && target instanceof Element && target.matches(FOREIGN_STATES[attributeName])) {
      target.removeAttribute(attributeName);
    }
  }
}).observe(document.documentElement, { subtree: true, attributeFilter: Object.keys(FOREIGN_STATES) });
