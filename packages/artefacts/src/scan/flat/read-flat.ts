import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { CUSTOM } from '../tensorflow/kinds.ts';
import { operatorKind } from '../tensorflow/operators.ts';
import { BOUNDS } from './kinds.ts';
import { OutOfBuffer, rootOf, tablesOf, textAt, u64At } from './table.ts';

/** More operators than any model has kinds of, and more segments. */
const MAX_TABLES = 100_000;

// Indexes of fields (schema.fbs of TensorFlow Lite, program.fbs of ExecuTorch).
const MODEL = { operators: 1 } as const;
const OPERATOR = { custom: 1 } as const;
const PROGRAM = { segments: 4 } as const;
const SEGMENT = { offset: 0, size: 1 } as const;

/** Operators that ship with the common runtimes under a custom name. */
const SHIPPED =
  /^(?:TFLite_Detection_PostProcess|MaxPoolWithArgmax2D|MaxUnpooling2D|Convolution2DTransposeBias|TransformTensorBilinear|TransformLandmarks|Landmarks2TransformMatrix|AudioSpectrogram|Mfcc|RFFT2D|Irfft2D|NumericVerify|edgetpu-custom-op|TFSentencepieceTokenizeOp|TFSentencepieceDetokenizeOp|TFSL\w*|KmeansEmbeddingLookup|aeq\.hobbes\.\w+|Multinomial|RandomStandardNormal|RandomUniform|odml\.\w+|stablehlo\.\w+|ParseExample(?:V2)?(?:\/ParseExample(?:V2)?)?)$/;

/** Reads the operators of a TensorFlow Lite model. */
export async function readTfLite(ledger: Ledger, content: Content): Promise<void> {
  await reading(ledger, content, (bytes) => {
    for (const code of tablesOf(rootOf(bytes), MODEL.operators, MAX_TABLES)) {
      const name = textAt(code, OPERATOR.custom);
      if (name === undefined || name === '' || SHIPPED.test(name)) continue;
      const isFlex = name.startsWith('Flex');
      const kind = operatorKind(isFlex ? name.slice(4) : name) ?? (isFlex ? undefined : CUSTOM);
      if (kind !== undefined)
        note(ledger, content, kind, {
          says: `the model has the operator ${quoted(name)}`,
          at: { byte: code.at },
          key: name,
        });
    }
  });
}

/** Reads where an ExecuTorch program keeps its segments. */
export async function readExecuTorch(ledger: Ledger, content: Content): Promise<void> {
  await reading(ledger, content, (bytes) => {
    const { sizeBytes } = content.source;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const isExtended =
      bytes.length >= 32 && new TextDecoder('latin1').decode(bytes.subarray(8, 12)) === 'eh00';
    const base = isExtended ? Number(view.getBigUint64(24, true)) : 0;
    if (isExtended && Number(view.getBigUint64(16, true)) > sizeBytes)
      note(ledger, content, BOUNDS, {
        says: 'the program is longer than the file',
        at: { byte: 16 },
      });
    for (const segment of tablesOf(rootOf(bytes), PROGRAM.segments, MAX_TABLES)) {
      const end = base + u64At(segment, SEGMENT.offset) + u64At(segment, SEGMENT.size);
      if (end > sizeBytes)
        note(ledger, content, BOUNDS, {
          says: `a segment ends at byte ${end} of ${sizeBytes}`,
          at: { byte: segment.at },
        });
    }
  });
}

async function reading(
  ledger: Ledger,
  content: Content,
  read: (bytes: Uint8Array) => void,
): Promise<void> {
  const { source } = content;
  const length = Math.min(source.sizeBytes, ledger.limits.memberBytes * 4);
  const bytes = await source.read(0, length);
  try {
    read(bytes);
  } catch (error) {
    if (!(error instanceof OutOfBuffer)) throw error;
    if (length < source.sizeBytes)
      skip(ledger, content, `a part beyond byte ${length} was not read`);
    else note(ledger, content, BOUNDS, { says: 'an offset leads beyond the file' });
  }
}
