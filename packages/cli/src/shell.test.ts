import { describe, expect, it } from 'vitest';
import { viewOf, type LookOptions, type Screen, type Shell } from './shell.ts';
import { recordingShell } from './testing/shell.ts';

const PIPE: Screen = { isTTY: false, columns: undefined };
const TTY: Screen = { isTTY: true, columns: 100 };

function view(screen: Screen, env: Shell['env'] = {}, options: LookOptions = {}) {
  return viewOf(recordingShell({ env }), screen, options);
}

describe('width', () => {
  it.each([
    ['80 in a pipe', PIPE, {}, 80],
    ['that of the terminal', TTY, {}, 100],
    ['never above 120', { isTTY: true, columns: 200 }, {}, 120],
    ['80 in a terminal that says 0', { isTTY: true, columns: 0 }, {}, 80],
    ['what COLUMNS says, also in a pipe', PIPE, { COLUMNS: '120' }, 120],
    ['not what COLUMNS says when that is no number', PIPE, { COLUMNS: 'wide' }, 80],
  ])('is %s', (_claim, screen, env, width) => {
    expect(view(screen, env).width).toBe(width);
  });
});

describe('colour', () => {
  it.each<[string, Screen, Shell['env'], LookOptions, boolean]>([
    ['shows in a terminal', TTY, {}, {}, true],
    ['does not show in a pipe', PIPE, {}, {}, false],
    ['does not show with NO_COLOR', TTY, { NO_COLOR: '1' }, {}, false],
    ['shows with an empty NO_COLOR', TTY, { NO_COLOR: '' }, {}, true],
    ['shows in a pipe with FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, {}, true],
    ['does not show with FORCE_COLOR=0', TTY, { FORCE_COLOR: '0' }, {}, false],
    ['does not show in a dumb terminal', TTY, { TERM: 'dumb' }, {}, false],
    ['is what --colour always says', PIPE, { NO_COLOR: '1' }, { colour: 'always' }, true],
    ['is what --colour never says', TTY, { FORCE_COLOR: '1' }, { colour: 'never' }, false],
  ])('%s', (_claim, screen, env, options, colour) => {
    expect(view(screen, env, options).colour).toBe(colour);
  });
});

describe('ASCII marks', () => {
  it.each<[string, Screen, Shell['env'], LookOptions, boolean]>([
    ['stand when they are asked for', TTY, {}, { ascii: true }, true],
    ['stand in a dumb terminal', TTY, { TERM: 'dumb' }, {}, true],
    ['stand where the locale is not UTF-8', PIPE, { LC_ALL: 'C' }, {}, true],
    ['stand where a terminal draws marks two cells wide', TTY, { LANG: 'ja_JP.UTF-8' }, {}, true],
    ['do not stand in a pipe of such a locale', PIPE, { LANG: 'ja_JP.UTF-8' }, {}, false],
    ['do not stand in UTF-8', TTY, { LANG: 'en_GB.UTF-8' }, {}, false],
    ['do not stand where nobody set a locale', PIPE, {}, {}, false],
    ['follow LC_ALL before LANG', TTY, { LC_ALL: 'C.utf8', LANG: 'C' }, {}, false],
  ])('%s', (_claim, screen, env, options, ascii) => {
    expect(view(screen, env, options).ascii).toBe(ascii);
  });
});
