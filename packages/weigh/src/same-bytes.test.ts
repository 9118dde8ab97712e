import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LAW, POLICY, PRACTICE, asked, dossierOf } from './testing/samples.ts';
import { ticketText } from './ticket-json.ts';
import { weigh } from './weigh.ts';

const SCRIPT = fileURLToPath(new URL('testing/print-ticket.ts', import.meta.url));

function printedUnder(env: { readonly [name: string]: string }): string {
  const options = [
    '--experimental-strip-types',
    '--no-warnings',
    '--conditions=@weighbridge/source',
    SCRIPT,
  ];
  return execFileSync(process.execPath, options, {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
}

describe('the same load in another process', () => {
  const here = ticketText(
    weigh({
      dossier: dossierOf(),
      case: asked({ roles: ['provider'], places: ['EU'] }),
      packs: [LAW, POLICY, PRACTICE],
      tool: '0.1.0',
    }),
  );

  it.each([
    [{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'someone' }],
    [{ TZ: 'Pacific/Pago_Pago', LANG: 'C', HOME: '/nowhere' }],
  ])('gives the same bytes under %j', (env) => {
    expect(printedUnder(env)).toBe(here);
  });
});
