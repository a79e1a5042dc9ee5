/** Writes a number with at most two decimals: "8 432", "0,75". */
export const frenchNumber = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
