/** The rule that linked a pair, or why it waits for a person. */
export const linkRules = {
  decision: 'afgjort i hånden',
  email: 'samme e-mail',
  name: 'samme navn',
  'name-variant': 'navnevariant',
  'several-candidates': 'flere rækker passer lige godt',
  'email-other-name': 'samme e-mail, men et andet navn',
  'common-name': 'navnet er almindeligt i kommunen',
  'given-name-dropped': 'et fornavn mangler',
  'surname-changed': 'efternavnet er et andet',
  'short-form': 'kortform af navnet',
  'other-municipality': 'samme navn i en anden kommune',
  implausible: 'oplysningerne modsiger hinanden',
  'rule-off': 'reglen er slået fra',
} as const;

/** How alike one field of two rows is. */
export const linkLevels = {
  exact: 'ens',
  'same-words': 'samme ord i anden rækkefølge',
  spelling: 'stavet forskelligt',
  initials: 'forbogstav for navn',
  middle: 'mellemnavn mangler',
  'short-form': 'kortform',
  'surname-added': 'et efternavn er kommet til',
  'surname-changed': 'andet efternavn',
  'given-differs': 'andet fornavn',
  same: 'samme',
  'same-shared': 'samme fælles adresse',
  alike: 'ligner',
  different: 'forskellig',
  'as-expected': 'som ventet efter årene',
  off: 'passer ikke med årene',
  missing: 'mangler på den ene',
} as const;

/** Why an answer is not counted. */
export const leftOutReasons = {
  'not-answered': 'ikke besvaret',
  'not-on-list': 'ikke på medlemslisten',
  'in-review': 'venter i gennemsyn',
  'earlier-answer': 'tidligere svar fra samme person',
} as const;
