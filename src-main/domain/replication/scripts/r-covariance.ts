/** The part of the R script that says how sure the coefficients are, and the one call for a model. */
export const R_COVARIANCE = String.raw`
# ---- standard errors ----------------------------------------------------------------------------
clustered <- function(fit, cluster) {
  n <- length(fit$residuals)
  scores <- rowsum(fit$x * fit$residuals, cluster)
  groups <- nrow(scores)
  factor <- groups / (groups - 1) * (n - 1) / (n - length(fit$b))
  factor * fit$inverse %*% crossprod(scores) %*% fit$inverse
}

# By one variable plus by the other less by both; negative eigenvalues are set to zero.
clustered_twice <- function(fit, first, second) {
  both <- as.integer(interaction(first, second, drop = TRUE))
  matrix <- clustered(fit, first) + clustered(fit, second) - clustered(fit, both)
  scale <- sqrt(diag(fit$inverse))
  parts <- eigen(matrix / outer(scale, scale), symmetric = TRUE)
  if (all(parts$values >= -1e-12 * abs(parts$values[1]))) return(matrix)
  values <- pmax(parts$values, 0)
  parts$vectors %*% (values * t(parts$vectors)) * outer(scale, scale)
}

# The power -1/2 of a symmetric matrix, zero where it has no inverse.
inverse_root <- function(matrix) {
  parts <- eigen(matrix, symmetric = TRUE)
  powers <- ifelse(parts$values > 1e-11 * max(parts$values), 1 / sqrt(abs(parts$values)), 0)
  parts$vectors %*% (powers * t(parts$vectors))
}

# CR2 (Bell and McCaffrey; Pustejovsky and Tipton). The working model: errors alike, and with random
# effects as alike within a person as theta says. Persons' constants that lie in one cluster drop
# out; those of persons in several clusters count as regressors.
bias_reduced <- function(fit, cluster, person, is_fixed) {
  root <- solve(fit$factor)
  slopes <- if (is_fixed) seq_along(fit$b)[-1] else seq_along(fit$b)
  z <- (fit$x %*% root)[, slopes, drop = FALSE]
  crossing <- names(which(tapply(cluster, person, function(own) length(unique(own))) > 1))
  rows <- ave(person, person, FUN = length)
  u <- z
  if (is_fixed && length(crossing) > 0) {
    own <- vapply(crossing, function(one) (person == as.integer(one)) / sqrt(rows),
                  numeric(length(person)))
    u <- cbind(z, own)
  }
  theta <- if (is.null(fit$theta) || is_fixed || length(crossing) > 0) 0 else fit$theta
  likeness <- rep((1 - theta)^-2 - 1, length.out = length(person)) / rows
  scores <- lapply(split(seq_along(person), cluster), function(own) {
    same <- outer(person[own], person[own], "==") * likeness[own]
    working <- diag(length(own)) + same
    left <- diag(length(own)) - tcrossprod(u[own, , drop = FALSE])
    adjusted <- working %*% inverse_root(working %*% left %*% working)
    crossprod(z[own, , drop = FALSE], t(adjusted)) %*% fit$residuals[own]
  })
  meat <- matrix(0, length(fit$b), length(fit$b))
  meat[slopes, slopes] <- tcrossprod(do.call(cbind, scores))
  root %*% meat %*% t(root)
}

covariance <- function(fit, model, cluster, municipality, person) {
  n <- length(fit$residuals)
  kind <- model$covariance
  if (!is.null(fit$vcov)) return(fit$vcov)
  if (kind == "classical") return(fit$inverse * sum(fit$residuals^2) / fit$df)
  if (kind == "robust" && model$estimator %in% c("pooled", "first-difference")) {
    meat <- crossprod(fit$x * fit$residuals)
    return(n / (n - length(fit$b)) * fit$inverse %*% meat %*% fit$inverse)
  }
  # Robust means grouped by person where the estimator takes persons' means out.
  if (kind == "robust") return(clustered(fit, person))
  if (kind == "cluster-cr2") {
    return(bias_reduced(fit, cluster, person, identical(fit$theta, 1)))
  }
  if (model$cluster == "person-and-municipality") {
    return(clustered_twice(fit, person, municipality))
  }
  clustered(fit, cluster)
}

ESTIMATORS <- list(
  "pooled" = fit_pooled, "between" = fit_between, "fixed-effects" = fit_fixed,
  "two-way-fixed-effects" = fit_two_way, "first-difference" = fit_difference,
  "random-effects" = fit_random, "random-effects-ml" = fit_likelihood,
  "correlated-random-effects" = fit_correlated, "within-between" = fit_within_between
)

fit_model <- function(data, model) {
  used <- sample_rows(data, model)
  x <- design_columns(used, model)
  y <- used[[model$outcome]]
  panel <- list(person = match(used$person, unique(used$person)), place = match(used$wave, waves),
                weights = if (model$weights != "") used[[model$weights]],
                components = model$components, trend = model$trend)
  fit <- ESTIMATORS[[model$estimator]](x, y, panel)
  rows <- if (is.null(fit$rows)) seq_along(y) else fit$rows
  person <- panel$person[rows]
  municipality <- if (model$cluster == "person") person else used$municipality[rows]
  matrix <- covariance(fit, model, municipality, municipality, person)
  is_shown <- !startsWith(colnames(fit$x), "(wave ")
  list(terms = colnames(fit$x)[is_shown], b = unname(fit$b)[is_shown],
       se = sqrt(unname(diag(matrix)))[is_shown], observations = length(rows),
       persons = length(unique(person)), fit = fit, x = x, y = y, panel = panel,
       cluster = municipality)
}
`;
