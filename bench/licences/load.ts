// Opens the book of licence texts, or reads and hashes it, in a process that did nothing before. Prints
// `{"ms","texts"}`: how long it took without reading the file, and how many texts are in it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { openBook } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';

const bytes = readFileSync(new URL('texts/book.bin', licencesFolder));
const start = performance.now();
const texts =
  argv[2] === 'ours'
    ? openBook(bytes).texts.length
    : createHash('sha256').update(bytes).digest().length;
stdout.write(`${JSON.stringify({ ms: performance.now() - start, texts })}\n`);
