/** Prints the page when what it holds is clicked (io.seatwise.portfolio.customer.ui.PrintButton). */
class SeatwisePrint extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.print);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.print);
  }

  private print() {
    window.print();
  }
}

customElements.define('seatwise-print', SeatwisePrint);
