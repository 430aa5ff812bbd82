import type { ItemPlan, ScalePlan } from '../../../shared/plan/scale-plan.ts';

/** The article's three indexes. Wordings marked as not published were made for the sample study. */
export const councilScales: ScalePlan[] = [
  scale('socr', { da: 'SOC-R', en: 'SOC-R' }, 2, [
    published(
      'socr-1',
      'Jeg er altid klar til at hjælpe borgerne her i kommunen, også hvis det skaber problemer for mig selv',
    ),
    constructed(
      'socr-2',
      'Jeg føler en stærk personlig forpligtelse til at gøre kommunen til et bedre sted at bo',
    ),
    constructed(
      'socr-3',
      'Jeg gør ofte noget til gavn for kommunen, selvom jeg ikke selv får noget ud af det',
    ),
    constructed('socr-4', 'Det er min pligt at tage ansvar for fællesskabet her i kommunen'),
  ]),
  scale('vision', { da: 'Visionsledelse', en: 'Visionary leadership' }, 1, [
    published(
      'vision-1',
      'Som kommunalbestyrelsesmedlem bidrager jeg til at konkretisere en klar vision for kommunens fremtid',
    ),
    published(
      'vision-2',
      'Som kommunalbestyrelsesmedlem sætter jeg sammen med resten af kommunalbestyrelsen en tydelig retning',
    ),
  ]),
  scale('consensus', { da: 'Konsensusskabelse', en: 'Consensus building' }, 2, [
    published(
      'consensus-1',
      'I min kommunalbestyrelse arbejder jeg for at opnå flertal, der omfatter de fleste af partierne/listerne',
    ),
    constructed('consensus-2', 'I min kommunalbestyrelse prioriterer jeg enighed meget højt'),
    constructed(
      'consensus-3',
      'Jeg bruger tid på at finde kompromiser med politikere fra andre partier/lister',
    ),
  ]),
];

function scale(
  id: string,
  title: ScalePlan['title'],
  minimumAnswered: number,
  items: ItemPlan[],
): ScalePlan {
  return { id, title, items, minimum: 1, maximum: 5, minimumAnswered };
}

function published(id: string, wording: string): ItemPlan {
  return { id, wording, isPublishedWording: true, isReversed: false };
}

function constructed(id: string, wording: string): ItemPlan {
  return { id, wording, isPublishedWording: false, isReversed: false };
}
