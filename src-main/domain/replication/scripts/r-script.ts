/** The R script that does the work of the tables again and says whether it agrees. */
import type { ExpectedModel } from '../expected-numbers.ts';
import type { PackageModel, PackagePart } from '../package-spec.ts';
import { R_FUNCTIONS } from './r-functions.ts';

/** Base R alone; where plm is installed its within estimator is asked too. */
export function rScript(models: readonly ExpectedModel[]): string {
  const covered = models.filter(({ numbers }) => numbers !== null).map(({ model }) => model);
  const others = models.filter(({ numbers }) => numbers === null).map(({ model }) => model.id);
  return [
    '# Run in this folder: Rscript replicate.R',
    '# Base R is enough; where plm is installed, its within estimator is compared as well.',
    '# The last line is PASS, or FAIL after the numbers that differ.',
    'tolerance <- 1e-6',
    R_FUNCTIONS,
    '# ---- the models of the tables -----------------------------------------------------------',
    `models <- list(\n${covered.map(modelList).join(',\n')}\n)`,
    `not_covered <- ${textVector(others)}`,
    R_COMPARE,
  ].join('\n');
}

function modelList(model: PackageModel): string {
  const terms = model.terms.map((term) => `      list(${term.map(partList).join(', ')})`);
  return [
    '  list(',
    `    id = ${text(model.id)}, table = ${text(model.title)},`,
    `    estimator = ${text(model.estimator)}, covariance = ${text(model.covariance)},`,
    `    cluster = ${text(model.cluster)}, outcome = ${text(model.outcome)},`,
    `    terms = list(\n${terms.join(',\n')}\n    ),`,
    `    complete = ${textVector(model.complete)},`,
    `    positive = ${textVector(model.positive)},`,
    `    two_rows = ${model.needsTwoRows ? 'TRUE' : 'FALSE'}`,
    '  )',
  ].join('\n');
}

function partList({ kind, column, order }: PackagePart): string {
  const levels = kind === 'factor' ? `, order = c(${order.join(', ')})` : '';
  return `list(kind = ${text(kind)}, column = ${text(column)}${levels})`;
}

function textVector(texts: readonly string[]): string {
  return texts.length === 0 ? 'character(0)' : `c(${texts.map(text).join(', ')})`;
}

/** A text between quotes: what could end it, or be read as an escape, is left out. */
function text(value: string): string {
  return `"${value.replaceAll(/["\\\p{Cc}]/gu, ' ')}"`;
}

const R_COMPARE = String.raw`
# ---- compare ------------------------------------------------------------------------------------
data <- read.csv("data.csv", encoding = "UTF-8")
expected <- read.csv("expected.csv", encoding = "UTF-8", stringsAsFactors = FALSE)
differing <- 0
compared <- 0

report <- function(model, what, found, wanted) {
  differing <<- differing + 1
  cat(sprintf("DIFFERS %s %s: %.10g, expected %.10g\n", model, what, found, wanted))
}

for (model in models) {
  fit <- fit_model(data, model)
  wanted <- expected[expected$model == model$id, ]
  if (fit$observations != wanted$observations[1]) {
    report(model$id, "observations", fit$observations, wanted$observations[1])
  }
  if (fit$persons != wanted$persons[1]) {
    report(model$id, "persons", fit$persons, wanted$persons[1])
  }
  unexpected <- setdiff(fit$terms, wanted$term)
  for (term in unexpected) report(model$id, term, fit$b[match(term, fit$terms)], NA)
  for (row in seq_len(nrow(wanted))) {
    place <- match(wanted$term[row], fit$terms)
    b <- fit$b[place]
    se <- fit$se[place]
    b0 <- wanted$estimate[row]
    se0 <- wanted$standard_error[row]
    compared <- compared + 2
    if (is.na(b) || abs(b - b0) > tolerance * max(abs(b0), se0)) {
      report(model$id, paste(wanted$term[row], "b"), b, b0)
    }
    if (is.na(se) || abs(se - se0) > tolerance * se0) {
      report(model$id, paste(wanted$term[row], "se"), se, se0)
    }
    cat(sprintf("%s\t%s\t%.12g\t%.12g\n", model$id, wanted$term[row], b, se))
  }
  cat(sprintf("%s\tobservations %d\tpersons %d\n", model$id, fit$observations, fit$persons))
}

# ---- a second opinion on fixed effects where plm is installed -------------------------------------
if (requireNamespace("plm", quietly = TRUE)) {
  for (model in models) {
    if (model$estimator != "fixed-effects" || model$covariance != "classical") next
    fit <- fit_model(data, model)
    kept <- match(setdiff(fit$terms, "(constant)"), colnames(fit$x))
    names <- paste0("x", kept)
    frame <- data.frame(person = fit$used$person, wave = fit$used$wave, y = fit$y)
    frame[names] <- fit$x[, kept]
    other <- plm::plm(reformulate(names, "y"), data = frame, index = c("person", "wave"),
                      model = "within", effect = "individual")
    slopes <- fit$terms != "(constant)"
    found <- c(coef(other)[names], sqrt(diag(vcov(other)))[names])
    wanted <- c(fit$b[slopes], fit$se[slopes])
    wrong <- which(abs(found - wanted) > tolerance * pmax(abs(wanted), rep(fit$se[slopes], 2)))
    for (place in wrong) report(model$id, "plm", found[place], wanted[place])
    cat(sprintf("%s\tplm agrees on %d of %d numbers\n", model$id,
                length(found) - length(wrong), length(found)))
  }
}

for (id in not_covered) cat(sprintf("NOT COVERED %s\n", id))
cat(sprintf("%d models, %d numbers compared, %d differ, %d models not covered\n",
            length(models), compared, differing, length(not_covered)))
cat(if (differing == 0 && compared > 0) "PASS\n" else "FAIL\n")
if (differing > 0 || compared == 0) quit(status = 1)
`;
