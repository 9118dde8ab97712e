import { answerOf, isAsked } from '../mutants/answer.ts';
import { choicesOf } from '../mutants/choices.ts';
import { findCase, lookAtAnswers } from '../mutants/find-case.ts';
import type { Subject } from '../mutants/reach.ts';
import { turningDays } from '../mutants/turning-days.ts';
import type { Rule } from '../tree.ts';
import { bareTest, type Step } from './lacks.ts';
import { programOf, type Room } from './room.ts';

/** Trials for one search from nothing. */
export const MAX_TRIALS = 1500;

/** A rule that tests should show: holding, not holding, and each exception deciding once. */
export function verdictSteps(room: Room): readonly Step[] {
  const { duties, information = [], decisions } = room.pack;
  const rules = [...duties, ...information, ...decisions.flatMap(({ rules: of }) => of)];
  return rules.flatMap((rule) => [
    stepFor(room, rule, { says: 'no test in which it holds', isIt: isAsked }),
    stepFor(room, rule, { says: 'no test in which it does not hold', isIt: (it) => it === 'no' }),
    ...rule.unless.flatMap(({ id }) =>
      id === undefined
        ? []
        : stepFor(room, rule, {
            says: `no test in which ${id} decides`,
            isIt: (it) => it === `exempt:${id}`,
          }),
    ),
  ]);
}

/** An answer that tests should show once. */
interface Wanted {
  readonly says: string;
  readonly isIt: (answer: string) => boolean;
}

function stepFor(room: Room, rule: Rule & { readonly id: string }, wanted: Wanted): Step {
  const subject: Subject = `rules.${rule.id}`;
  return {
    of: subject,
    look: () => {
      const isShown = room.shown.some((one) => one.subject === subject && wanted.isIt(one.answer));
      if (isShown) return undefined;
      const finding = caseOf(room, subject, wanted);
      if (finding.kind === 'none') return undefined;
      const tests =
        finding.kind === 'case' ? [bareTest(subject, { ...finding, answer: finding.found })] : [];
      return { of: subject, at: rule.at, says: wanted.says, tests };
    },
  };
}

function caseOf(room: Room, subject: Subject, { isIt }: Wanted) {
  const program = programOf(room, subject);
  return findCase({
    look: (given) =>
      lookAtAnswers([answerOf(program, subject, given)], ([text = '']) =>
        isIt(text) ? text : undefined,
      ),
    choices: (asOf) => choicesOf([program], asOf),
    days: turningDays([program.pack]),
    purse: { left: MAX_TRIALS },
  });
}
