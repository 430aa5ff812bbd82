/** The part of the R script that chooses rows, makes regressors and solves least squares. */
export const R_DESIGN = String.raw`
# ---- sample rule -------------------------------------------------------------------------------
sample_rows <- function(data, model) {
  keep <- complete.cases(data[, model$complete, drop = FALSE])
  for (name in model$positive) keep <- keep & !is.na(data[[name]]) & data[[name]] > 0
  if (model$cluster != "person") keep <- keep & !is.na(data$municipality)
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

# With weights every row counts that many times; columns and residuals come back times their root.
least_squares <- function(x, y, weights = NULL) {
  root <- if (is.null(weights)) 1 else sqrt(weights / mean(weights))
  x <- x[, independent(x), drop = FALSE] * root
  y <- y * root
  decomposition <- qr(x, tol = 1e-14)
  b <- qr.coef(decomposition, y)
  list(x = x, b = b, residuals = as.vector(y - x %*% b),
       inverse = chol2inv(qr.R(decomposition)), factor = qr.R(decomposition))
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

weighted_means <- function(x, weights) {
  if (is.null(weights)) colMeans(x) else colSums(x * weights) / sum(weights)
}

with_constant <- function(constant, x) {
  x <- cbind(constant, x)
  colnames(x)[1] <- "(constant)"
  x
}
`;
