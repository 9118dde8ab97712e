import type { Sha256 } from '@weighbridge/core';
import type { ReadTexts } from '../read-texts.ts';
import { joined, type Report } from '../report.ts';
import type { ReadWeights } from '../weights/weight-sets.ts';
import { cardAgainstBytes } from './card-against-bytes.ts';
import { configAgainstTensors } from './config-against-tensors.ts';
import { metadataAgainstCard } from './metadata-against-card.ts';

/** Everything that can be held against everything else. */
export interface Sides {
  readonly texts: ReadTexts;
  readonly weights: ReadWeights;
  readonly sha256Of: (path: string) => Sha256 | undefined;
  /** What was said so far. */
  readonly said: Report;
}

/** Configuration against tensors, card against bytes, and what files say of themselves against the card. */
export function crossReport(sides: Sides): Report {
  return joined([configAgainstTensors(sides), cardAgainstBytes(sides), metadataAgainstCard(sides)]);
}
