import type { errors as danish } from '../da/errors.ts';
import { translationOf } from '../text-types.ts';

export const errors = translationOf<typeof danish>()({
  internal:
    'An unexpected error occurred (no. {id}). Nothing was changed. Try again, and restart the program if it happens again.',
  'bad-request':
    'The program sent something that it does not understand itself. Nothing was changed. Close the window and open it again.',
  'no-study-open': 'No study is open. Open it again from the start page.',
  'unknown-file': 'The file is no longer chosen. Choose it again.',
  'weak-passphrase':
    'The passphrase is too weak. Use at least 12 characters or four words. Nothing was created or changed.',
  'passphrases-differ': 'The two passphrases are not the same. Write the same one twice.',
  'file-exists':
    'There is already a file of that name. Choose another name; the old file was not touched.',
  'file-missing': 'The file is no longer there. If it was moved, choose it again.',
  'wrong-passphrase-or-damaged':
    'The study did not open. Most often the passphrase is wrong: check Caps Lock and keyboard language. If you are sure of it, the start of the file may be damaged.',
  'not-a-study':
    'The file is no study. It was not changed. Is it still downloading from a cloud folder?',
  'not-encrypted': 'The file is an unencrypted database and no study. It was not changed.',
  'unsupported-version':
    'The file was made by a newer version of the program. Nothing was changed. Update the program.',
  'in-use': 'The study is already open in another window. Close it there first.',
  'file-in-use': 'The study’s file is in use by another program. Close it and try again.',
  'no-space':
    'The disk is full. The change was not saved, and the study is as before. Make room and try again.',
  'read-only-folder': 'The folder cannot be written to. Choose another one.',
  'file-moved':
    'The study’s file was moved or replaced while it was open. The change was not saved. Close the study and open it again.',
  'file-empty': 'The file is empty (0 bytes). Nothing was imported. Download or save it again.',
  'file-damaged':
    'The file is incomplete or damaged. Nothing was imported. Open it in Excel, save it, and try once more.',
  'wrong-extension':
    'The file’s name does not fit its content. Nothing was imported. Save it as .xlsx or .csv.',
  'not-a-workbook': 'The file is not an Excel workbook. Nothing was imported.',
  'file-password-protected':
    'The file has a password. Remove it in Excel (File, Info, Protect Workbook) and save.',
  'file-too-large': 'The file is larger than 100 MB. Nothing was imported.',
  'file-too-large-unpacked': 'The file is too large when unpacked. Nothing was imported.',
  'too-many-sheets': 'The file has too many sheets; up to 100 can be read.',
  'hidden-sheet': 'The only sheet is hidden. Unhide it in Excel and save.',
  'no-rows': 'The sheet has a header but no rows.',
  'too-many-columns':
    'The sheet has too many columns; up to 4,096 can be read. Often one stray cell far to the right is the cause.',
  'too-many-rows': 'The sheet has too many rows.',
  'cell-too-long': 'A cell is longer than Excel allows (32,767 characters). Nothing was imported.',
  'formula-without-value':
    'A formula has no result. Open the file in Excel, save it, and try once more.',
  'binary-in-text': 'The file is not a text file. Nothing was imported.',
  'bad-encoding': 'The file’s characters cannot be read in that encoding. Choose another one.',
  'unclosed-quote': 'A quotation mark is never closed. Nothing was imported.',
  'uneven-rows': 'The rows do not have the same number of values. Nothing was imported.',
  'duplicate-headers': 'Several columns have the same name. Give each its own.',
  'read-too-slow': 'The file took too long to read and was given up. Nothing was imported.',
  'read-cancelled': 'Reading was cancelled. Nothing was imported.',
  'read-out-of-memory':
    'The file needs more memory than may be used. Nothing was imported. Split it and try again.',
  'too-many-parts':
    'The file consists of too many parts. Nothing was imported. Save it again in Excel.',
  'too-many-cells':
    'The sheet has too many cells. Nothing was imported. Delete what is not needed.',
  'unknown-format': 'The file type is not known. Save the file as .xlsx or .csv.',
  'no-such-sheet': 'The file has no such sheet. Choose another one.',
  'no-header': 'No header row was found. Say in which row it stands.',
  'missing-column': 'A column is missing in the file. Choose another column for the field.',
  'no-accepted-rows': 'No rows can be stored. Look at the refused rows and mend the columns.',
  'unknown-source-kind': 'The kind of source is not known.',
  'bad-plan': 'The change does not fit the rest of the plan and was not saved.',
  'nothing-to-undo': 'There is nothing more to undo.',
  'nothing-to-redo': 'There is nothing more to redo.',
  'unknown-part': 'That part of the plan no longer exists. It may have been removed or undone.',
  'sources-missing': 'The study lacks sources. Add them under Sources.',
  'no-observations':
    'No row is complete on the model’s variables. Variables shows what is missing.',
  'no-coefficients':
    'There is no cell with coefficient and standard error, as 0.17* (0.080), in {fileName}.',
  'too-few-observations': 'There are too few rows for the model’s coefficients. Remove variables.',
  'one-entity':
    'All rows belong to one entity (person), and the model compares entities. Fewer variables do not help.',
  'no-repeated-rows':
    'No entity (person) has more than one row, so there are no changes to measure. Choose pooled regression or the between estimator.',
  'no-neighbouring-rows':
    'No entity (person) has rows at two times that follow each other, so there are no differences.',
  'no-residual-variation':
    'No variation is left to explain once each person’s own level is taken out.',
  'not-fitted': 'The model is not fitted with the present data and choices. Run the models first.',
  'no-interaction': 'The model has no term in which {effectOf} is multiplied with {at}.',
  'effect-of-category':
    '{effectOf} is a category: it has differences between categories, not one effect.',
  'effect-not-estimable':
    'The effect cannot be computed because the model lacks the coefficient of {terms}.',
  'weights-not-available': 'The estimator cannot use weights.',
  'weights-not-positive': 'Some rows have a weight that is zero or negative.',
  'weights-vary-within-entities':
    'With fixed effects a person must have the same weight in all rows.',
  'repeated-time': 'Some persons have several rows in one wave. Differences cannot be computed.',
  'too-many-specifications':
    'The choices make {count} models; {most} can be fitted at a time. Choose fewer.',
  'too-many-cluster-variables': 'Standard errors can be clustered by two variables at most.',
  'unknown-estimator': 'The estimator is not known.',
  'unknown-covariance': 'The standard errors are not known.',
  'covariance-not-available': 'The estimator does not have those standard errors. Choose others.',
  'too-few-clusters': 'There are too few clusters for cluster-robust standard errors.',
  cancelled: 'The calculation was cancelled. The finished models are kept.',
});
