import { z } from 'zod';

/** A reason shorter than this says nothing. */
export const SHORTEST_REASON = 10;

/** Why something may leave the study that otherwise stays. */
export const reasonSchema = z.string().trim().min(SHORTEST_REASON).max(500);
