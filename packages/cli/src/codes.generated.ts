// Made by scripts/codes.ts from the packages' codes.yaml; do not edit.
import type { Code } from '@weighbridge/core';

/** Every code that can be printed. */
export const CODES: readonly Code[] = [
  {
    "code": "WB-C01",
    "kind": "fault",
    "means": "Two values of a `choose` can hold together; the fault shows a case.",
    "remedy": "let one alternative exclude the other",
    "since": "0.1.0"
  },
  {
    "code": "WB-C02",
    "kind": "fault",
    "means": "A `choose` without `otherwise` leaves a case without a value; the fault shows it.",
    "remedy": "add `otherwise`, or an alternative for the case",
    "since": "0.1.0"
  },
  {
    "code": "WB-C03",
    "kind": "fault",
    "means": "A rule can never hold, or an exception can never decide.",
    "remedy": "take it out, or correct the condition that excludes it",
    "since": "0.1.0"
  },
  {
    "code": "WB-C04",
    "kind": "fault",
    "means": "The tests of a pack do not show a verdict, an exception, a near miss or a threshold, or notice less than 95 % of its changes; told as a warning by `rules check --tests`.",
    "remedy": "complete the tests that `weighbridge rules propose-tests` writes",
    "since": "0.1.0"
  },
  {
    "code": "WB-C05",
    "kind": "fault",
    "means": "A verdict can be unknown although every answer to the open fact gives the same; told as a warning by `rules check --exact`.",
    "remedy": "read the fact once, or add the case in which it does not matter",
    "since": "0.1.0"
  },
  {
    "code": "WB-D01",
    "kind": "fault",
    "means": "A period ends before or on the day it begins.",
    "remedy": "correct `from` or `until`",
    "since": "0.1.0"
  },
  {
    "code": "WB-D02",
    "kind": "fault",
    "means": "A parameter, a lifecycle or an enforcement has no value, or two, on a day when a rule uses it.",
    "remedy": "give it exactly one value for each day",
    "since": "0.1.0"
  },
  {
    "code": "WB-D03",
    "kind": "fault",
    "means": "A rule is in force before a source that it cites.",
    "remedy": "set the rule's `from` to the source's or later",
    "since": "0.1.0"
  },
  {
    "code": "WB-K01",
    "kind": "fault",
    "means": "A pack to be installed does not have the digest that it is said to have.",
    "remedy": "fetch the file again, and compare the digest with that of whoever published it",
    "since": "0.1.0"
  },
  {
    "code": "WB-K02",
    "kind": "fault",
    "means": "A pack of this name and version is there already with other content; a version never changes.",
    "remedy": "ask whoever published it for a version of its own",
    "since": "0.1.0"
  },
  {
    "code": "WB-K03",
    "kind": "fault",
    "means": "A pack to be installed holds bytes that are not UTF-8.",
    "remedy": "fetch the file again",
    "since": "0.1.0"
  },
  {
    "code": "WB-N01",
    "kind": "fault",
    "means": "A fact, term, list, parameter, rule, case, outcome or pack of this name does not exist.",
    "remedy": "write the nearest name, which the fault gives, or declare it",
    "since": "0.1.0"
  },
  {
    "code": "WB-N02",
    "kind": "fault",
    "means": "A name is used twice, or belongs to the language itself.",
    "remedy": "rename or delete one of the two",
    "since": "0.1.0"
  },
  {
    "code": "WB-N03",
    "kind": "fault",
    "means": "Terms, cases or derived facts refer to each other in a circle.",
    "remedy": "take one of the references out",
    "since": "0.1.0"
  },
  {
    "code": "WB-N04",
    "kind": "fault",
    "means": "A name or id has letters that are not allowed, or is a reserved word of CEL.",
    "remedy": "use small letters, digits and `_` in names, and `-` in ids",
    "since": "0.1.0"
  },
  {
    "code": "WB-R01",
    "kind": "fault",
    "means": "A value does not fit its type, unit, list or minimum.",
    "remedy": "write a value as the vocabulary declares the fact",
    "since": "0.1.0"
  },
  {
    "code": "WB-R02",
    "kind": "fault",
    "means": "A table of cases has no column for a fact that a pack reads; the fact counts as unknown in every case, told as a warning.",
    "remedy": "add the column, or correct its name",
    "since": "0.1.0"
  },
  {
    "code": "WB-R03",
    "kind": "fault",
    "means": "A stored ticket does not replay; the same facts and packs give another answer here.",
    "remedy": "compare who changed the ticket or the tool; the same inputs and packs must give the same verdicts",
    "since": "0.1.0"
  },
  {
    "code": "WB-S01",
    "kind": "fault",
    "means": "A pack, vocabulary, test, chain or use file is not YAML, an expression in it is not CEL, or a compiled pack is not JSON.",
    "remedy": "correct the text at the caret; quote texts that YAML would read otherwise",
    "since": "0.1.0"
  },
  {
    "code": "WB-S02",
    "kind": "fault",
    "means": "A key is not known here.",
    "remedy": "write the nearest known key, which the fault names, or delete it",
    "since": "0.1.0"
  },
  {
    "code": "WB-S03",
    "kind": "fault",
    "means": "A key is missing, or its value has another form than is expected here.",
    "remedy": "write the value in the form the fault names",
    "since": "0.1.0"
  },
  {
    "code": "WB-S04",
    "kind": "fault",
    "means": "A file, expression or chain of terms is larger or deeper than is read.",
    "remedy": "split the file, or split the expression into terms",
    "since": "0.1.0"
  },
  {
    "code": "WB-T01",
    "kind": "fault",
    "means": "A rule or exception is not a condition, or a due date is not a date.",
    "remedy": "compare the value, or name a date",
    "since": "0.1.0"
  },
  {
    "code": "WB-T02",
    "kind": "fault",
    "means": "One of `&&`, `||`, `!` and `?:` stands beside something that is not a condition.",
    "remedy": "compare the value first",
    "since": "0.1.0"
  },
  {
    "code": "WB-T03",
    "kind": "fault",
    "means": "Two parts of a comparison or operation have different types.",
    "remedy": "use two conditions, two dates, or two numbers of one unit",
    "since": "0.1.0"
  },
  {
    "code": "WB-T04",
    "kind": "fault",
    "means": "A text is not a declared member of the enum, code list or set.",
    "remedy": "use a declared member, or declare it in the vocabulary",
    "since": "0.1.0"
  },
  {
    "code": "WB-T05",
    "kind": "fault",
    "means": "An operator or function is not in the rule language.",
    "remedy": "use the operators and functions that `weighbridge rules` documents",
    "since": "0.1.0"
  },
  {
    "code": "WB-T06",
    "kind": "fault",
    "means": "Members of an enum or code list are ordered, but they have no order.",
    "remedy": "compare with `==` or `in`",
    "since": "0.1.0"
  },
  {
    "code": "WB-U01",
    "kind": "fault",
    "means": "Two numbers of different units are compared or added.",
    "remedy": "use two numbers of one unit",
    "since": "0.1.0"
  },
  {
    "code": "WB-U02",
    "kind": "fault",
    "means": "A number or date is written in a rule.",
    "remedy": "make it a parameter with unit, value, first day and citation",
    "since": "0.1.0"
  },
  {
    "code": "WB-U03",
    "kind": "fault",
    "means": "A product has no factor that is a parameter of unit 1 and never negative.",
    "remedy": "multiply by a parameter of unit 1",
    "since": "0.1.0"
  },
  {
    "code": "WB-X01",
    "kind": "fault",
    "means": "A rule, term, exception or value has no citation, or cites a source that is not declared.",
    "remedy": "add `cite`, beginning with the key of a declared source",
    "since": "0.1.0"
  },
  {
    "code": "WB-X02",
    "kind": "fault",
    "means": "A value rests on a source that does not bind and does not say what kind of value it is.",
    "remedy": "add `kind`, such as indicative or presumption",
    "since": "0.1.0"
  },
  {
    "code": "WB-X03",
    "kind": "fault",
    "means": "An assumption has no reason, or no pack uses the fact.",
    "remedy": "add `because`, or take the assumption out",
    "since": "0.1.0"
  },
  {
    "code": "archive.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers differ in what they make of a broken archive; some load what they find.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "archive.checksum",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers that check the sum refuse the member, others load it.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "archive.device",
    "kind": "finding",
    "severity": "medium",
    "means": "Unpacking makes a device or a pipe, not a file.",
    "remedy": "delete the archive; no model needs one",
    "since": "0.1.0"
  },
  {
    "code": "archive.disagrees",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers that trust the one header and readers that trust the other load different things.",
    "remedy": "have the archive written again by the tool that the format comes from",
    "since": "0.1.0"
  },
  {
    "code": "archive.duplicate",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers differ in which of two members of one name they load.",
    "remedy": "have the archive written again by the tool that the format comes from",
    "since": "0.1.0"
  },
  {
    "code": "archive.encrypted",
    "kind": "finding",
    "severity": "medium",
    "means": "Nobody can tell what a member does before it is decrypted.",
    "remedy": "ask for the archive without encryption",
    "since": "0.1.0"
  },
  {
    "code": "archive.escapes",
    "kind": "finding",
    "severity": "high",
    "means": "Unpacking writes or reads outside the folder it is unpacked to.",
    "remedy": "delete the archive; nothing good has such a member",
    "since": "0.1.0"
  },
  {
    "code": "archive.hidden-member",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers that walk the file find a member that the directory does not list.",
    "remedy": "have the archive written again by the tool that the format comes from",
    "since": "0.1.0"
  },
  {
    "code": "archive.link",
    "kind": "finding",
    "severity": "medium",
    "means": "What stands in its place depends on the machine that unpacks it.",
    "remedy": "have the archive written again without links",
    "since": "0.1.0"
  },
  {
    "code": "archive.surrounded",
    "kind": "finding",
    "severity": "medium",
    "means": "Other readers take the file for something else and never look into the archive.",
    "remedy": "have the archive written as a file of its own",
    "since": "0.1.0"
  },
  {
    "code": "card.duplicate-key",
    "kind": "finding",
    "severity": "low",
    "means": "A field stands twice in the front matter; readers take different ones.",
    "remedy": "remove one of the two lines",
    "since": "0.1.0"
  },
  {
    "code": "card.field",
    "kind": "finding",
    "severity": "low",
    "means": "A field of the front matter has a form that the card specification does not take.",
    "remedy": "write the field as the specification has it",
    "since": "0.1.0"
  },
  {
    "code": "card.front-matter",
    "kind": "fault",
    "means": "The front matter of the card is a list or a single value where fields belong.",
    "remedy": "write `field: value` lines between the two `---` lines",
    "since": "0.1.0"
  },
  {
    "code": "card.licence-list",
    "kind": "finding",
    "severity": "note",
    "means": "The field `license` names several licences without saying which holds for which part.",
    "remedy": "name one licence, or say in the text which part each is for",
    "since": "0.1.0"
  },
  {
    "code": "card.limit",
    "kind": "fault",
    "means": "The card is longer or deeper than what is read, or its aliases grow without end.",
    "remedy": "shorten the card; none that people read needs so much",
    "since": "0.1.0"
  },
  {
    "code": "card.metadata-differs",
    "kind": "finding",
    "severity": "low",
    "means": "The card and the metadata inside a file of weights name different licences or base models.",
    "remedy": "correct the card, or write the file again with the right metadata",
    "since": "0.1.0"
  },
  {
    "code": "card.missing",
    "kind": "finding",
    "severity": "low",
    "means": "The folder holds no model card.",
    "remedy": "write a README.md with front matter beside the weights",
    "since": "0.1.0"
  },
  {
    "code": "card.no-base-model",
    "kind": "finding",
    "severity": "note",
    "means": "The front matter of the card names no base model. A model that was trained from scratch has none.",
    "remedy": "name it in the field `base_model`, or state `model.trained_from_scratch` in weighbridge.yaml",
    "since": "0.1.0"
  },
  {
    "code": "card.no-datasets",
    "kind": "finding",
    "severity": "low",
    "means": "The front matter of the card names no data sets.",
    "remedy": "name them in the field `datasets`",
    "since": "0.1.0"
  },
  {
    "code": "card.no-intended-use",
    "kind": "finding",
    "severity": "note",
    "means": "No heading of the card is about the intended use. The text may still speak of it.",
    "remedy": "add a section on the intended use",
    "since": "0.1.0"
  },
  {
    "code": "card.no-licence",
    "kind": "finding",
    "severity": "low",
    "means": "The front matter of the card names no licence.",
    "remedy": "name the licence in the field `license`",
    "since": "0.1.0"
  },
  {
    "code": "card.no-limitations",
    "kind": "finding",
    "severity": "note",
    "means": "No heading of the card is about limitations. The text may still speak of them.",
    "remedy": "add a section on limitations",
    "since": "0.1.0"
  },
  {
    "code": "card.no-metadata",
    "kind": "finding",
    "severity": "note",
    "means": "The card does not open with a block of metadata between two `---` lines, with at least one line in it.",
    "remedy": "open the card with such a block",
    "since": "0.1.0"
  },
  {
    "code": "card.parameters-differ",
    "kind": "finding",
    "severity": "medium",
    "means": "The card states a number of parameters that the tensors do not hold. A rounded number such as 7B stands for every count that is rounded to it, and three per cent more on both sides.",
    "remedy": "correct the number in the card, or say which other model it belongs to",
    "since": "0.1.0"
  },
  {
    "code": "card.syntax",
    "kind": "fault",
    "means": "The front matter of the card is not YAML that can be read. What it says is unknown.",
    "remedy": "correct the YAML between the two `---` lines",
    "since": "0.1.0"
  },
  {
    "code": "card.two-values",
    "kind": "finding",
    "severity": "low",
    "means": "The text of the card states two numbers for one thing that cannot both be true, even when rounded.",
    "remedy": "say it once, or say which model each number belongs to",
    "since": "0.1.0"
  },
  {
    "code": "card.value-unlisted",
    "kind": "finding",
    "severity": "low",
    "means": "A licence, task or relation is not in the list of the Hub as of August 2026. The list may have grown since.",
    "remedy": "use an identifier of the list; for a licence of your own write `license: other` with `license_name` and `license_link`",
    "since": "0.1.0"
  },
  {
    "code": "case.place",
    "kind": "fault",
    "means": "A place was asked for that is neither an ISO 3166 code nor `EU`.",
    "remedy": "write the two letters of ISO 3166, such as `DE`, a subdivision such as `US-CA`, or `EU`",
    "since": "0.1.0"
  },
  {
    "code": "case.role",
    "kind": "fault",
    "means": "A role was asked for that the vocabulary does not have.",
    "remedy": "use one of the roles that the vocabulary lists for `actor.roles`; `publisher` is another word for `provider`",
    "since": "0.1.0"
  },
  {
    "code": "case.use",
    "kind": "fault",
    "means": "The use names a fact that the vocabulary does not have under `use`.",
    "remedy": "write the name of a fact of the namespace `use`, with or without `use.` before it",
    "since": "0.1.0"
  },
  {
    "code": "case.value",
    "kind": "fault",
    "means": "A fact of the use has a value that does not fit its type, unit or list.",
    "remedy": "write a value as the message says",
    "since": "0.1.0"
  },
  {
    "code": "chain.layer",
    "kind": "fault",
    "means": "Two layers of a chain have one number, or one is made from a layer that does not stand below it.",
    "remedy": "number the layers from the first model up, each made from lower ones",
    "since": "0.1.0"
  },
  {
    "code": "chain.shape",
    "kind": "fault",
    "means": "The file of a chain does not have the shape of one, a `stack` of layers with `actor` and `plan`.",
    "remedy": "write the layers under `stack` (`layer`, `kind`, `name`, `licence`, `from`), then `actor` and `plan`",
    "since": "0.1.0"
  },
  {
    "code": "chain.value",
    "kind": "fault",
    "means": "A member of the chain's actor has a value that its fact cannot have.",
    "remedy": "write a value as the message says",
    "since": "0.1.0"
  },
  {
    "code": "config.duplicate-key",
    "kind": "finding",
    "severity": "medium",
    "means": "A setting stands twice in a configuration. Loaders take different ones, so what was checked may not be what is used.",
    "remedy": "remove one of the two lines",
    "since": "0.1.0"
  },
  {
    "code": "config.limit",
    "kind": "fault",
    "means": "A configuration is nested deeper than what is read.",
    "remedy": "check where the file comes from",
    "since": "0.1.0"
  },
  {
    "code": "config.shape",
    "kind": "fault",
    "means": "A configuration is not a JSON object.",
    "remedy": "write one object of named settings",
    "since": "0.1.0"
  },
  {
    "code": "config.syntax",
    "kind": "fault",
    "means": "A configuration is not well-formed JSON.",
    "remedy": "correct the JSON at the place named",
    "since": "0.1.0"
  },
  {
    "code": "config.tensors-differ",
    "kind": "finding",
    "severity": "medium",
    "means": "The configuration and the tensors beside it do not belong together: sizes, layers, heads or types differ.",
    "remedy": "fetch configuration and weights of one revision again",
    "since": "0.1.0"
  },
  {
    "code": "coreml.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers refuse the model, or differ in what they make of it.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "coreml.custom",
    "kind": "finding",
    "severity": "medium",
    "means": "A class of the host application runs as a part of the model.",
    "remedy": "have the model converted without custom layers, or read the class",
    "since": "0.1.0"
  },
  {
    "code": "declaration.duplicate-key",
    "kind": "fault",
    "means": "A key stands twice in weighbridge.yaml.",
    "remedy": "keep one of the two",
    "since": "0.1.0"
  },
  {
    "code": "declaration.limit",
    "kind": "fault",
    "means": "Weighbridge.yaml is longer or deeper than what is read, or its aliases grow without end.",
    "remedy": "shorten the file",
    "since": "0.1.0"
  },
  {
    "code": "declaration.syntax",
    "kind": "fault",
    "means": "Weighbridge.yaml is not YAML that can be read, or no map of keys.",
    "remedy": "correct the YAML at the place named",
    "since": "0.1.0"
  },
  {
    "code": "declaration.two-files",
    "kind": "fault",
    "means": "Both weighbridge.yaml and weighbridge.yml are there. Only the first is taken.",
    "remedy": "move what the second says into the first, and remove it",
    "since": "0.1.0"
  },
  {
    "code": "declaration.unfit",
    "kind": "fault",
    "means": "A value in weighbridge.yaml does not fit the fact it is given for.",
    "remedy": "write a value of the form that is named",
    "since": "0.1.0"
  },
  {
    "code": "declaration.unknown-key",
    "kind": "fault",
    "means": "A key of weighbridge.yaml is no fact of the vocabulary and no other key of the file.",
    "remedy": "take the name that is suggested, or a fact that `weighbridge init` lists",
    "since": "0.1.0"
  },
  {
    "code": "declaration.waiver",
    "kind": "fault",
    "means": "A waiver lacks its id, reason, owner or last day.",
    "remedy": "give all four; `until` is a day, YYYY-MM-DD",
    "since": "0.1.0"
  },
  {
    "code": "editor.runs",
    "kind": "finding",
    "severity": "medium",
    "means": "An editor that opens the folder runs what stands here.",
    "remedy": "open the folder in restricted mode, and delete the file",
    "since": "0.1.0"
  },
  {
    "code": "facts.contradicted",
    "kind": "finding",
    "severity": "medium",
    "means": "A statement cannot be true beside what was read from the files. What was read counts.",
    "remedy": "correct the statement, or the files",
    "since": "0.1.0"
  },
  {
    "code": "facts.disagree",
    "kind": "finding",
    "severity": "low",
    "means": "Two statements of the same strength about one fact cannot both be true. The fact counts as an interval, or as unknown.",
    "remedy": "correct one of the two",
    "since": "0.1.0"
  },
  {
    "code": "file.truncated",
    "kind": "fault",
    "means": "Bytes are asked for past the end of a file, as the inventory saw it.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "flatbuffer.bounds",
    "kind": "finding",
    "severity": "medium",
    "means": "An offset leads beyond the file; readers that trust it read other memory.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "gguf.alignment",
    "kind": "fault",
    "means": "The declared alignment is not a power of two of type u32.",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.block",
    "kind": "fault",
    "means": "A tensor's rows are no multiple of the blocks of its type.",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.bool",
    "kind": "fault",
    "means": "A value of type bool is neither 0 nor 1.",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.dimensions",
    "kind": "fault",
    "means": "A tensor has more dimensions than ggml.",
    "remedy": "check for a newer version of this software, or convert the model again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.duplicate",
    "kind": "fault",
    "means": "Two keys or two tensors have the same name, so that readers differ in what they load.",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.gap",
    "kind": "fault",
    "means": "More bytes than padding lie between two tensors and belong to none.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.limit",
    "kind": "fault",
    "means": "A length, count or depth in the header is beyond what any sound file needs.",
    "remedy": "check where the file comes from",
    "since": "0.1.0"
  },
  {
    "code": "gguf.magic",
    "kind": "fault",
    "means": "The file does not begin with `GGUF`.",
    "remedy": "check what the file is; it is not GGUF, whatever its name says",
    "since": "0.1.0"
  },
  {
    "code": "gguf.misaligned",
    "kind": "fault",
    "means": "A tensor does not begin at a multiple of the alignment.",
    "remedy": "fetch the file again, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.more",
    "kind": "fault",
    "means": "The file has more faults than are listed.",
    "remedy": "mend the faults listed first, then read the file again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.overflow",
    "kind": "fault",
    "means": "A shape, an offset or a sum of them is greater than any file could hold.",
    "remedy": "check where the file comes from; such numbers are made to break readers",
    "since": "0.1.0"
  },
  {
    "code": "gguf.overlap",
    "kind": "fault",
    "means": "Two tensors share bytes.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.padding",
    "kind": "fault",
    "means": "The padding at the end is there only in part, so the file was probably cut.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "gguf.split",
    "kind": "fault",
    "means": "The file gives itself a place in a split model that cannot be.",
    "remedy": "split the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.text",
    "kind": "fault",
    "means": "A key, a name or a text of the metadata is not UTF-8.",
    "remedy": "convert the model again with a current tool, or fetch the file again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.trailing",
    "kind": "fault",
    "means": "More bytes than padding follow the last tensor.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.truncated",
    "kind": "fault",
    "means": "The file ends before its header or one of its tensors does.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "gguf.unknown-type",
    "kind": "fault",
    "means": "A tensor has a type that ggml does not have or has removed, so its size is not known.",
    "remedy": "check for a newer version of this software, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.value-type",
    "kind": "fault",
    "means": "A value of the metadata has a type that GGUF does not have.",
    "remedy": "fetch the file again, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.version",
    "kind": "fault",
    "means": "The file's version is neither 2 nor 3.",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "git.runs",
    "kind": "finding",
    "severity": "high",
    "means": "An ordinary command of Git in the folder runs what stands here.",
    "remedy": "do not use Git in the folder; fetch the files again without its `.git`",
    "since": "0.1.0"
  },
  {
    "code": "hdf.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "The file is cut off or damaged; readers differ in what they make of it.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "hdf.external-link",
    "kind": "finding",
    "severity": "high",
    "means": "Reading the weights opens another file, by a path that is in this one.",
    "remedy": "do not load the file; have the weights written into one file",
    "since": "0.1.0"
  },
  {
    "code": "inventory.changed",
    "kind": "fault",
    "means": "A file or folder was not the same before and after it was read, by size, inode or time of change, so what was read belongs to no one state of it.",
    "remedy": "wait until the download or training run has ended, then weigh again",
    "since": "0.1.0"
  },
  {
    "code": "inventory.empty",
    "kind": "fault",
    "means": "The folder holds no file to weigh.",
    "remedy": "name the folder that holds the model, or fetch its files first",
    "since": "0.1.0"
  },
  {
    "code": "inventory.missing",
    "kind": "fault",
    "means": "The target is not there.",
    "remedy": "check the spelling, or run the command in the folder that holds the model",
    "since": "0.1.0"
  },
  {
    "code": "inventory.name-not-utf8",
    "kind": "fault",
    "means": "A file or folder has a name that is not UTF-8. It was not read, and the model has no digest. The name is shown with `\\xNN` for each byte that is not printable ASCII and `\\\\` for a backslash.",
    "remedy": "rename it with characters that UTF-8 can write",
    "since": "0.1.0"
  },
  {
    "code": "inventory.outside-root",
    "kind": "fault",
    "means": "A path leads out of the folder that is weighed, for instance with `..`. It was not opened.",
    "remedy": "name files by their path inside the folder, without `..` and without a leading `/`",
    "since": "0.1.0"
  },
  {
    "code": "inventory.special-file",
    "kind": "fault",
    "means": "A pipe, socket or device lies in the folder. It was not opened, because opening one can wait for ever or act on the machine.",
    "remedy": "remove it from the folder, or put an ordinary file in its place",
    "since": "0.1.0"
  },
  {
    "code": "inventory.too-deep",
    "kind": "fault",
    "means": "Folders are nested deeper than one inventory goes. What lies below was not looked at, and the model has no digest.",
    "remedy": "move its files nearer to the top, or name a folder further down",
    "since": "0.1.0"
  },
  {
    "code": "inventory.too-many-files",
    "kind": "fault",
    "means": "The folder holds more files and folders than one inventory takes. Those beyond the limit were not looked at, and the model has no digest.",
    "remedy": "name the folder of one model, not of a collection or a data set",
    "since": "0.1.0"
  },
  {
    "code": "inventory.unreadable",
    "kind": "fault",
    "means": "The system refuses to give a file or folder; its reason is named. What it holds is unknown, and the model has no digest.",
    "remedy": "give the user who runs this the right to read it, or check the disk",
    "since": "0.1.0"
  },
  {
    "code": "lengths.beyond-end",
    "kind": "finding",
    "severity": "medium",
    "means": "A length leads beyond the end of the file; readers that trust it run out of memory.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "licence.base-against-text",
    "kind": "finding",
    "severity": "medium",
    "means": "The licence file holds another licence than the one of the base model that the text names.",
    "remedy": "ask the publisher which one counts",
    "since": "0.1.0"
  },
  {
    "code": "licence.binary",
    "kind": "fault",
    "means": "A file with the name of a licence holds bytes that are no text.",
    "remedy": "look what the file is, and put the text of the licence in its place",
    "since": "0.1.0"
  },
  {
    "code": "licence.edition",
    "kind": "finding",
    "severity": "low",
    "means": "A publisher's licence stands here with some words changed.",
    "remedy": "read the changed words",
    "since": "0.1.0"
  },
  {
    "code": "licence.hidden-characters",
    "kind": "finding",
    "severity": "medium",
    "means": "A licence text holds characters that turn the direction of writing, have no width inside a word, or feign letters of another alphabet.",
    "remedy": "compare the file with the publisher's, and remove these characters",
    "since": "0.1.0"
  },
  {
    "code": "licence.limit",
    "kind": "fault",
    "means": "A licence file is longer than what is read of one; the rest was not looked at.",
    "remedy": "split the file, one licence in each",
    "since": "0.1.0"
  },
  {
    "code": "licence.modified",
    "kind": "finding",
    "severity": "medium",
    "means": "A licence text is a known standard text with words changed that matter. It is not called by the name of that licence.",
    "remedy": "read the changed words, and do not call it by the known name",
    "since": "0.1.0"
  },
  {
    "code": "licence.modified-standard",
    "kind": "finding",
    "severity": "low",
    "means": "A licence is a standard text to which its publisher added terms.",
    "remedy": "call it by its own name",
    "since": "0.1.0"
  },
  {
    "code": "licence.name-prefix",
    "kind": "finding",
    "severity": "low",
    "means": "The licence of the base model asks that names of what is made from it begin with a word; this name does not.",
    "remedy": "begin the name with that word, or show why the duty does not bind",
    "since": "0.1.0"
  },
  {
    "code": "licence.nothing-granted",
    "kind": "finding",
    "severity": "medium",
    "means": "Nothing names a licence.",
    "remedy": "ask the publisher for a licence",
    "since": "0.1.0"
  },
  {
    "code": "licence.readme-restricts",
    "kind": "finding",
    "severity": "medium",
    "means": "A sentence restricts what may be done, beyond the licence file: no commercial use, research only, an application, the licence of a base model.",
    "remedy": "keep to the restriction, or have it explained by the publisher",
    "since": "0.1.0"
  },
  {
    "code": "licence.reference-only",
    "kind": "finding",
    "severity": "low",
    "means": "A licence is only named or linked; no text of it is at hand.",
    "remedy": "put the text of the licence beside the files",
    "since": "0.1.0"
  },
  {
    "code": "licence.several",
    "kind": "finding",
    "severity": "note",
    "means": "Several licences lie on different parts; no single one speaks for the whole.",
    "remedy": "look up the part that you use",
    "since": "0.1.0"
  },
  {
    "code": "licence.statement-against-base",
    "kind": "finding",
    "severity": "medium",
    "means": "A sentence names another licence than that of the base model, whose licence binds what is made from it.",
    "remedy": "compare the terms of both",
    "since": "0.1.0"
  },
  {
    "code": "licence.statement-against-file",
    "kind": "finding",
    "severity": "medium",
    "means": "A sentence, table or badge names another licence than the text of the licence file.",
    "remedy": "ask the publisher which one counts",
    "since": "0.1.0"
  },
  {
    "code": "licence.statement-against-tag",
    "kind": "finding",
    "severity": "medium",
    "means": "A sentence, table or badge names another licence than the card's `license`.",
    "remedy": "ask the publisher which one counts",
    "since": "0.1.0"
  },
  {
    "code": "licence.tag-against-base",
    "kind": "finding",
    "severity": "medium",
    "means": "The card's `license` is another one than that of the base model, whose licence binds what is made from it.",
    "remedy": "compare the terms of both, and tag the one that applies",
    "since": "0.1.0"
  },
  {
    "code": "licence.tag-against-file",
    "kind": "finding",
    "severity": "medium",
    "means": "The card's `license` is another one than the text of the licence file.",
    "remedy": "ask the publisher which one counts",
    "since": "0.1.0"
  },
  {
    "code": "licence.tag-missing",
    "kind": "finding",
    "severity": "low",
    "means": "The card names the model that this one was made from, and no licence.",
    "remedy": "tag the card with the licence that applies",
    "since": "0.1.0"
  },
  {
    "code": "licence.tag-unknown",
    "kind": "finding",
    "severity": "low",
    "means": "The card's `license` is none of the values that the Hub knows.",
    "remedy": "write a value of the list, or `other` with `license_name` and `license_link`",
    "since": "0.1.0"
  },
  {
    "code": "licence.territory-outside",
    "kind": "finding",
    "severity": "medium",
    "means": "A use policy, notice or card excludes the European Union; the licence file does not.",
    "remedy": "read the passage, and ask whether it binds you",
    "since": "0.1.0"
  },
  {
    "code": "licence.unlisted",
    "kind": "finding",
    "severity": "low",
    "means": "A licence file holds a text that no known licence is.",
    "remedy": "read the text and state its terms",
    "since": "0.1.0"
  },
  {
    "code": "licence.unlisted-restricts",
    "kind": "finding",
    "severity": "medium",
    "means": "A licence file holds a text that no known licence is, with words that restrict what may be done.",
    "remedy": "read the text and state its terms",
    "since": "0.1.0"
  },
  {
    "code": "licence.weights-not-covered",
    "kind": "finding",
    "severity": "medium",
    "means": "The licences at hand cover the code, and not the weights.",
    "remedy": "look for the licence where the weights are published",
    "since": "0.1.0"
  },
  {
    "code": "naming.compiled",
    "kind": "finding",
    "severity": "medium",
    "means": "The model is machine code for an accelerator; what it does cannot be read here.",
    "remedy": "compile it yourself from a model that can be read",
    "since": "0.1.0"
  },
  {
    "code": "naming.mismatch",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers that go by the name and readers that go by the content do different things.",
    "remedy": "find out which of the two the file is meant to be before anything loads it",
    "since": "0.1.0"
  },
  {
    "code": "naming.native-code",
    "kind": "finding",
    "severity": "medium",
    "means": "The file is a program or a library; what it does cannot be read here.",
    "remedy": "build it from source that you have read, or do without it",
    "since": "0.1.0"
  },
  {
    "code": "naming.pointer",
    "kind": "finding",
    "severity": "medium",
    "means": "A pointer of Git LFS stands where the content belongs; nothing of the content was seen.",
    "remedy": "fetch the content with `git lfs pull` and scan again",
    "since": "0.1.0"
  },
  {
    "code": "naming.program",
    "kind": "finding",
    "severity": "high",
    "means": "The file is a program for this or another machine, under the name of a model.",
    "remedy": "do not make the file executable or hand it to a loader; delete it",
    "since": "0.1.0"
  },
  {
    "code": "naming.too-short",
    "kind": "finding",
    "severity": "medium",
    "means": "The file is too short for what it is called: cut off, or never what it claims to be.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "notebook.fetches-and-runs",
    "kind": "finding",
    "severity": "medium",
    "means": "Running the cell fetches something and hands it to a shell.",
    "remedy": "do not run the cell; read what it fetches first",
    "since": "0.1.0"
  },
  {
    "code": "npy.header",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers evaluate or refuse a header that is not a plain description of an array.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "npy.objects",
    "kind": "finding",
    "severity": "medium",
    "means": "The array holds Python objects: reading it unpickles them, which may run anything.",
    "remedy": "have the array written with a numeric type, and keep `allow_pickle` off",
    "since": "0.1.0"
  },
  {
    "code": "npy.size",
    "kind": "finding",
    "severity": "medium",
    "means": "The array that the header describes is not what the file holds.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "onnx.bounds",
    "kind": "finding",
    "severity": "medium",
    "means": "The place of a tensor leads beyond the file that holds it.",
    "remedy": "fetch the model and the files beside it again",
    "since": "0.1.0"
  },
  {
    "code": "onnx.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers refuse the model, or differ in what they make of it.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "onnx.escapes",
    "kind": "finding",
    "severity": "high",
    "means": "The loader reads a file outside the folder of the model as if it were weights.",
    "remedy": "do not load the model",
    "since": "0.1.0"
  },
  {
    "code": "onnx.private-domain",
    "kind": "finding",
    "severity": "medium",
    "means": "An operator comes from a native library that is not in the file.",
    "remedy": "have the model exported with official operators, or read the library",
    "since": "0.1.0"
  },
  {
    "code": "onnx.python-operator",
    "kind": "finding",
    "severity": "high",
    "means": "Running the model calls a function of Python that it names.",
    "remedy": "do not run the model with the library of extensions",
    "since": "0.1.0"
  },
  {
    "code": "openness.limit",
    "kind": "fault",
    "means": "The description lists far more components than there are; the first are read.",
    "remedy": "list each of the 17 components once",
    "since": "0.1.0"
  },
  {
    "code": "openness.not-a-release",
    "kind": "fault",
    "means": "The file describes no release; it holds no list of components.",
    "remedy": "give a description in the form of the Model Openness Tool, or the folder of a model",
    "since": "0.1.0"
  },
  {
    "code": "openness.not-text",
    "kind": "fault",
    "means": "A licence is not a word, or far too long for one; it counts as none.",
    "remedy": "write the SPDX identifier or the name of the licence",
    "since": "0.1.0"
  },
  {
    "code": "openness.unknown-component",
    "kind": "fault",
    "means": "An entry names no component of the Model Openness Framework; it is left out.",
    "remedy": "name one of the 17 components as the framework writes it",
    "since": "0.1.0"
  },
  {
    "code": "packed.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Unpacking fails here; what stands before this place has been handed on by then.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "packed.ratio",
    "kind": "finding",
    "severity": "medium",
    "means": "A few bytes unpack to very many: whoever unpacks it runs out of memory or disk.",
    "remedy": "unpack it only with a limit on the bytes that come out",
    "since": "0.1.0"
  },
  {
    "code": "pickle.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Loading fails here; what stands before this place has run by then.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "pickle.changes-module",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file changes a class, a function or a module for the whole process.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.contacts-network",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file contacts another machine.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.expands",
    "kind": "finding",
    "severity": "medium",
    "means": "Whoever walks through the loaded object needs time and memory without end.",
    "remedy": "do not load the file",
    "since": "0.1.0"
  },
  {
    "code": "pickle.extension",
    "kind": "finding",
    "severity": "medium",
    "means": "Which function is meant depends on what the loading process registered before.",
    "remedy": "load it only with code that you have read, or take the same tensors as safetensors",
    "since": "0.1.0"
  },
  {
    "code": "pickle.finds-by-name",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file reaches any function of the machine by a name that is data.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.hidden-name",
    "kind": "finding",
    "severity": "high",
    "means": "The name of what is imported is worked out only while the file is loaded.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.installs",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file installs software.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.loads-more",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file loads something else in turn, from bytes in it or from elsewhere.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.loads-native",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file loads or calls native code.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.persistent-id",
    "kind": "finding",
    "severity": "medium",
    "means": "The loader decides what the name of this outside object means; it may open a path or an address.",
    "remedy": "load it only with code that you have read, or take the same tensors as safetensors",
    "since": "0.1.0"
  },
  {
    "code": "pickle.runs-code",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file runs code that the file brings along.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.runs-process",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file starts or ends a process.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.touches-file",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file reads or writes files outside the model.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.trailing",
    "kind": "finding",
    "severity": "medium",
    "means": "Bytes follow that the loader of the first object does not read; another reader may.",
    "remedy": "compare the size of the file with the source, and load nothing from behind the first object",
    "since": "0.1.0"
  },
  {
    "code": "pickle.truncated",
    "kind": "finding",
    "severity": "medium",
    "means": "A length leads beyond the end of the file: it was cut off, or it is made to exhaust memory.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "pickle.unlisted-call",
    "kind": "finding",
    "severity": "high",
    "means": "Loading the file calls a function that models do not need; what it does is not known here.",
    "remedy": "do not load the file; take the same tensors as safetensors from a publisher you trust",
    "since": "0.1.0"
  },
  {
    "code": "pickle.unlisted-name",
    "kind": "finding",
    "severity": "medium",
    "means": "Loading the file imports a module and uses a class from it that no list here knows.",
    "remedy": "load it only with code that you have read, or take the same tensors as safetensors",
    "since": "0.1.0"
  },
  {
    "code": "prose.hidden-instruction",
    "kind": "finding",
    "severity": "medium",
    "means": "Whatever reads the file automatically is told what to say about it.",
    "remedy": "delete the comment, and let a person look at the repository",
    "since": "0.1.0"
  },
  {
    "code": "prose.invisible-text",
    "kind": "finding",
    "severity": "medium",
    "means": "The file holds text that people do not see and programs read.",
    "remedy": "look at the characters one by one, and delete them",
    "since": "0.1.0"
  },
  {
    "code": "python.contacts-network",
    "kind": "finding",
    "severity": "high",
    "means": "Importing the code contacts another machine.",
    "remedy": "do not import the file; read it, and load the model without code from the repository",
    "since": "0.1.0"
  },
  {
    "code": "python.imported",
    "kind": "finding",
    "severity": "medium",
    "means": "Whatever the file says runs as soon as the model is loaded that way.",
    "remedy": "read the file, and pin the revision that you read",
    "since": "0.1.0"
  },
  {
    "code": "python.installs",
    "kind": "finding",
    "severity": "high",
    "means": "Importing or using the code installs software.",
    "remedy": "do not import the file; read it, and load the model without code from the repository",
    "since": "0.1.0"
  },
  {
    "code": "python.loads-native",
    "kind": "finding",
    "severity": "high",
    "means": "Importing the code loads a native library.",
    "remedy": "do not import the file; read it, and load the model without code from the repository",
    "since": "0.1.0"
  },
  {
    "code": "python.run-by-convention",
    "kind": "finding",
    "severity": "medium",
    "means": "A server or an installer runs this file because of its name.",
    "remedy": "read the file before a server or an installer does",
    "since": "0.1.0"
  },
  {
    "code": "python.runs-process",
    "kind": "finding",
    "severity": "high",
    "means": "Importing or using the code starts a process.",
    "remedy": "do not import the file; read it, and load the model without code from the repository",
    "since": "0.1.0"
  },
  {
    "code": "python.runs-text",
    "kind": "finding",
    "severity": "high",
    "means": "Importing or using the code executes text or bytes that stand in it as data.",
    "remedy": "do not import the file; read it, and load the model without code from the repository",
    "since": "0.1.0"
  },
  {
    "code": "pytorch.file-operator",
    "kind": "finding",
    "severity": "high",
    "means": "Running the model reads or writes files outside it.",
    "remedy": "do not run the model; take the same tensors as safetensors",
    "since": "0.1.0"
  },
  {
    "code": "pytorch.package",
    "kind": "finding",
    "severity": "medium",
    "means": "The archive brings its own Python source, which the importer executes.",
    "remedy": "read the source in the archive, or take the weights alone as safetensors",
    "since": "0.1.0"
  },
  {
    "code": "pytorch.two-roots",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers differ in which of several `data.pkl` they load.",
    "remedy": "have the archive written again by `torch.save`",
    "since": "0.1.0"
  },
  {
    "code": "requirements.moving-source",
    "kind": "finding",
    "severity": "medium",
    "means": "What is installed depends on the day, and on whoever holds the other repository.",
    "remedy": "name a version, or pin the revision by its whole digest",
    "since": "0.1.0"
  },
  {
    "code": "requirements.other-index",
    "kind": "finding",
    "severity": "medium",
    "means": "Packages come from an index that is not the usual one, or over a connection that anybody can change.",
    "remedy": "leave the option out, or name an index that you run",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.duplicate",
    "kind": "fault",
    "means": "A name occurs twice in one object of the header, so that readers differ in what they load.",
    "remedy": "write the file again with a tool that keeps to the format",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.entry",
    "kind": "fault",
    "means": "A tensor's entry lacks a member, has one of the wrong kind, or has one that the format does not know.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.gap",
    "kind": "fault",
    "means": "Bytes between two tensors belong to none.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.header",
    "kind": "fault",
    "means": "The header does not begin with `{`.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.json",
    "kind": "fault",
    "means": "The header is not JSON.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.limit",
    "kind": "fault",
    "means": "A length or count in the header is beyond what any sound file needs.",
    "remedy": "check that the file is safetensors at all and where it comes from",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.metadata",
    "kind": "fault",
    "means": "A value of `__metadata__` is not a text.",
    "remedy": "write the value as a text",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.misaligned",
    "kind": "fault",
    "means": "A tensor of a type narrower than a byte ends inside a byte.",
    "remedy": "write the file again with a shape that fills whole bytes",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.more",
    "kind": "fault",
    "means": "The file has more faults than are listed.",
    "remedy": "mend the faults listed first, then read the file again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.offsets",
    "kind": "fault",
    "means": "A tensor ends before it begins.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.overflow",
    "kind": "fault",
    "means": "A shape, an offset or a sum of them is greater than any file could hold.",
    "remedy": "check where the file comes from; such numbers are made to break readers",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.overlap",
    "kind": "fault",
    "means": "Two tensors share bytes.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.padding",
    "kind": "fault",
    "means": "Something other than spaces follows the header's JSON.",
    "remedy": "write the file again with a tool that keeps to the format",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.size",
    "kind": "fault",
    "means": "A tensor's offsets span more or fewer bytes than its type and shape need.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.text",
    "kind": "fault",
    "means": "A text of the header is not UTF-8, or escapes half of a surrogate pair.",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.trailing",
    "kind": "fault",
    "means": "Bytes after the last tensor belong to none.",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.truncated",
    "kind": "fault",
    "means": "The file ends before its header or one of its tensors does.",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.unknown-type",
    "kind": "fault",
    "means": "A tensor has a type that the format does not have, so its size cannot be held against its shape.",
    "remedy": "check for a newer version of this software, or write the file again with a known type",
    "since": "0.1.0"
  },
  {
    "code": "server.python-backend",
    "kind": "finding",
    "severity": "medium",
    "means": "The server imports Python from beside the configuration.",
    "remedy": "read that Python first",
    "since": "0.1.0"
  },
  {
    "code": "settings.address-token",
    "kind": "finding",
    "severity": "medium",
    "means": "The model can write a whole address as one token.",
    "remedy": "compare the tokenizer with the one of the base model",
    "since": "0.1.0"
  },
  {
    "code": "settings.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers refuse the file, or differ in what they make of it.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "settings.calls",
    "kind": "finding",
    "severity": "high",
    "means": "The loader imports and calls what is named here, which is no part of a model.",
    "remedy": "do not load the configuration; delete the entry",
    "since": "0.1.0"
  },
  {
    "code": "settings.code-elsewhere",
    "kind": "finding",
    "severity": "medium",
    "means": "The code comes from another repository, at whatever revision that has on the day.",
    "remedy": "copy the code into this repository, or pin the revision of the other one",
    "since": "0.1.0"
  },
  {
    "code": "settings.command",
    "kind": "finding",
    "severity": "medium",
    "means": "The text is a command for a shell; something may be meant to run it.",
    "remedy": "find out what reads the entry, and delete it",
    "since": "0.1.0"
  },
  {
    "code": "settings.credential",
    "kind": "finding",
    "severity": "medium",
    "means": "Whoever has the file has what looks like a credential.",
    "remedy": "revoke the credential, and delete it from the history too",
    "since": "0.1.0"
  },
  {
    "code": "settings.depth",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers that recurse run out of stack.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "settings.duplicate-key",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers differ in which of two values of one key they take.",
    "remedy": "leave one of the two",
    "since": "0.1.0"
  },
  {
    "code": "settings.endless-pattern",
    "kind": "finding",
    "severity": "medium",
    "means": "Some texts take this regular expression time without end.",
    "remedy": "compare the pattern with the one of the base model",
    "since": "0.1.0"
  },
  {
    "code": "settings.escapes",
    "kind": "finding",
    "severity": "high",
    "means": "The loader opens files outside the folder of the model.",
    "remedy": "do not load the model; delete the entry",
    "since": "0.1.0"
  },
  {
    "code": "settings.foreign-class",
    "kind": "finding",
    "severity": "medium",
    "means": "The loader imports and calls a class that no list here knows.",
    "remedy": "read the code that is named, and pin the revision that you read",
    "since": "0.1.0"
  },
  {
    "code": "settings.lambda",
    "kind": "finding",
    "severity": "high",
    "means": "Building the model executes Python bytecode that stands in the file.",
    "remedy": "do not load the model; have it saved again without Lambda layers",
    "since": "0.1.0"
  },
  {
    "code": "settings.plain-lambda",
    "kind": "finding",
    "severity": "medium",
    "means": "Building the model executes Python bytecode that stands in the file; nothing in it was seen to do harm.",
    "remedy": "have the model saved again without Lambda layers",
    "since": "0.1.0"
  },
  {
    "code": "settings.registered-class",
    "kind": "finding",
    "severity": "note",
    "means": "Building the model needs a class that the loading code has registered before.",
    "remedy": "read the code that is named, and pin the revision that you read",
    "since": "0.1.0"
  },
  {
    "code": "settings.remote-code",
    "kind": "finding",
    "severity": "medium",
    "means": "A loader that trusts the repository imports Python that is named here.",
    "remedy": "read the code that is named, and pin the revision that you read",
    "since": "0.1.0"
  },
  {
    "code": "settings.safe-mode-off",
    "kind": "finding",
    "severity": "high",
    "means": "The file switches off the check of the loader that reads it.",
    "remedy": "do not load the model",
    "since": "0.1.0"
  },
  {
    "code": "settings.size",
    "kind": "finding",
    "severity": "medium",
    "means": "Building the model takes more memory than any machine has, before a weight is read.",
    "remedy": "take the configuration of the base model",
    "since": "0.1.0"
  },
  {
    "code": "settings.token-taken-over",
    "kind": "finding",
    "severity": "medium",
    "means": "Text is read or written as something else than it is: an added token has the number of another one.",
    "remedy": "compare the tokenizer with the one of the base model",
    "since": "0.1.0"
  },
  {
    "code": "shards.duplicate",
    "kind": "fault",
    "means": "A name occurs twice in the index, so that readers differ in what they load.",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.entry",
    "kind": "fault",
    "means": "The index has no `weight_map`, or a member of it is of the wrong kind.",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.json",
    "kind": "fault",
    "means": "The index is not JSON.",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.limit",
    "kind": "fault",
    "means": "The index is longer, or has more tensors or longer names, than any sound one.",
    "remedy": "check where the index comes from",
    "since": "0.1.0"
  },
  {
    "code": "shards.missing",
    "kind": "fault",
    "means": "A shard that the index names is not there.",
    "remedy": "fetch the missing shard, or remove it from the index",
    "since": "0.1.0"
  },
  {
    "code": "shards.more",
    "kind": "fault",
    "means": "The index has more faults than are listed.",
    "remedy": "mend the faults listed first, then read the model again",
    "since": "0.1.0"
  },
  {
    "code": "shards.not-in-index",
    "kind": "fault",
    "means": "A tensor of a shard does not stand in the index.",
    "remedy": "fetch index and shards of one revision, or write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.not-in-shard",
    "kind": "fault",
    "means": "A tensor of the index is not in the shard that the index names for it.",
    "remedy": "fetch index and shards of one revision, or write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.outside",
    "kind": "fault",
    "means": "The index names a shard outside its own folder; it was not looked for.",
    "remedy": "do not load the model; ask the publisher why the index points there",
    "since": "0.1.0"
  },
  {
    "code": "shards.text",
    "kind": "fault",
    "means": "A text of the index is not UTF-8, or escapes half of a surrogate pair.",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.total-parameters",
    "kind": "fault",
    "means": "The index declares another number of parameters than the tensors of the shards have.",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.total-size",
    "kind": "fault",
    "means": "The index declares another number of bytes than the tensors of the shards have.",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.twice",
    "kind": "fault",
    "means": "Two shards hold a tensor of the same name.",
    "remedy": "write the model again so that each tensor lies in one shard",
    "since": "0.1.0"
  },
  {
    "code": "splits.count",
    "kind": "fault",
    "means": "Two parts differ in how many parts there are.",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.missing",
    "kind": "fault",
    "means": "Parts of the split model are not there.",
    "remedy": "fetch the missing parts",
    "since": "0.1.0"
  },
  {
    "code": "splits.more",
    "kind": "fault",
    "means": "The split model has more faults than are listed.",
    "remedy": "mend the faults listed first, then read the model again",
    "since": "0.1.0"
  },
  {
    "code": "splits.number",
    "kind": "fault",
    "means": "Two files call themselves the same part.",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.tensors",
    "kind": "fault",
    "means": "The parts together have another number of tensors than they declare.",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.twice",
    "kind": "fault",
    "means": "Two parts hold a tensor of the same name.",
    "remedy": "split the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "splits.undeclared",
    "kind": "fault",
    "means": "A file stands among the parts of a split model but does not say which part it is.",
    "remedy": "move the file elsewhere, or split the model again",
    "since": "0.1.0"
  },
  {
    "code": "supply.lfs-pointer",
    "kind": "finding",
    "severity": "low",
    "means": "A Git LFS pointer lies where a file should be. Nothing about the content of that file could be read.",
    "remedy": "run `git lfs pull` in the folder",
    "since": "0.1.0"
  },
  {
    "code": "supply.link",
    "kind": "finding",
    "severity": "low",
    "means": "A symbolic link lies in the folder. Links are not followed; what it stands for is not covered by any digest of this model.",
    "remedy": "put the file itself in its place, for instance with `cp -L`",
    "since": "0.1.0"
  },
  {
    "code": "supply.name-deceives",
    "kind": "finding",
    "severity": "high",
    "means": "The name of a file promises one format while its bytes show another. Loaders and scanners that go by the name, and those that go by the content, see two different files.",
    "remedy": "find out where the file comes from, then replace it or give it the name of what it is",
    "since": "0.1.0"
  },
  {
    "code": "supply.names-collide",
    "kind": "finding",
    "severity": "medium",
    "means": "Names differ only in case or in the Unicode form of their characters. On systems that take them for one name, one overwrites the other or is loaded in its place.",
    "remedy": "rename all but one of them",
    "since": "0.1.0"
  },
  {
    "code": "supply.unsigned",
    "kind": "finding",
    "severity": "low",
    "means": "No signature lies in the folder. Nobody can tell whether the files are those that their publisher made.",
    "remedy": "sign the folder, for instance with OpenSSF Model Signing, and publish the signature with it",
    "since": "0.1.0"
  },
  {
    "code": "template.address",
    "kind": "finding",
    "severity": "medium",
    "means": "The model is shown an address that nobody wrote in the conversation.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "template.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "The template cannot be parsed: rendering fails, or another reader makes something else of it.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "template.endless",
    "kind": "finding",
    "severity": "medium",
    "means": "Rendering takes time and memory without end.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "template.hidden-turn",
    "kind": "finding",
    "severity": "high",
    "means": "The model is given instructions that neither its user nor its operator wrote.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "template.includes",
    "kind": "finding",
    "severity": "medium",
    "means": "Rendering reads other files by a name in the template.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "template.reaches-python",
    "kind": "finding",
    "severity": "high",
    "means": "Rendering the template outside a sandbox walks from a value to any class and function of Python.",
    "remedy": "replace the template by the one of the base model, or by one that you have read",
    "since": "0.1.0"
  },
  {
    "code": "tensorflow.broken",
    "kind": "finding",
    "severity": "medium",
    "means": "Readers refuse the model, or differ in what they make of it.",
    "remedy": "fetch the file again and compare its digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "tensorflow.custom-operator",
    "kind": "finding",
    "severity": "medium",
    "means": "An operator comes from native code that the host must bring.",
    "remedy": "take a model of built-in operators, or read the code of the operator",
    "since": "0.1.0"
  },
  {
    "code": "tensorflow.file-operator",
    "kind": "finding",
    "severity": "high",
    "means": "Running the graph reads, writes or loads files outside the model, or talks to other machines.",
    "remedy": "do not run the graph; have it exported without such operators",
    "since": "0.1.0"
  },
  {
    "code": "tensorflow.python-operator",
    "kind": "finding",
    "severity": "high",
    "means": "Running the graph calls back into Python.",
    "remedy": "do not run the graph; have it exported without such operators",
    "since": "0.1.0"
  },
  {
    "code": "text.encoding",
    "kind": "fault",
    "means": "A file that is a text by its form is not UTF-8.",
    "remedy": "save the file as UTF-8",
    "since": "0.1.0"
  },
  {
    "code": "text.json",
    "kind": "fault",
    "means": "A file that begins like JSON is not well-formed JSON.",
    "remedy": "correct the JSON, or remove the file",
    "since": "0.1.0"
  },
  {
    "code": "text.limit",
    "kind": "fault",
    "means": "A text is longer than what is read whole.",
    "remedy": "shorten the file; configurations and cards that are used have a hundredth of the limit",
    "since": "0.1.0"
  },
  {
    "code": "ticket.duplicate-key",
    "kind": "fault",
    "means": "The ticket names a member twice in one object, and readers differ in which of the two they believe.",
    "remedy": "give the file that `check --format json` wrote, whole and unchanged",
    "since": "0.1.0"
  },
  {
    "code": "ticket.schema",
    "kind": "fault",
    "means": "A member of the ticket is missing, not known, or not of the shape that the published schema states.",
    "remedy": "compare the ticket with `docs/schemas/ticket.json`; a ticket that a person changed is no ticket",
    "since": "0.1.0"
  },
  {
    "code": "ticket.syntax",
    "kind": "fault",
    "means": "The text is not JSON.",
    "remedy": "give the file that `check --format json` wrote, whole and unchanged",
    "since": "0.1.0"
  },
  {
    "code": "ticket.version",
    "kind": "fault",
    "means": "The JSON is not a ticket of a kind that this version reads.",
    "remedy": "give a ticket whose `schema` is `weighbridge.ticket/1`, or use a version of the tool that reads it",
    "since": "0.1.0"
  },
  {
    "code": "why.pack",
    "kind": "fault",
    "means": "The pack version that holds the rule is not at hand, so its tree cannot be shown.",
    "remedy": "use a version of the tool that keeps this pack, or give its folder",
    "since": "0.1.0"
  },
  {
    "code": "why.rule",
    "kind": "fault",
    "means": "No rule of the ticket has this id or ends in it, or several do.",
    "remedy": "give the whole id of one rule as the ticket lists it",
    "since": "0.1.0"
  },
  {
    "code": "xml.entity-bomb",
    "kind": "finding",
    "severity": "medium",
    "means": "Entities that are made of entities expand to more than any memory holds.",
    "remedy": "do not parse the file; delete its document type",
    "since": "0.1.0"
  },
  {
    "code": "xml.extension-layer",
    "kind": "finding",
    "severity": "medium",
    "means": "The kernel of a layer comes from a library that is not in the file.",
    "remedy": "take a model that needs only layers of the standard sets",
    "since": "0.1.0"
  },
  {
    "code": "xml.external-entity",
    "kind": "finding",
    "severity": "high",
    "means": "Parsing the file reads other files or contacts another machine.",
    "remedy": "do not parse the file; delete its document type",
    "since": "0.1.0"
  },
  {
    "code": "yaml.alias-bomb",
    "kind": "finding",
    "severity": "medium",
    "means": "Aliases of aliases stand for more values than any memory holds.",
    "remedy": "do not load the file; write the values out",
    "since": "0.1.0"
  },
  {
    "code": "yaml.calls",
    "kind": "finding",
    "severity": "high",
    "means": "A loader that allows the tag imports and calls what it names.",
    "remedy": "do not load the file but with a safe loader; delete the tag",
    "since": "0.1.0"
  },
  {
    "code": "yaml.foreign-class",
    "kind": "finding",
    "severity": "medium",
    "means": "A loader that allows the tag builds a class that no list here knows.",
    "remedy": "read the class that is named, and pin the revision that you read",
    "since": "0.1.0"
  }
];
