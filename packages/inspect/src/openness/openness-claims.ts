import type { Evidence, Sha256, Truth } from '@weighbridge/core';
import { opennessBy, seenComponents } from '@weighbridge/licences';
import { openness as table } from '@weighbridge/packs';
import type { ComponentLicence, FileEntry } from '../dossier.ts';
import type { StatedClaim } from '../report.ts';

/** What was read of a target before its openness is told. */
interface Read {
  readonly files: readonly FileEntry[];
  readonly components: readonly ComponentLicence[];
  /** Findings beside which no claimed licence is relied on. */
  readonly doubts: readonly string[];
  readonly sha256Of: (path: string) => Sha256 | undefined;
}

const tell = opennessBy({ table });

/**
 * Which components of the Model Openness Framework the files themselves show, and of which the licence
 * that is claimed there is open. What only the name of a file tells is left to a person, and so is the
 * rest of the release: none of these sets is complete.
 */
export function opennessClaims(read: Read): readonly StatedClaim[] {
  const { components: licences, doubts } = read;
  const seen = seenComponents(read.files, table.components).filter(({ by }) => by === 'content');
  return tell({ name: '', seen, licences, doubts, facts: {} })
    .components.filter(({ included }) => included === 'yes')
    .flatMap(({ component, open, fits, places }) => {
      const there = places.flatMap(({ file }) => shownBy(file, read)).slice(0, 1);
      const said = licenceEvidence(component, read);
      return [
        ...claims('mof.included', component, 'yes', there),
        ...claims('mof.licensed_open', component, open, said),
        ...claims('mof.type_appropriate', component, fits, said),
      ];
    });
}

function claims(
  fact: string,
  component: string,
  truth: Truth,
  evidence: readonly Evidence[],
): readonly StatedClaim[] {
  if (truth === 'unknown') return [];
  const value = truth === 'yes' ? { has: [component] } : { has: [], not: [component] };
  return evidence.map((one) => ({ fact, value, evidence: one }));
}

/** Where the licence is said under which a component lies in the folder. */
function licenceEvidence(component: string, read: Read): readonly Evidence[] {
  const part = table.components.find(({ id }) => id === component)?.licensed_as;
  return read.components
    .filter((one) => one.component === part)
    .flatMap(({ from: { file, line } }) =>
      line === undefined ? shownBy(file, read) : [{ kind: 'declared', file, line } as const],
    );
}

function shownBy(file: string, { sha256Of }: Read): readonly Evidence[] {
  const sha256 = sha256Of(file);
  return sha256 === undefined ? [] : [{ kind: 'read', file, at: { byte: 0 }, sha256 }];
}
