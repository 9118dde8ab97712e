export { cleanText } from './clean.ts';
export { shortPath } from './cells.ts';
export { errorText, exitLine, faultText, type ShownFault } from './fault-text.ts';
export {
  counted,
  factWords,
  formatBytes,
  formatDate,
  formatEvidence,
  formatNumber,
  formatPlace,
  formatQuantity,
  formatValue,
  unitWords,
} from './numbers.ts';
export { ticketPlate, ticketTable } from './ticket-table.ts';
export { viewOf, type View } from './view.ts';
