import type { SamplePosition } from '../content';

const shared = {
  date: '2025-08-06',
  attribution: 'thirdPartyReport',
  credibility: 2,
} as const;

const fourRegions = {
  ...shared,
  stance: 'demands',
  firmness: 'redLine',
  tags: ['four regions'],
} as const;

/** Moscow's demands as they stood at the meeting of 6 August: unchanged. */
export const RUSSIA_AUGUST_6: readonly SamplePosition[] = [
  {
    ...shared,
    issue: 'territory',
    stance: 'demands',
    firmness: 'redLine',
    statement: 'Nothing has changed: Kyiv recognises the annexation of all five territories.',
    scaleValue: 100,
    evidence: { 'kremlinAr.unchanged': 'primary', 'kremlinAr.territory': 'supporting' },
  },
  {
    ...fourRegions,
    issue: 'donetsk',
    statement: 'Kyiv recognises the annexation of Donetsk.',
    evidence: { 'kremlinAr.territory': 'primary' },
  },
  {
    ...fourRegions,
    issue: 'luhansk',
    statement: 'Kyiv recognises the annexation of Luhansk, all of which Moscow says it holds.',
    evidence: { 'kremlinAr.territory': 'primary', 'kremlinAr.luhansk': 'context' },
  },
  {
    ...fourRegions,
    issue: 'zaporizhzhia',
    statement: 'Kyiv recognises the annexation of Zaporizhzhia.',
    evidence: { 'kremlinAr.territory': 'primary' },
  },
  {
    ...fourRegions,
    issue: 'kherson',
    statement: 'Kyiv recognises the annexation of Kherson.',
    evidence: { 'kremlinAr.territory': 'primary' },
  },
  {
    ...shared,
    issue: 'crimea',
    stance: 'demands',
    firmness: 'redLine',
    statement: 'Kyiv recognises the annexation of Crimea.',
    evidence: { 'kremlinAr.crimea': 'primary', 'kremlinAr.territory': 'supporting' },
  },
  {
    ...shared,
    issue: 'arms',
    stance: 'demands',
    firmness: 'firm',
    statement: 'The flow of Western weapons to Ukraine ends.',
    evidence: { 'kremlinAr.arms': 'primary' },
  },
  {
    ...shared,
    issue: 'membership',
    stance: 'demands',
    firmness: 'redLine',
    statement: 'Ukraine drops its wish to join NATO.',
    evidence: { 'kremlinAr.membership': 'primary' },
  },
];
