/**
 * Uses native checkboxes to select rows. Vaadin's column creates a vaadin-checkbox for each row, which took a fifth of the time
 * to draw a table. Everything else is Vaadin's: its renderer fills the checkbox that it finds in the cell, and its listeners
 * select rows by click, key and drag (docs/workarounds.md).
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
  // Vaadin selects the row when Space goes down. When it comes up, the grid clicks the content of the cell and marks that click
  box.addEventListener('click', (event) => {
    if ('skipCellActivate' in event) {
      event.preventDefault();
    }
  });
  // Vaadin's column sets the label through this property
  Object.defineProperty(box, 'accessibleName', {
    set(name: string | null | undefined) {
      box.ariaLabel = name ?? null;
    },
  });
  return box;
}
