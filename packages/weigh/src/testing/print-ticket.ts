// Prints a ticket made of the samples: run in processes of other zones and locales, it must print the same.
import { ticketText } from '../ticket-json.ts';
import { weigh } from '../weigh.ts';
import { LAW, POLICY, PRACTICE, asked, dossierOf } from './samples.ts';

const question = asked({ roles: ['provider'], places: ['EU'] });
process.stdout.write(
  ticketText(
    weigh({ dossier: dossierOf(), case: question, packs: [PRACTICE, LAW, POLICY], tool: '0.1.0' }),
  ),
);
