import { LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('seatwise-chart')
export class SeatwiseChart extends LitElement {}
