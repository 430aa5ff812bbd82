/** Text keys for a variable's type. */
export const typeNames = {
  number: 'variables.typeNumber',
  binary: 'variables.typeBinary',
  category: 'variables.typeCategory',
} as const;

/** Text keys for the level on which a variable varies. */
export const levelNames = {
  answer: 'variables.levelAnswer',
  person: 'variables.levelPerson',
  municipality: 'variables.levelMunicipality',
} as const;
