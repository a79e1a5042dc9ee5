import * as z from 'zod'

/** A text that is nice to have: missing, empty or of another type, it is absent. */
export const lenientText = z.string().trim().min(1).optional().catch(undefined)

/** The same for a number. */
export const lenientNumber = z.number().optional().catch(undefined)
