/** The part of the R script that is the same for every study: base R, no package needed. */
export const R_FUNCTIONS = String.raw`
# ---- sample rule -------------------------------------------------------------------------------
sample_rows <- function(data, model) {
  keep <- complete.cases(data[, model$complete, drop = FALSE])
  for (name in model$positive) keep <- keep & !is.na(data[[name]]) & data[[name]] > 0
  if (model$cluster == "municipality") keep <- keep & !is.na(data$municipality)
  used <- data[keep, ]
  if (model$two_rows) {
    rows <- ave(used$person, used$person, FUN = length)
    used <- used[rows >= 2, ]
  }
  used
}

# ---- regressors: a category is a dummy per level that occurs but the first ----------------------
part_columns <- function(used, part) {
  values <- used[[part$column]]
  if (part$kind == "factor") {
    levels <- part$order[part$order %in% values][-1]
    columns <- vapply(levels, function(level) as.numeric(values == level), numeric(length(values)))
    columns <- matrix(columns, nrow = length(values))
    colnames(columns) <- if (length(levels) > 0) paste0(part$column, "=", levels)
    return(columns)
  }
  name <- switch(part$kind, log = paste0("log(", part$column, ")"),
                 centred = paste0("c(", part$column, ")"), part$column)
  values <- switch(part$kind, log = log(values), centred = values - mean(values), values)
  matrix(as.numeric(values), ncol = 1, dimnames = list(NULL, name))
}

multiply_columns <- function(left, right) {
  products <- list()
  for (i in seq_len(ncol(left))) for (j in seq_len(ncol(right))) {
    name <- paste0(colnames(left)[i], "*", colnames(right)[j])
    products[[name]] <- left[, i] * right[, j]
  }
  do.call(cbind, products)
}

design_columns <- function(used, model) {
  terms <- lapply(model$terms, function(term) {
    Reduce(multiply_columns, lapply(term, function(part) part_columns(used, part)))
  })
  do.call(cbind, terms[vapply(terms, function(term) NCOL(term) > 0, logical(1))])
}

# ---- least squares on the columns that say something new ----------------------------------------
independent <- function(x) {
  decomposition <- qr(x, tol = 1e-9)
  sort(decomposition$pivot[seq_len(decomposition$rank)])
}

least_squares <- function(x, y) {
  x <- x[, independent(x), drop = FALSE]
  decomposition <- qr(x, tol = 1e-14)
  b <- qr.coef(decomposition, y)
  list(x = x, b = b, residuals = as.vector(y - x %*% b),
       inverse = chol2inv(qr.R(decomposition)))
}

person_means <- function(values, person) {
  means <- rowsum(values, person) / as.vector(table(person))
  means[match(person, as.integer(rownames(means))), , drop = FALSE]
}

# Deviations from person means; what never changes within a person is exactly zero.
deviations <- function(x, person) {
  within <- x - person_means(x, person)
  within[, sqrt(colSums(within^2)) <= 1e-10 * sqrt(colSums(x^2))] <- 0
  within
}

with_constant <- function(constant, x) {
  x <- cbind(constant, x)
  colnames(x)[1] <- "(constant)"
  x
}

# ---- estimators: each gives transformed columns, residuals and the divisor of s2 ----------------
fit_pooled <- function(x, y, person) {
  fit <- least_squares(with_constant(1, x), y)
  c(fit, df = length(y) - length(fit$b))
}

fit_between <- function(x, y, person) {
  first <- !duplicated(person)
  fit <- least_squares(with_constant(1, person_means(x, person)[first, , drop = FALSE]),
                       person_means(matrix(y), person)[first, 1])
  c(fit, df = sum(first) - length(fit$b))
}

# Stata's xtreg, fe: grand means are put back, so that there is a constant.
fit_fixed <- function(x, y, person) {
  within <- deviations(x, person)
  kept <- independent(within)
  slopes <- within[, kept, drop = FALSE]
  moved <- sweep(slopes, 2, colMeans(x[, kept, drop = FALSE]), "+")
  outcome <- as.vector(deviations(matrix(y), person)) + mean(y)
  fit <- least_squares(with_constant(1, moved), outcome)
  c(fit, df = length(y) - length(unique(person)) - length(kept))
}

# Stata's xtreg, re (Swamy-Arora): the between regression is unweighted, and the mean number of
# rows per person is the harmonic one. plm's default divides otherwise on unbalanced panels.
fit_random <- function(x, y, person) {
  persons <- length(unique(person))
  rows <- ave(person, person, FUN = length)
  within <- fit_fixed(x, y, person)
  between <- fit_between(x, y, person)
  sigma2_e <- sum(within$residuals^2) / within$df
  harmonic <- persons / sum(1 / rows[!duplicated(person)])
  sigma2_u <- max(0, sum(between$residuals^2) / between$df - sigma2_e / harmonic)
  theta <- 1 - sqrt(sigma2_e / (rows * sigma2_u + sigma2_e))
  fit <- least_squares(with_constant(1 - theta, x - theta * person_means(x, person)),
                       y - theta * person_means(matrix(y), person)[, 1])
  c(fit, df = length(y) - length(fit$b))
}

# ---- standard errors ----------------------------------------------------------------------------
covariance <- function(fit, kind, cluster) {
  n <- length(fit$residuals)
  p <- length(fit$b)
  if (kind == "classical") return(fit$inverse * sum(fit$residuals^2) / fit$df)
  if (kind == "robust") {
    return(n / (n - p) * fit$inverse %*% crossprod(fit$x * fit$residuals) %*% fit$inverse)
  }
  scores <- rowsum(fit$x * fit$residuals, cluster)
  groups <- nrow(scores)
  factor <- groups / (groups - 1) * (n - 1) / (n - p)
  factor * fit$inverse %*% crossprod(scores) %*% fit$inverse
}

fit_model <- function(data, model) {
  used <- sample_rows(data, model)
  x <- design_columns(used, model)
  y <- used[[model$outcome]]
  person <- match(used$person, unique(used$person))
  fit <- switch(model$estimator, "pooled" = fit_pooled, "between" = fit_between,
                "fixed-effects" = fit_fixed, "random-effects" = fit_random)(x, y, person)
  # Robust means grouped by person where the estimator takes persons' means out.
  kind <- model$covariance
  if (kind == "robust" && model$estimator != "pooled") kind <- "cluster"
  cluster <- if (model$cluster == "municipality" && model$covariance == "cluster") {
    used$municipality
  } else {
    person
  }
  errors <- sqrt(diag(covariance(fit, kind, cluster)))
  list(terms = colnames(fit$x), b = unname(fit$b), se = unname(errors), observations = length(y),
       persons = length(unique(person)), x = x, y = y, used = used)
}
`;
