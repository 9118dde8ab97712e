// Made by scripts/codes.ts from the packages' codes.yaml; do not edit.
import type { Code } from '@weighbridge/core';

/** Every code that can be printed. */
export const CODES: readonly Code[] = [
  {
    "code": "WB-D01",
    "kind": "fault",
    "means": "A period ends before or on the day it begins",
    "remedy": "Correct `from` or `until`",
    "since": "0.1.0"
  },
  {
    "code": "WB-D02",
    "kind": "fault",
    "means": "A parameter has no value, or two, on a day when a rule uses it",
    "remedy": "Give it exactly one value for each day",
    "since": "0.1.0"
  },
  {
    "code": "WB-D03",
    "kind": "fault",
    "means": "A rule is in force before a source that it cites",
    "remedy": "Set the rule's `from` to the source's or later",
    "since": "0.1.0"
  },
  {
    "code": "WB-N01",
    "kind": "fault",
    "means": "A fact, term, list, parameter, rule, case, outcome or pack of this name does not exist",
    "remedy": "Write the nearest name, which the fault gives, or declare it",
    "since": "0.1.0"
  },
  {
    "code": "WB-N02",
    "kind": "fault",
    "means": "A name is used twice, or belongs to the language itself",
    "remedy": "Rename or delete one of the two",
    "since": "0.1.0"
  },
  {
    "code": "WB-N03",
    "kind": "fault",
    "means": "Terms, cases or derived facts refer to each other in a circle",
    "remedy": "Take one of the references out",
    "since": "0.1.0"
  },
  {
    "code": "WB-N04",
    "kind": "fault",
    "means": "A name or id has letters that are not allowed, or is a reserved word of CEL",
    "remedy": "Use small letters, digits and `_` in names, and `-` in ids",
    "since": "0.1.0"
  },
  {
    "code": "WB-R01",
    "kind": "fault",
    "means": "A value does not fit its type, unit, list or minimum",
    "remedy": "Write a value as the vocabulary declares the fact",
    "since": "0.1.0"
  },
  {
    "code": "WB-R03",
    "kind": "fault",
    "means": "A stored ticket does not replay; the same facts and packs give another answer here.",
    "remedy": "Compare who changed the ticket or the tool; the same inputs and packs must give the same verdicts.",
    "since": "0.1.0"
  },
  {
    "code": "WB-S01",
    "kind": "fault",
    "means": "A pack, vocabulary or test file is not YAML, an expression in it is not CEL, or a compiled pack is not JSON",
    "remedy": "Correct the text at the caret; quote texts that YAML would read otherwise",
    "since": "0.1.0"
  },
  {
    "code": "WB-S02",
    "kind": "fault",
    "means": "A key is not known here; a key that a later version of the language will read counts as unknown",
    "remedy": "Write the nearest known key, which the fault names, or delete it",
    "since": "0.1.0"
  },
  {
    "code": "WB-S03",
    "kind": "fault",
    "means": "A key is missing, or its value has another form than is expected here",
    "remedy": "Write the value in the form the fault names",
    "since": "0.1.0"
  },
  {
    "code": "WB-S04",
    "kind": "fault",
    "means": "A file, expression or chain of terms is larger or deeper than is read",
    "remedy": "Split the file, or split the expression into terms",
    "since": "0.1.0"
  },
  {
    "code": "WB-T01",
    "kind": "fault",
    "means": "A rule or exception is not a condition, or a due date is not a date",
    "remedy": "Compare the value, or name a date",
    "since": "0.1.0"
  },
  {
    "code": "WB-T02",
    "kind": "fault",
    "means": "One of `&&`, `||`, `!` and `?:` stands beside something that is not a condition",
    "remedy": "Compare the value first",
    "since": "0.1.0"
  },
  {
    "code": "WB-T03",
    "kind": "fault",
    "means": "Two parts of a comparison or operation have different types",
    "remedy": "Use two conditions, two dates, or two numbers of one unit",
    "since": "0.1.0"
  },
  {
    "code": "WB-T04",
    "kind": "fault",
    "means": "A text is not a declared member of the enum, code list or set",
    "remedy": "Use a declared member, or declare it in the vocabulary",
    "since": "0.1.0"
  },
  {
    "code": "WB-T05",
    "kind": "fault",
    "means": "An operator or function is not in the rule language",
    "remedy": "Use the operators and functions that `weighbridge rules` documents",
    "since": "0.1.0"
  },
  {
    "code": "WB-T06",
    "kind": "fault",
    "means": "Members of an enum or code list are ordered, but they have no order",
    "remedy": "Compare with `==` or `in`",
    "since": "0.1.0"
  },
  {
    "code": "WB-U01",
    "kind": "fault",
    "means": "Two numbers of different units are compared or added",
    "remedy": "Use two numbers of one unit",
    "since": "0.1.0"
  },
  {
    "code": "WB-U02",
    "kind": "fault",
    "means": "A number or date is written in a rule",
    "remedy": "Make it a parameter with unit, value, first day and citation",
    "since": "0.1.0"
  },
  {
    "code": "WB-U03",
    "kind": "fault",
    "means": "A product has no factor that is a parameter of unit 1 and never negative",
    "remedy": "Multiply by a parameter of unit 1",
    "since": "0.1.0"
  },
  {
    "code": "WB-X01",
    "kind": "fault",
    "means": "A rule, term, exception or value has no citation, or cites a source that is not declared",
    "remedy": "Add `cite`, beginning with the key of a declared source",
    "since": "0.1.0"
  },
  {
    "code": "WB-X02",
    "kind": "fault",
    "means": "A value rests on a source that does not bind and does not say what kind of value it is",
    "remedy": "Add `kind`, such as indicative or presumption",
    "since": "0.1.0"
  },
  {
    "code": "WB-X03",
    "kind": "fault",
    "means": "An assumption has no reason, or no pack uses the fact",
    "remedy": "Add `because`, or take the assumption out",
    "since": "0.1.0"
  },
  {
    "code": "case.place",
    "kind": "fault",
    "means": "A place was asked for that is neither an ISO 3166 code nor `EU`.",
    "remedy": "Write the two letters of ISO 3166, such as `DE`, a subdivision such as `US-CA`, or `EU`.",
    "since": "0.1.0"
  },
  {
    "code": "case.role",
    "kind": "fault",
    "means": "A role was asked for that the vocabulary does not have.",
    "remedy": "Use one of the roles that the vocabulary lists for `actor.roles`; `publisher` is another word for `provider`.",
    "since": "0.1.0"
  },
  {
    "code": "case.use",
    "kind": "fault",
    "means": "The use names a fact that the vocabulary does not have under `use`.",
    "remedy": "Write the name of a fact of the namespace `use`, with or without `use.` before it.",
    "since": "0.1.0"
  },
  {
    "code": "case.value",
    "kind": "fault",
    "means": "A fact of the use has a value that does not fit its type, unit or list.",
    "remedy": "Write a value as the message says.",
    "since": "0.1.0"
  },
  {
    "code": "gguf.alignment",
    "kind": "fault",
    "means": "the declared alignment is not a power of two of type u32",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.block",
    "kind": "fault",
    "means": "a tensor's rows are no multiple of the blocks of its type",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.bool",
    "kind": "fault",
    "means": "a value of type bool is neither 0 nor 1",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.dimensions",
    "kind": "fault",
    "means": "a tensor has more dimensions than ggml",
    "remedy": "check for a newer version of this software, or convert the model again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.duplicate",
    "kind": "fault",
    "means": "two keys or two tensors have the same name, so that readers differ in what they load",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.gap",
    "kind": "fault",
    "means": "more bytes than padding lie between two tensors and belong to none",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.limit",
    "kind": "fault",
    "means": "a length, count or depth in the header is beyond what any sound file needs",
    "remedy": "check where the file comes from",
    "since": "0.1.0"
  },
  {
    "code": "gguf.magic",
    "kind": "fault",
    "means": "the file does not begin with `GGUF`",
    "remedy": "check what the file is; it is not GGUF, whatever its name says",
    "since": "0.1.0"
  },
  {
    "code": "gguf.misaligned",
    "kind": "fault",
    "means": "a tensor does not begin at a multiple of the alignment",
    "remedy": "fetch the file again, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.more",
    "kind": "fault",
    "means": "the file has more faults than are listed",
    "remedy": "mend the faults listed first, then read the file again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.overflow",
    "kind": "fault",
    "means": "a shape, an offset or a sum of them is greater than any file could hold",
    "remedy": "check where the file comes from; such numbers are made to break readers",
    "since": "0.1.0"
  },
  {
    "code": "gguf.overlap",
    "kind": "fault",
    "means": "two tensors share bytes",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.padding",
    "kind": "fault",
    "means": "the padding at the end is there only in part, so the file was probably cut",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "gguf.split",
    "kind": "fault",
    "means": "the file gives itself a place in a split model that cannot be",
    "remedy": "split the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.text",
    "kind": "fault",
    "means": "a key, a name or a text of the metadata is not UTF-8",
    "remedy": "convert the model again with a current tool, or fetch the file again",
    "since": "0.1.0"
  },
  {
    "code": "gguf.trailing",
    "kind": "fault",
    "means": "more bytes than padding follow the last tensor",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "gguf.truncated",
    "kind": "fault",
    "means": "the file ends before its header or one of its tensors does",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "gguf.unknown-type",
    "kind": "fault",
    "means": "a tensor has a type that ggml does not have or has removed, so its size is not known",
    "remedy": "check for a newer version of this software, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.value-type",
    "kind": "fault",
    "means": "a value of the metadata has a type that GGUF does not have",
    "remedy": "fetch the file again, or convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "gguf.version",
    "kind": "fault",
    "means": "the file's version is neither 2 nor 3",
    "remedy": "convert the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "inventory.changed",
    "kind": "fault",
    "means": "A file or folder was not the same before and after it was read, by size, inode or time of change, so what was read belongs to no one state of it.",
    "remedy": "Wait until the download or training run has ended, then weigh again.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.empty",
    "kind": "fault",
    "means": "The folder holds no file to weigh.",
    "remedy": "Name the folder that holds the model, or fetch its files first.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.missing",
    "kind": "fault",
    "means": "The target is not there.",
    "remedy": "Check the spelling, or run the command in the folder that holds the model.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.name-not-utf8",
    "kind": "fault",
    "means": "A file or folder has a name that is not UTF-8. It was not read, and the model has no digest. The name is shown with `\\xNN` for each byte that is not printable ASCII and `\\\\` for a backslash.",
    "remedy": "Rename it with characters that UTF-8 can write.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.outside-root",
    "kind": "fault",
    "means": "A path leads out of the folder that is weighed, for instance with `..`. It was not opened.",
    "remedy": "Name files by their path inside the folder, without `..` and without a leading `/`.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.special-file",
    "kind": "fault",
    "means": "A pipe, socket or device lies in the folder. It was not opened, because opening one can wait for ever or act on the machine.",
    "remedy": "Remove it from the folder, or put an ordinary file in its place.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.too-deep",
    "kind": "fault",
    "means": "Folders are nested deeper than one inventory goes. What lies below was not looked at, and the model has no digest.",
    "remedy": "Move its files nearer to the top, or name a folder further down.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.too-many-files",
    "kind": "fault",
    "means": "The folder holds more files and folders than one inventory takes. Those beyond the limit were not looked at, and the model has no digest.",
    "remedy": "Name the folder of one model, not of a collection or a data set.",
    "since": "0.1.0"
  },
  {
    "code": "inventory.unreadable",
    "kind": "fault",
    "means": "The system refuses to give a file or folder; its reason is named. What it holds is unknown, and the model has no digest.",
    "remedy": "Give the user who runs this the right to read it, or check the disk.",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.duplicate",
    "kind": "fault",
    "means": "a name occurs twice in one object of the header, so that readers differ in what they load",
    "remedy": "write the file again with a tool that keeps to the format",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.entry",
    "kind": "fault",
    "means": "a tensor's entry lacks a member, has one of the wrong kind, or has one that the format does not know",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.gap",
    "kind": "fault",
    "means": "bytes between two tensors belong to none",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.header",
    "kind": "fault",
    "means": "the header does not begin with `{`",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.json",
    "kind": "fault",
    "means": "the header is not JSON",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.limit",
    "kind": "fault",
    "means": "a length or count in the header is beyond what any sound file needs",
    "remedy": "check that the file is safetensors at all and where it comes from",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.metadata",
    "kind": "fault",
    "means": "a value of `__metadata__` is not a text",
    "remedy": "write the value as a text",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.misaligned",
    "kind": "fault",
    "means": "a tensor of a type narrower than a byte ends inside a byte",
    "remedy": "write the file again with a shape that fills whole bytes",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.more",
    "kind": "fault",
    "means": "the file has more faults than are listed",
    "remedy": "mend the faults listed first, then read the file again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.offsets",
    "kind": "fault",
    "means": "a tensor ends before it begins",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.overflow",
    "kind": "fault",
    "means": "a shape, an offset or a sum of them is greater than any file could hold",
    "remedy": "check where the file comes from; such numbers are made to break readers",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.overlap",
    "kind": "fault",
    "means": "two tensors share bytes",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.padding",
    "kind": "fault",
    "means": "something other than spaces follows the header's JSON",
    "remedy": "write the file again with a tool that keeps to the format",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.size",
    "kind": "fault",
    "means": "a tensor's offsets span more or fewer bytes than its type and shape need",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.text",
    "kind": "fault",
    "means": "a text of the header is not UTF-8, or escapes half of a surrogate pair",
    "remedy": "write the file again with a tool that keeps to the format, or fetch it again",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.trailing",
    "kind": "fault",
    "means": "bytes after the last tensor belong to none",
    "remedy": "fetch the file again; if its digest is the published one, ask the publisher for a sound file",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.truncated",
    "kind": "fault",
    "means": "the file ends before its header or one of its tensors does",
    "remedy": "fetch the file again and compare its size and digest with the source",
    "since": "0.1.0"
  },
  {
    "code": "safetensors.unknown-type",
    "kind": "fault",
    "means": "a tensor has a type that the format does not have, so its size cannot be held against its shape",
    "remedy": "check for a newer version of this software, or write the file again with a known type",
    "since": "0.1.0"
  },
  {
    "code": "shards.duplicate",
    "kind": "fault",
    "means": "a name occurs twice in the index, so that readers differ in what they load",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.entry",
    "kind": "fault",
    "means": "the index has no `weight_map`, or a member of it is of the wrong kind",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.json",
    "kind": "fault",
    "means": "the index is not JSON",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.limit",
    "kind": "fault",
    "means": "the index is longer, or has more tensors or longer names, than any sound one",
    "remedy": "check where the index comes from",
    "since": "0.1.0"
  },
  {
    "code": "shards.missing",
    "kind": "fault",
    "means": "a shard that the index names is not there",
    "remedy": "fetch the missing shard, or remove it from the index",
    "since": "0.1.0"
  },
  {
    "code": "shards.more",
    "kind": "fault",
    "means": "the index has more faults than are listed",
    "remedy": "mend the faults listed first, then read the model again",
    "since": "0.1.0"
  },
  {
    "code": "shards.not-in-index",
    "kind": "fault",
    "means": "a tensor of a shard does not stand in the index",
    "remedy": "fetch index and shards of one revision, or write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.not-in-shard",
    "kind": "fault",
    "means": "a tensor of the index is not in the shard that the index names for it",
    "remedy": "fetch index and shards of one revision, or write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.outside",
    "kind": "fault",
    "means": "the index names a shard outside its own folder; it was not looked for",
    "remedy": "do not load the model; ask the publisher why the index points there",
    "since": "0.1.0"
  },
  {
    "code": "shards.text",
    "kind": "fault",
    "means": "a text of the index is not UTF-8, or escapes half of a surrogate pair",
    "remedy": "fetch the index again, or write it again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.total-parameters",
    "kind": "fault",
    "means": "the index declares another number of parameters than the tensors of the shards have",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.total-size",
    "kind": "fault",
    "means": "the index declares another number of bytes than the tensors of the shards have",
    "remedy": "write the index again from the shards",
    "since": "0.1.0"
  },
  {
    "code": "shards.twice",
    "kind": "fault",
    "means": "two shards hold a tensor of the same name",
    "remedy": "write the model again so that each tensor lies in one shard",
    "since": "0.1.0"
  },
  {
    "code": "splits.count",
    "kind": "fault",
    "means": "two parts differ in how many parts there are",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.missing",
    "kind": "fault",
    "means": "parts of the split model are not there",
    "remedy": "fetch the missing parts",
    "since": "0.1.0"
  },
  {
    "code": "splits.more",
    "kind": "fault",
    "means": "the split model has more faults than are listed",
    "remedy": "mend the faults listed first, then read the model again",
    "since": "0.1.0"
  },
  {
    "code": "splits.number",
    "kind": "fault",
    "means": "two files call themselves the same part",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.tensors",
    "kind": "fault",
    "means": "the parts together have another number of tensors than they declare",
    "remedy": "fetch all parts of one revision into one folder",
    "since": "0.1.0"
  },
  {
    "code": "splits.twice",
    "kind": "fault",
    "means": "two parts hold a tensor of the same name",
    "remedy": "split the model again with a current tool",
    "since": "0.1.0"
  },
  {
    "code": "splits.undeclared",
    "kind": "fault",
    "means": "a file stands among the parts of a split model but does not say which part it is",
    "remedy": "move the file elsewhere, or split the model again",
    "since": "0.1.0"
  },
  {
    "code": "supply.lfs-pointer",
    "kind": "finding",
    "severity": "low",
    "means": "A Git LFS pointer lies where a file should be. Nothing about the content of that file could be read.",
    "remedy": "Run `git lfs pull` in the folder.",
    "since": "0.1.0"
  },
  {
    "code": "supply.link",
    "kind": "finding",
    "severity": "low",
    "means": "A symbolic link lies in the folder. Links are not followed; what it stands for is not covered by any digest of this model.",
    "remedy": "Put the file itself in its place, for instance with `cp -L`.",
    "since": "0.1.0"
  },
  {
    "code": "supply.name-deceives",
    "kind": "finding",
    "severity": "high",
    "means": "The name of a file promises one format while its bytes show another. Loaders and scanners that go by the name, and those that go by the content, see two different files.",
    "remedy": "Find out where the file comes from, then replace it or give it the name of what it is.",
    "since": "0.1.0"
  },
  {
    "code": "supply.names-collide",
    "kind": "finding",
    "severity": "medium",
    "means": "Names differ only in case or in the Unicode form of their characters. On systems that take them for one name, one overwrites the other or is loaded in its place.",
    "remedy": "Rename all but one of them.",
    "since": "0.1.0"
  },
  {
    "code": "ticket.schema",
    "kind": "fault",
    "means": "A member of the ticket is missing, not known, or not of the shape that the published schema states.",
    "remedy": "Compare the ticket with `docs/schemas/ticket.json`; a ticket that a person changed is no ticket.",
    "since": "0.1.0"
  },
  {
    "code": "ticket.syntax",
    "kind": "fault",
    "means": "The text is not JSON.",
    "remedy": "Give the file that `check --format json` wrote, whole and unchanged.",
    "since": "0.1.0"
  },
  {
    "code": "ticket.version",
    "kind": "fault",
    "means": "The JSON is not a ticket of a kind that this version reads.",
    "remedy": "Give a ticket whose `schema` is `weighbridge.ticket/1`, or use a version of the tool that reads it.",
    "since": "0.1.0"
  },
  {
    "code": "why.pack",
    "kind": "fault",
    "means": "The pack version that holds the rule is not at hand, so its tree cannot be shown.",
    "remedy": "Use a version of the tool that keeps this pack, or give its folder.",
    "since": "0.1.0"
  },
  {
    "code": "why.rule",
    "kind": "fault",
    "means": "No rule of the ticket has this id or ends in it, or several do.",
    "remedy": "Give the whole id of one rule as the ticket lists it.",
    "since": "0.1.0"
  }
];
