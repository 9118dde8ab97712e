import { reachOf, type Reach } from './pickle/known/dangerous.ts';
import { modernModule } from './pickle/known/harmless.ts';
import { isStandardLibrary } from './pickle/known/standard-library.ts';

/** What instantiating a dotted name from a configuration comes to. */
export type Callable =
  | { readonly kind: 'reaches'; readonly reach: Reach }
  | { readonly kind: 'framework' }
  /** A class of somebody's own code. */
  | { readonly kind: 'foreign' };

/** Packages whose classes configurations name every day. What in them does harm is known by name. */
const FRAMEWORKS =
  /^(?:torch|torchvision|torchaudio|torchmetrics|torchtext|nemo|nemo_toolkit|transformers|tokenizers|diffusers|sentence_transformers|peft|trl|accelerate|datasets|evaluate|timm|speechbrain|monai|lightning|lightning_fabric|pytorch_lightning|keras|keras_core|keras_nlp|keras_hub|keras_cv|tf_keras|tensorflow|tensorflow_addons|numpy|scipy|sklearn|pandas|omegaconf|hydra|megatron|apex|einops|xformers|ultralytics|mmcv|mmdet|mmengine|detectron2|fairseq|espnet|espnet2|flair|spacy|gluonts|xgboost|lightgbm|catboost|skops|builtins|collections)(?:\.|$)/;

/** Harmless members of the standard library that configurations and skops name. */
const PLAIN =
  /^(?:builtins\.(?:dict|list|tuple|set|frozenset|str|int|float|bool|bytes|bytearray|complex|slice|object|type|NoneType)|collections\.(?:OrderedDict|defaultdict|Counter|deque)|functools\.partial|datetime\.\w+|pathlib\.\w*Path|types\.(?:SimpleNamespace|NoneType)|math\.\w+|random\.Random|decimal\.Decimal|argparse\.Namespace)$/;

/** In frameworks, functions that load, fetch or run something. */
const FRAMEWORK_GADGETS =
  /^(?:keras|tf_keras|tensorflow\.keras)(?:\.src)?\.(?:utils\.(?:get_file|unpack_x_y|pad_|load_|image_dataset_from|.*_dataset_from_directory)|config\.enable_unsafe_deserialization|saving\.|models\.load_model|ops\.custom)|enable_unsafe_deserialization$|^tensorflow\.(?:io|py_function|numpy_function|load_library|load_op_library|saved_model\.load|raw_ops\.\w*File)|^numpy\.(?:load|fromfile|save\w*|memmap|loadtxt|genfromtxt)$|^(?:transformers|diffusers)\..*(?:download|cached_file|dynamic_module)/;

/** Judges a dotted name, as in `_target_: os.system`. */
export function callableOf(dotted: string): Callable {
  const dot = dotted.lastIndexOf('.');
  const module = modernModule(dotted.slice(0, Math.max(0, dot)));
  const name = dotted.slice(dot + 1);
  if (PLAIN.test(`${module}.${name}`)) return { kind: 'framework' };
  if (FRAMEWORK_GADGETS.test(dotted)) return { kind: 'reaches', reach: 'loader' };
  const reach = reachOf(module, name);
  const isFramework = FRAMEWORKS.test(dotted);
  if (reach !== undefined && !(isFramework && isOrdinary(module, reach)))
    return { kind: 'reaches', reach };
  if (isFramework) return { kind: 'framework' };
  return isStandardLibrary(dotted) ? { kind: 'reaches', reach: 'resolver' } : { kind: 'foreign' };
}

// The table for pickles distrusts whole packages that configurations need, such as keras itself.
function isOrdinary(module: string, reach: Reach): boolean {
  return (
    (reach === 'loader' && /^(?:keras|tf_keras|tensorflow)(?:\.|$)/.test(module)) ||
    (reach === 'loader' && /^(?:numpy\.lib|pandas\.io|joblib)/.test(module))
  );
}
