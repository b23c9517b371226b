/*
 * What a picture is made of before it is drawn: by the window, in the colours of its theme, or into a file. One list of shapes
 * for both, so that a file never shows anything else than the screen.
 */

/** The design tokens that pictures are painted with. */
export const PAINTS = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'border',
  'border-strong',
  'text',
  'text-muted',
  'accent',
  'accent-soft',
  'danger',
  'warning',
  'stance-demands',
  'stance-demands-soft',
  'stance-offers',
  'stance-offers-soft',
  'stance-accepts',
  'stance-accepts-soft',
  'stance-rejects',
  'stance-rejects-soft',
  'stance-conditions',
  'stance-conditions-soft',
  'stance-signals',
  'stance-signals-soft',
] as const;
export type PaintName = (typeof PAINTS)[number];
/** A design token, or a party's own colour. */
export type Paint = PaintName | `#${string}`;

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Pixels; 1 unless it is given. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and of the room between them, in pixels. */
  readonly dash?: string;
  /** 0–1. */
  readonly opacity?: number;
}

export interface RectShape extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}
export interface LineShape extends Painted {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface CircleShape extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface PathShape extends Painted {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
}

/** The type sizes of pictures, as the design tokens have them. */
export const TEXT_SIZES = { xs: 12, s: 13, m: 14, l: 16 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  readonly size: TextSize;
  readonly isBold?: boolean;
  readonly fill: Paint;
  /** What is painted around the letters, so that lines behind them do not run through them. */
  readonly halo?: Paint;
  /** Which point of the text stands at `x`: its left end unless it is given. */
  readonly anchor?: 'left' | 'middle' | 'right';
}

/** Shapes that are seen through as one. */
export interface GroupShape {
  readonly kind: 'group';
  /** 0–1. */
  readonly opacity: number;
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | LineShape | CircleShape | PathShape | TextShape | GroupShape;

export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it is called, and what a screen reader says of it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** The same shapes so many pixels to the right and down. */
export function shifted(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'group':
        return { ...shape, shapes: shifted(shape.shapes, dx, dy) };
      case 'line':
        return { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy };
      case 'path':
        return { ...shape, x: (shape.x ?? 0) + dx, y: (shape.y ?? 0) + dy };
      default:
        return { ...shape, x: shape.x + dx, y: shape.y + dy };
    }
  });
}

/** How wide a text is in pixels: what only whoever draws it knows. */
export type Measure = (text: string, size: TextSize, isBold?: boolean) => number;
