import { z } from 'zod';

/** The id of a part of the plan: short, readable, stable. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
