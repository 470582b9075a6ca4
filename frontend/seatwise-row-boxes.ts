/**
 * The boxes that tick a table's rows are the browser's own. Vaadin's column makes a vaadin-checkbox for each row, whose
 * elements, shadow root and life of its own took a fifth of a table's time. All else stays Vaadin's: its renderer fills
 * what it finds in the cell, and its listeners tick, drag and keep the range (docs/workarounds.md).
 */
import { addListener, setTouchAction } from '@vaadin/component-base/src/gestures.js';

type Model = { item: unknown; selected: boolean };

type SelectionColumn = HTMLElement & {
  _defaultRenderer(cell: HTMLElement, column: SelectionColumn, model: Model): void;
  __onSelectRowCheckboxChange(event: Event): void;
  __onCellContentTrack(event: Event): void;
  __onCellContentMouseDown(event: Event): void;
  __onCellContentClick(event: Event): void;
};

customElements.whenDefined('vaadin-grid-flow-selection-column').then((definition) => {
  const column: SelectionColumn = definition.prototype;
  const fill = column._defaultRenderer;
  column._defaultRenderer = function (cell, self, model) {
    if (!cell.firstElementChild) {
      cell.append(createBox(this));
      addListener(cell, 'track', this.__onCellContentTrack);
      setTouchAction(cell, 'pinch-zoom');
      cell.addEventListener('mousedown', this.__onCellContentMouseDown);
      cell.addEventListener('click', this.__onCellContentClick);
    }
    fill.call(this, cell, self, model);
  };
});

function createBox(column: SelectionColumn): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'sw-row-box';
  box.addEventListener('change', column.__onSelectRowCheckboxChange);
  // Space on the cell ticks when it goes down. When it comes up the grid clicks what the cell holds, and marks that click
  box.addEventListener('click', (event) => {
    if ('skipCellActivate' in event) {
      event.preventDefault();
    }
  });
  // The name under which Vaadin's column gives a box its label
  Object.defineProperty(box, 'accessibleName', {
    set(name: string | null | undefined) {
      box.ariaLabel = name ?? null;
    },
  });
  return box;
}
