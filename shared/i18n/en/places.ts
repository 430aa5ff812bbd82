import type { places as danish } from '../da/places.ts';
import { translationOf } from '../text-types.ts';

export const places = translationOf<typeof danish>()({
  sources: 'Sources',
  linkage: 'Linking',
  measures: 'Measures',
  variables: 'Variables',
  description: 'Description',
  models: 'Models',
  tables: 'Tables',
  log: 'Log',
});
