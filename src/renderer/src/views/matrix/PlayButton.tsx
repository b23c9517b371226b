import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DateThatMatters } from '../../../../shared/views/dates';
import { show } from '../../actions';
import { IconButton } from '../../components/IconButton';
import { getState } from '../../store';
import { useWords } from '../../words';

/** Milliseconds for which each day is shown while time is played. */
const DAY_SHOWN = 900;

interface PlayButtonProps {
  readonly dates: readonly DateThatMatters[];
  /** The ISO day that is shown. */
  readonly day: string;
}

/** Plays time: shows one day that matters after the other, from the first when the last is shown, and stops at the last. */
export function PlayButton({ dates, day }: PlayButtonProps) {
  const t = useWords();
  const [isPlaying, setIsPlaying] = useState(false);
  const last = dates.at(-1)?.day ?? day;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = dates.find((stop) => stop.day > day);
      if (next === undefined) setIsPlaying(false);
      else show({ asOf: next.day });
    }, DAY_SHOWN);
    return () => clearTimeout(timer);
  }, [isPlaying, dates, day]);

  if (dates.length < 2) return null;
  return (
    <IconButton
      icon={isPlaying ? Pause : Play}
      label={t(isPlaying ? 'matrix.pause' : 'matrix.play')}
      onPress={() => {
        const first = dates[0]?.day;
        if (!isPlaying && (getState().viewState.asOf ?? last) >= last && first !== undefined)
          show({ asOf: first });
        setIsPlaying(!isPlaying);
      }}
    />
  );
}
