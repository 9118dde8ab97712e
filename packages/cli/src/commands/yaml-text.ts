import { readYamlValue, type YamlReading } from '@weighbridge/rules';
import { Faulty } from '../trouble.ts';

/** The value of a YAML text that a call names; what is no YAML is told with its place. */
export function yamlOf(
  text: string,
  file: string,
): Extract<YamlReading, { readonly kind: 'value' }> {
  const read = readYamlValue({ path: file, text });
  if (read.kind === 'faulty') throw new Faulty(read.faults);
  return read;
}
