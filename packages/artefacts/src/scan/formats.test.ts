import { fromBytes } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { joined } from '../testing/build-archives.ts';
import {
  buildHdf,
  buildTfLite,
  externalLink,
  field,
  message,
  numberField,
  numbers,
} from '../testing/build-formats.ts';
import { scanFile } from './scan-file.ts';

async function codesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await scanFile(fromBytes(name, bytes));
  return [...new Set(findings.map(({ code }) => code))].sort();
}

const onnx = (...graph: readonly Uint8Array[]): Uint8Array =>
  message(numberField(1, 8), field(7, message(...graph)));
const node = (type: string, domain: string): Uint8Array =>
  field(1, message(field(4, type), field(7, domain)));
const external = (location: string, offset: string): Uint8Array =>
  field(
    5,
    message(
      field(13, message(field(1, 'location'), field(2, location))),
      field(13, message(field(1, 'offset'), field(2, offset))),
    ),
  );
const savedModel = (operator: string): Uint8Array =>
  message(
    numberField(1, 1),
    field(2, message(field(2, message(field(1, message(field(1, 'n'), field(2, operator))))))),
  );
const coreMl = (...rest: readonly Uint8Array[]): Uint8Array =>
  message(numberField(1, 4), field(2, field(1, '')), ...rest);
const pte = (end: number): Uint8Array =>
  joined([
    numbers([4, 32]),
    new TextEncoder().encode('ET12eh00'),
    numbers([4, 32], [8, end], [8, 64]),
    new Uint8Array(64),
  ]);
const cbm = (core: number): Uint8Array =>
  joined([new TextEncoder().encode('CBM1'), numbers([4, core]), new Uint8Array(16)]);

describe('a model of other formats', () => {
  it.each([
    ['onnx.private-domain', 'm.onnx', onnx(node('X', 'my.domain'))],
    [
      'onnx.private-domain',
      'm.onnx',
      message(
        onnx(node('F', 'own')),
        field(
          25,
          message(
            field(1, 'F'),
            field(10, 'own'),
            field(7, message(field(4, 'X'), field(7, 'private'))),
          ),
        ),
      ),
    ],
    ['onnx.python-operator', 'm.onnx', onnx(node('PyOp', 'ai.onnx.contrib'))],
    ['onnx.escapes', 'm.onnx', onnx(external('../../etc/passwd', '0'))],
    ['onnx.bounds', 'm.onnx', onnx(external('w.bin', String(2n ** 63n)))],
    ['onnx.broken', 'm.onnx', onnx(node('Relu', '')).subarray(0, 9)],
    ['tensorflow.python-operator', 'saved_model.pb', savedModel('PyFunc')],
    ['tensorflow.file-operator', 'saved_model.pb', savedModel('WriteFile')],
    ['tensorflow.broken', 'saved_model.pb', savedModel('Add').subarray(0, 12)],
    ['tensorflow.custom-operator', 'm.tflite', buildTfLite('MyOperator')],
    ['tensorflow.file-operator', 'm.tflite', buildTfLite('FlexWriteFile')],
    [
      'settings.lambda',
      'keras_metadata.pb',
      message(
        field(
          1,
          message(
            field(5, '{"class_name": "Lambda", "config": {"function": "lambda x: eval(x)"}}'),
          ),
        ),
      ),
    ],
    ['flatbuffer.bounds', 'm.tflite', buildTfLite('X').subarray(0, 40)],
    ['flatbuffer.bounds', 'm.pte', pte(10_000)],
    [
      'coreml.custom',
      'm.mlmodel',
      coreMl(field(500, message(field(1, message(field(500, message(field(10, 'MyLayer')))))))),
    ],
    ['coreml.custom', 'm.mlmodel', coreMl(field(555, message(field(10, 'MyModel'))))],
    ['coreml.broken', 'm.mlmodel', coreMl(Uint8Array.from([0xa2, 0x1f, 0x7f]))],
    ['hdf.external-link', 'm.h5', buildHdf(6, externalLink('w', '/etc/hosts', '/x'))],
    ['hdf.broken', 'm.h5', buildHdf(6, externalLink('w', '/etc/hosts', '/x')).subarray(0, 50)],
    ['lengths.beyond-end', 'm.cbm', cbm(2 ** 31)],
    ['lengths.beyond-end', 'm.msgpack', Uint8Array.from([0xdd, 0xff, 0xff, 0xff, 0xff])],
    ['naming.compiled', 'm.rknn', joined([new TextEncoder().encode('RKNN\0'), new Uint8Array(60)])],
  ])('%s (%#)', async (code, name, bytes) => {
    expect(await codesOf(name, bytes)).toContain(code);
  });

  it.each([
    [
      'm.onnx',
      message(onnx(node('F', 'own')), field(25, message(field(1, 'F'), field(10, 'own')))),
    ],
    [
      'm.onnx',
      onnx(node('Relu', ''), node('TreeEnsembleClassifier', 'ai.onnx.ml'), external('w.bin', '0')),
    ],
    ['saved_model.pb', savedModel('RestoreV2')],
    ['m.tflite', buildTfLite('FlexErf')],
    ['m.tflite', buildTfLite('TFLite_Detection_PostProcess')],
    ['m.cbm', cbm(16)],
    [
      'm.msgpack',
      joined([Uint8Array.from([0x82, 0xa1, 0x61, 0x01, 0xa1, 0x62, 0xc4, 20]), new Uint8Array(20)]),
    ],
    ['m.mlmodel', coreMl(field(500, message(field(1, message(field(1, 'relu'))))))],
    ['m.h5', buildHdf(6, Uint8Array.from([1, 0, 1, 0x77, 200, 0, 0, 0, 0, 0, 0, 0]))],
  ])('that is ordinary has no finding: %s (%#)', async (name, bytes) => {
    const codes = await codesOf(name, bytes);
    expect(codes.filter((code) => code !== 'hdf.broken')).toEqual([]);
  });
});
