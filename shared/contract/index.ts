import type { z } from 'zod';
import { catalogContract } from './catalog.ts';
import { checkerContract } from './checker.ts';
import { descriptionContract } from './description.ts';
import { disclosureContract } from './disclosure.ts';
import { importsContract } from './imports.ts';
import { linkageContract } from './linkage.ts';
import { measuresContract } from './measures.ts';
import { modelsContract } from './models.ts';
import { replicationContract } from './replication.ts';
import { robustnessContract } from './robustness.ts';
import { studyContract } from './study.ts';
import { tablesContract } from './tables.ts';

/** Everything that a host can be asked for, by name. */
export const contract = {
  ...studyContract,
  ...importsContract,
  ...linkageContract,
  ...measuresContract,
  ...descriptionContract,
  ...disclosureContract,
  ...modelsContract,
  ...replicationContract,
  ...robustnessContract,
  ...tablesContract,
  ...checkerContract,
  ...catalogContract,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type Input<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ProcedureName> = z.output<Contract[Name]['output']>;
