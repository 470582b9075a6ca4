/**
 * Keeps what is typed into the field before it on this device until it is saved (io.seatwise.base.ui.Draft): a session
 * that ends, a reload or the way back loses nothing.
 */
class SeatwiseDraft extends HTMLElement {
  private field: (HTMLElement & { value: string }) | null = null;

  connectedCallback() {
    this.field = this.previousElementSibling as (HTMLElement & { value: string }) | null;
    this.field?.addEventListener('input', this.keep);
    this.field?.addEventListener('value-changed', this.forget);
    const name = this.field?.localName;
    const kept = this.key && sessionStorage.getItem(this.key);
    if (name && kept) {
      customElements.whenDefined(name).then(() =>
        requestAnimationFrame(() => {
          if (this.field && !this.field.value) {
            this.field.value = kept;
            this.field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
          }
        }),
      );
    }
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.keep);
    this.field?.removeEventListener('value-changed', this.forget);
  }

  private get key() {
    const name = this.getAttribute('name');
    return name ? `seatwise.draft.${name}` : '';
  }

  private keep = (event: Event) => {
    const typed = (event.target as HTMLInputElement).value ?? this.field?.value;
    if (this.key && typed) {
      sessionStorage.setItem(this.key, typed);
    }
  };

  private typed = false;

  /** An empty value after something was there: saved, or deleted by the person. */
  private forget = () => {
    if (this.field?.value) {
      this.typed = true;
    } else if (this.typed && this.key) {
      sessionStorage.removeItem(this.key);
      this.typed = false;
    }
  };
}

customElements.define('seatwise-draft', SeatwiseDraft);
