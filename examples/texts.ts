/** The example's model card. It is honest about being one, and names no data set. */
export function card({ parameters }: { readonly parameters: number }): string {
  return `---
license: apache-2.0
language:
  - en
library_name: transformers
pipeline_tag: text-generation
tags:
  - example
---

# Lantern Nano

Lantern Nano is the example model of Weighbridge. It is a complete transformer of the Llama
architecture with ${parameters.toLocaleString('en-US')} parameters, made by \`examples/generate.ts\`; its weights are drawn
from a fixed sequence and were never trained. Example Lab does not exist, and every figure on
training and release is made up, so that the ticket shows each kind of answer.

## Intended use

To try \`weighbridge inspect\` and \`weighbridge check\` on something small.

## Limitations

It answers nothing. Do not build anything on it.

## How to use

The same tensors stand in \`model.safetensors\` and in \`lantern-nano-bf16.gguf\`.
`;
}

/** What Example Lab would state, with deliberate lacks and one claim that the bytes contradict. */
export function declaration(): string {
  return `# What the bytes cannot say about this release. Every value here is made up for the example.
# Left out on purpose: whether the supply is a commercial activity (actor.commercial_activity).

actor:
  name: Example Lab
  roles: {has: [provider], complete: true}
  established_in: {has: [CH], complete: true}

model:
  # The files hold fewer: a declared fact that the bytes contradict.
  parameters: {value: 40000, on: 2026-09-01, source: release notes}
  trained_by_actor: true
  trained_from_scratch: true
  training_compute: {value: 1.6e+23, on: 2026-09-01, source: made up for this example}
  cumulative_compute: {value: 1.6e+23, on: 2026-09-01, source: made up for this example}
  outputs: {has: [text], complete: true}
  available_in: [EU]
  first_placed_eu: 2026-09-01

licence:
  grants: {has: [access, use, modify, redistribute], complete: true}
  disqualifiers: {has: [], complete: true}

release:
  weights_public: true
  architecture_public: true
  usage_info_public: true
  monetisation_forms: {has: [], complete: true}

evidence:
  copyright_policy: true
`;
}
