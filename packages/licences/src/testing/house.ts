import { readFileSync } from 'node:fs';
import { sha256 } from '@weighbridge/core';
import { identifyWith } from '../claims/identify-with.ts';
import type { ClaimReading } from '../claims/read-claims.ts';
import { claimBook } from '../claims/tables.ts';
import { claimTablesSchema } from '../schema.ts';
import { termsOfDigest } from '../terms/book.ts';
import type { TermsBook } from '../terms/record.ts';
import { openBook } from '../texts/book.ts';

const FOLDER = new URL('../../../packs/licences/', import.meta.url);

/** The texts, terms and tables that ship. */
export function shippedHouse(): ClaimReading & { readonly terms: TermsBook } {
  const file = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
  const text = file('terms.generated.json');
  const terms = termsOfDigest(text, sha256(text)) ?? new Map();
  const tables = claimTablesSchema.parse(JSON.parse(file('claims.generated.json')));
  return {
    terms,
    book: claimBook(tables, terms.values()),
    identify: identifyWith(openBook(readFileSync(new URL('texts/book.bin', FOLDER)))),
  };
}

/** The MIT text, with a name in it. */
export const MIT_TEXT = `MIT License

Copyright (c) 2026 Example Lab

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
