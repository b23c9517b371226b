import { type RefObject, useEffect } from 'react';

/** A place in the page, as its selection has it. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Mends what Chromium makes of two gestures in a text that is only read. At the first move of a drag it selects anew, from the whole
 * pixel below the place where the button went down: a pointer that stands between pixels then loses its first letter, or all of the
 * selection. And a click into what is selected leaves no caret at all. Double clicks, which select words, and Shift, which extends,
 * are left alone.
 */
export function useMouseSelection(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = article.current;
    if (element === null) return;
    const gesture = new AbortController();
    let isPressed = false;
    let anchor: Place | null = null;
    let clicked: MouseEvent | null = null;

    function onMouseDown(event: MouseEvent): void {
      isPressed = event.button === 0 && event.detail === 1 && !event.shiftKey;
      anchor = null;
      clicked = isPressed ? event : null;
    }
    /** The first move is told before it changes the selection, which still is the caret that the button has set. */
    function onMouseMove(): void {
      if (!isPressed) return;
      isPressed = false;
      const { isCollapsed = false, anchorNode = null, anchorOffset = 0 } = document.getSelection() ?? {};
      if (isCollapsed && anchorNode !== null && element?.contains(anchorNode))
        anchor = { node: anchorNode, offset: anchorOffset };
    }
    function onSelectionChange(): void {
      const selection = document.getSelection();
      if (selection?.rangeCount === 0 && clicked !== null) setCaret(selection, clicked);
      clicked = null;
      keepAnchor();
    }
    function keepAnchor(): void {
      const selection = document.getSelection();
      if (anchor === null || !anchor.node.isConnected || !selection?.focusNode) return;
      if (selection.anchorNode === anchor.node && selection.anchorOffset === anchor.offset) return;
      selection.setBaseAndExtent(anchor.node, anchor.offset, selection.focusNode, selection.focusOffset);
    }
    /** The selection is whole from now on: what is told of it may come later than the next key. */
    function letGo(): void {
      keepAnchor();
      isPressed = false;
      anchor = null;
    }
    /** Now and then the last move of a fast drag does not reach the selection: it ends where the button is let go. */
    function onMouseUp({ clientX, clientY }: MouseEvent): void {
      const selection = document.getSelection();
      const end = anchor === null ? null : document.caretPositionFromPoint(clientX, clientY);
      if (anchor?.node.isConnected && selection !== null && end !== null && isBehind(selection, end))
        selection.setBaseAndExtent(anchor.node, anchor.offset, end.offsetNode, end.offset);
      letGo();
    }
    /** The letter on whose edge the pointer stands is the page's to tell, which knows parts of pixels. */
    function isBehind({ focusNode, focusOffset }: Selection, { offsetNode, offset }: CaretPosition): boolean {
      if (!element?.contains(offsetNode)) return false;
      return focusNode !== offsetNode || Math.abs(focusOffset - offset) > 1;
    }
    const { signal } = gesture;
    element.addEventListener('mousedown', onMouseDown, { signal });
    document.addEventListener('mousemove', onMouseMove, { signal, capture: true });
    document.addEventListener('selectionchange', onSelectionChange, { signal });
    document.addEventListener('mouseup', onMouseUp, { signal, capture: true });
    document.addEventListener('keydown', letGo, { signal, capture: true });
    return () => gesture.abort();
  }, [article]);
}

function setCaret(selection: Selection, { clientX, clientY }: MouseEvent): void {
  const place = document.caretPositionFromPoint(clientX, clientY);
  if (place !== null) selection.collapse(place.offsetNode, place.offset);
}
