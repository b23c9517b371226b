import { ChevronDown, Image, Shapes as ShapesIcon } from 'lucide-react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { isoDayOf } from '../../../../shared/day-number';
import { isolated } from '../../../../shared/direction';
import { metaOf } from '../../../../shared/dossier';
import type { PictureFile } from '../../../../shared/picture-file';
import type { Picture } from '../../../../shared/pictures/picture';
import { HEADS_WIDTH, PICTURE_MARGIN } from '../../../../shared/pictures/picture-parts';
import { timeAxis } from '../../../../shared/pictures/time-axis';
import { timePicture } from '../../../../shared/pictures/time-picture';
import { ActionMenu } from '../../components/ActionMenu';
import buttonStyles from '../../components/Button.module.css';
import fieldStyles from '../../components/Field.module.css';
import { exportPicture } from '../../export-picture';
import { measureInFile } from '../../measure-text';
import { getState } from '../../store';
import { localeForFormats, useWords, words } from '../../words';
import { daysInWords, quickDate } from './mark-words';
import type { PlotModel } from './plot-model';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

interface PictureMenuProps {
  readonly model: PlotModel;
  readonly plot: PlotRange;
  /** Of the plot on screen, in pixels. */
  readonly width: number;
  readonly days: PlotDays;
  readonly isDisabled: boolean;
}

/** Writes the plot to a file, as it is on screen. */
export function PictureMenu({ model, plot, width, days, isDisabled }: PictureMenuProps) {
  const t = useWords();
  const write = (format: PictureFile['format']) =>
    void exportPicture(pictureOf(model, plot, width, days), model.shows, format);
  return (
    <MenuTrigger>
      <Button isDisabled={isDisabled} className={buttonStyles.button ?? ''}>
        <Image size={16} aria-hidden />
        <span className={buttonStyles.label}>{t('timeline.export')}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={fieldStyles.popover ?? ''}>
        <ActionMenu
          aria-label={t('timeline.export')}
          actions={[
            { id: 'svg', icon: ShapesIcon, label: t('timeline.exportSvg'), run: () => write('svg') },
            { id: 'png', icon: Image, label: t('timeline.exportPng'), run: () => write('png') },
          ]}
        />
      </Popover>
    </MenuTrigger>
  );
}

/** A file is read by itself: it is at least so wide, however narrow the window, and its body so high. Pixels. */
const LEAST_WIDTH = 900;
const LEAST_BODY = 320;
const MARGINS = 2 * PICTURE_MARGIN;

function pictureOf(model: PlotModel, { range }: PlotRange, screenWidth: number, days: PlotDays): Picture {
  const width = Math.max(screenWidth + HEADS_WIDTH + MARGINS, LEAST_WIDTH);
  const layout = model.layout(LEAST_BODY);
  const { open } = getState();
  const asOf = quickDate(isoDayOf(days.asOf), words);
  const line = words('timeline.picturedDays', {
    dossier: isolated(open === null ? '' : metaOf(open.dossier).title),
    days: daysInWords(Math.floor(range.from), Math.floor(range.to), words),
    asOf,
  });
  return timePicture({
    title: model.title,
    lines: [line, ...model.notes],
    range,
    width,
    bodyHeight: layout.bodyHeight,
    axis: timeAxis(range, width - HEADS_WIDTH - MARGINS, localeForFormats(), measureInFile),
    events: model.events,
    eventsAt: model.eventsAt,
    eventsLabel: words('timeline.eventsLane'),
    heads: model.headShapes(layout, HEADS_WIDTH),
    back: (ground) => model.back(layout, ground),
    tracks: model.tracks(layout),
    asOf: { day: days.asOf, label: words('timeline.asOfLabel', { date: asOf }) },
    legend: model.legend,
    measure: measureInFile,
  });
}
