import { memo } from 'react';
import { assertNever } from '../../../shared/assert-never';
import type { GroupShape, Paint, Shape, TextShape } from '../../../shared/pictures/picture';
import { textAnchor } from '../../../shared/pictures/svg';

/** Shapes of a picture within an `svg`, in the colours and type sizes of the window's theme. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no other identity.
    <ShapeElement key={place} shape={shape} />
  ));
});

const HALO = { paintOrder: 'stroke', strokeWidth: 4, strokeLinejoin: 'round' } as const;

function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...painted(shape)} />;
    }
    case 'line':
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...painted(shape)} />;
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...painted(shape)} />;
    case 'path': {
      const { d, x = 0, y = 0, scale = 1 } = shape;
      const transform = `translate(${x} ${y}) scale(${scale})`;
      return (
        <path d={d} transform={transform} {...painted(shape)} strokeLinecap="round" strokeLinejoin="round" />
      );
    }
    case 'text': {
      const { direction, anchor } = textAnchor(shape);
      return (
        <text
          x={shape.x}
          y={shape.y}
          fill={colourOf(shape.fill)}
          fontSize={`var(--size-${shape.size})`}
          fontWeight={shape.isBold ? 600 : undefined}
          direction={direction}
          textAnchor={anchor}
          {...(shape.halo !== undefined && { ...HALO, stroke: colourOf(shape.halo) })}
        >
          {shape.text}
        </text>
      );
    }
    case 'group':
      return (
        <g opacity={shape.opacity}>
          <Shapes shapes={shape.shapes} />
        </g>
      );
    default:
      return assertNever(shape);
  }
}

function painted({ fill, stroke, strokeWidth, dash, opacity }: Exclude<Shape, TextShape | GroupShape>) {
  return {
    fill: fill === undefined ? 'none' : colourOf(fill),
    stroke: stroke && colourOf(stroke),
    strokeWidth,
    strokeDasharray: dash,
    opacity,
  };
}

function colourOf(paint: Paint): string {
  return paint.startsWith('#') ? paint : `var(--${paint})`;
}
