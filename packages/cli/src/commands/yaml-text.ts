import { YAMLParseError, parse } from 'yaml';
import { WrongCall } from '../trouble.ts';

/** The value of a YAML text that a call names, without aliases; what is no YAML is a wrong call. */
export function yamlOf(
  text: string,
  { file, remedy }: { readonly file: string; readonly remedy: string },
): unknown {
  try {
    return parse(text, { maxAliasCount: 0, prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    // Aliases beyond the limit come as a ReferenceError.
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    const [words = ''] = error.message.split('\n');
    throw new WrongCall(`${file} is not YAML: ${words.replace(/:$/, '')}`, { remedy });
  }
}
