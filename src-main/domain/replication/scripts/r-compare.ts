/** The part of the R script that compares: with the app, and with other packages where installed. */
export const R_COMPARE = String.raw`
# ---- compare with what the app found ------------------------------------------------------------
if (!file.exists("data.csv")) {
  stop("data.csv is not here: this package came without rows, see README.txt")
}
data <- read.csv("data.csv", encoding = "UTF-8")
expected <- read.csv("expected.csv", encoding = "UTF-8", stringsAsFactors = FALSE)
differing <- 0
compared <- 0
unchecked <- character(0)

report <- function(model, what, found, wanted) {
  differing <<- differing + 1
  cat(sprintf("DIFFERS %s %s: %.10g, expected %.10g\n", model, what, found, wanted))
}

compare <- function(model, what, found, wanted, scale) {
  compared <<- compared + 1
  if (is.na(found) || abs(found - wanted) > tolerance * scale) report(model, what, found, wanted)
}

compare_model <- function(model, found, wanted) {
  compare(model$id, "observations", found$observations, wanted$observations[1], 0)
  compare(model$id, "persons", found$persons, wanted$persons[1], 0)
  for (term in setdiff(found$terms, wanted$term)) {
    report(model$id, term, found$b[match(term, found$terms)], NA)
  }
  for (row in seq_len(nrow(wanted))) {
    place <- match(wanted$term[row], found$terms)
    b0 <- wanted$estimate[row]
    se0 <- wanted$standard_error[row]
    # Withheld, as it tells of too few persons.
    if (is.na(b0)) next
    compare(model$id, paste(wanted$term[row], "b"), found$b[place], b0, max(abs(b0), se0))
    compare(model$id, paste(wanted$term[row], "se"), found$se[place], se0, se0)
    cat(sprintf("%s\t%s\t%.12g\t%.12g\n", model$id, wanted$term[row], found$b[place],
                found$se[place]))
  }
  cat(sprintf("%s\tobservations %d\tpersons %d\n", model$id, found$observations, found$persons))
}

# ---- second opinions where another package has the same estimator -------------------------------
is_missing <- function(package) {
  if (requireNamespace(package, quietly = TRUE)) return(FALSE)
  unchecked <<- union(unchecked, package)
  TRUE
}

second_opinion <- function(model, package, found, wanted, scale) {
  before <- differing
  for (k in seq_along(wanted)) {
    compare(model$id, paste(package, names(wanted)[k]), found[k], wanted[k], scale[k])
  }
  cat(sprintf("%s\t%s agrees on %d of %d numbers\n", model$id, package,
              length(wanted) - (differing - before), length(wanted)))
}

opinion_frame <- function(found) {
  kept <- match(setdiff(found$terms, "(constant)"), colnames(found$x))
  columns <- found$x[, kept, drop = FALSE]
  colnames(columns) <- paste0("x", seq_along(kept))
  panel <- found$panel
  data.frame(person = panel$person, place = panel$place, y = found$y, columns)
}

opinion_plm <- function(model, found) {
  if (is_missing("plm")) return(invisible())
  frame <- opinion_frame(found)
  names <- grep("^x[0-9]+$", names(frame), value = TRUE)
  effect <- if (model$estimator == "fixed-effects") "individual" else "twoways"
  other <- plm::plm(reformulate(names, "y"), data = frame, index = c("person", "place"),
                    model = "within", effect = effect)
  slopes <- found$terms != "(constant)"
  se <- found$se[slopes]
  second_opinion(model, "plm", c(coef(other)[names], sqrt(diag(vcov(other)))[names]),
                 setNames(c(found$b[slopes], se), rep(found$terms[slopes], 2)),
                 c(pmax(abs(found$b[slopes]), se), se))
}

opinion_lm <- function(found) {
  frame <- opinion_frame(found)
  lm(y ~ ., data = frame[setdiff(names(frame), c("person", "place"))])
}

opinion_sandwich <- function(model, found) {
  if (is_missing("sandwich")) return(invisible())
  fit <- opinion_lm(found)
  matrix <- switch(model$covariance,
    robust = sandwich::vcovHC(fit, type = "HC1"),
    cluster = sandwich::vcovCL(fit, cluster = found$cluster, type = "HC1"))
  second_opinion(model, "sandwich", sqrt(diag(matrix)), setNames(found$se, found$terms),
                 found$se)
}

opinion_clubsandwich <- function(model, found) {
  if (is_missing("clubSandwich")) return(invisible())
  fit <- opinion_lm(found)
  matrix <- clubSandwich::vcovCR(fit, cluster = found$cluster, type = "CR2")
  second_opinion(model, "clubSandwich", sqrt(diag(matrix)), setNames(found$se, found$terms),
                 found$se)
}

opinion_lme4 <- function(model, found) {
  if (is_missing("lme4")) return(invisible())
  frame <- opinion_frame(found)
  frame$person <- factor(frame$person)
  names <- grep("^x[0-9]+$", names(frame), value = TRUE)
  other <- lme4::lmer(reformulate(c(names, "(1 | person)"), "y"), data = frame, REML = FALSE,
                      control = lme4::lmerControl(optCtrl = list(xtol_rel = 1e-12,
                                                                 ftol_abs = 1e-14)))
  # Its optimizer stops sooner than ours.
  loose <- 100 * pmax(abs(found$b), found$se)
  second_opinion(model, "lme4", lme4::fixef(other), setNames(found$b, found$terms), loose)
}

ask_others <- function(model, found) {
  is_plain <- model$weights == "" && model$cluster != "person-and-municipality"
  asked <- paste(model$estimator, model$covariance)
  if (!is_plain) return(invisible())
  if (asked %in% c("fixed-effects classical", "two-way-fixed-effects classical")) {
    opinion_plm(model, found)
  } else if (asked %in% c("pooled robust", "pooled cluster")) {
    opinion_sandwich(model, found)
  } else if (asked == "pooled cluster-cr2") {
    opinion_clubsandwich(model, found)
  } else if (asked == "random-effects-ml classical") {
    opinion_lme4(model, found)
  }
}

for (model in models) {
  found <- fit_model(data, model)
  compare_model(model, found, expected[expected$model == model$id, ])
  ask_others(model, found)
}

for (package in unchecked) cat(sprintf("not checked: package %s missing\n", package))
for (id in not_covered) cat(sprintf("NOT COVERED %s: an alternative model\n", id))
for (id in not_fitted) cat(sprintf("NOT FITTED %s\n", id))
cat(sprintf("%d models, %d numbers compared, %d differ, %d models not fitted\n",
            length(models), compared, differing, length(not_fitted)))
cat(if (differing == 0 && compared > 0) "PASS\n" else "FAIL\n")
if (differing > 0 || compared == 0) quit(status = 1)
`;
