import type { VocabularyEntry } from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';

const FACTS: { readonly [fact: string]: VocabularyEntry } = vocabulary.facts;

/** What the vocabulary declares of a fact; nothing for a name that it does not know. */
export function vocabularyEntry(fact: string): VocabularyEntry | undefined {
  return Object.hasOwn(FACTS, fact) ? FACTS[fact] : undefined;
}
