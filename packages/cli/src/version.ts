/** Version of the software; the release sets it with that of the packages. */
export const TOOL = 'weighbridge 0.1.0';
