import type { Kind } from '../kinds.ts';

const REPLACE = 'replace the template by the one of the base model, or by one that you have read';

/** Rendering the template outside a sandbox walks from a value to any class and function of Python. */
export const REACHES: Kind = {
  code: 'template.reaches-python',
  severity: 'high',
  would:
    'rendering the template outside a sandbox walks from a value to any class and function of Python',
  do: REPLACE,
};

/** The model is given instructions that neither its user nor its operator wrote. */
export const HIDDEN_TURN: Kind = {
  code: 'template.hidden-turn',
  severity: 'high',
  would: 'the model is given instructions that neither its user nor its operator wrote',
  do: REPLACE,
};

/** Rendering takes time and memory without end. */
export const ENDLESS: Kind = {
  code: 'template.endless',
  severity: 'medium',
  would: 'rendering takes time and memory without end',
  do: REPLACE,
};

/** Rendering reads other files by a name in the template. */
export const INCLUDES: Kind = {
  code: 'template.includes',
  severity: 'medium',
  would: 'rendering reads other files by a name in the template',
  do: REPLACE,
};

/** The model is shown an address that nobody wrote in the conversation. */
export const ADDRESS: Kind = {
  code: 'template.address',
  severity: 'medium',
  would: 'the model is shown an address that nobody wrote in the conversation',
  do: REPLACE,
};

/** The template cannot be parsed: rendering fails, or another reader makes something else of it. */
export const BROKEN: Kind = {
  code: 'template.broken',
  severity: 'medium',
  would:
    'the template cannot be parsed: rendering fails, or another reader makes something else of it',
  do: REPLACE,
};
