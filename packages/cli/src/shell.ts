import type { View } from '@weighbridge/documents';

/** What the command touches of the world, so that it can be tested through its front door. */
export interface Shell {
  /** Data: tickets, tables, JSON. */
  readonly out: (text: string) => void;
  /** Talk: progress, faults, the exit line. */
  readonly talk: (text: string) => void;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: { readonly [name: string]: string | undefined };
  /** The UTC day of the call, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly cwd: string;
  /** Ends with the reason when the person stops the command. */
  readonly signal: AbortSignal;
  /** All that stands on stdin, where no person sits there. */
  readonly input?: () => Promise<string>;
  /** Asks the person at the terminal for a line; nothing when they close it. Absent where nobody sits there. */
  readonly ask?: (prompt: string) => Promise<string | undefined>;
}

/** What is known of one output stream. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Options that say how output looks, common to every subcommand. */
export interface LookOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly all?: boolean;
  readonly ascii?: boolean;
  readonly colour?: 'always' | 'never' | 'auto';
}

const PIPE_COLUMNS = 80;
const MOST_COLUMNS = 120;

/** How one stream is drawn (terminal design, sections 2 and 3): width, colour and marks are decided for each. */
export function viewOf(shell: Shell, screen: Screen, options: LookOptions): View {
  return {
    width: widthOf(shell, screen),
    colour: hasColour(shell, screen, options.colour ?? 'auto'),
    ascii: options.ascii === true || needsAscii(shell.env, screen),
    all: options.all === true,
  };
}

// `COLUMNS` is how a person says the width where none can be asked for.
function widthOf(shell: Shell, screen: Screen): number {
  const said = Number(shell.env['COLUMNS']);
  if (Number.isInteger(said) && said > 0) return Math.min(said, MOST_COLUMNS);
  // A terminal that does not know its width says 0.
  return screen.isTTY ? Math.min(screen.columns || PIPE_COLUMNS, MOST_COLUMNS) : PIPE_COLUMNS;
}

function hasColour(shell: Shell, screen: Screen, wish: 'always' | 'never' | 'auto'): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (shell.env['NO_COLOR']) return false;
  const forced = shell.env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return screen.isTTY && shell.env['TERM'] !== 'dumb';
}

// Marks need UTF-8, and a terminal that draws them one cell wide. A locale that nobody set says nothing.
function needsAscii(env: Shell['env'], screen: Screen): boolean {
  if (env['TERM'] === 'dumb') return true;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  if (locale !== '' && !/utf-?8/i.test(locale)) return true;
  return screen.isTTY && /^(?:zh|ja|ko)/.test(locale);
}
