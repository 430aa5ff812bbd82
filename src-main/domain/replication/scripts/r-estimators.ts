/** The part of the R script that estimates: base R, Stata's conventions, one function an estimator. */
export const R_ESTIMATORS = String.raw`
# ---- estimators: each gives transformed columns, residuals and the divisor of s2 ----------------
# panel: person, place (of the wave among all), weights (or NULL), components, trend.
fit_pooled <- function(x, y, panel) {
  fit <- least_squares(with_constant(1, x), y, panel$weights)
  c(fit, df = length(y) - length(fit$b))
}

fit_between <- function(x, y, panel) {
  first <- !duplicated(panel$person)
  fit <- least_squares(with_constant(1, person_means(x, panel$person)[first, , drop = FALSE]),
                       person_means(matrix(y), panel$person)[first, 1])
  c(fit, df = sum(first) - length(fit$b))
}

# Stata's xtreg, fe: grand means are put back, so that there is a constant.
fit_fixed <- function(x, y, panel) {
  within <- deviations(x, panel$person)
  kept <- independent(within)
  slopes <- within[, kept, drop = FALSE]
  means <- weighted_means(x[, kept, drop = FALSE], panel$weights)
  moved <- sweep(slopes, 2, means, "+")
  outcome <- as.vector(deviations(matrix(y), panel$person)) +
    weighted_means(matrix(y), panel$weights)
  fit <- least_squares(with_constant(1, moved), outcome, panel$weights)
  c(fit, list(df = length(y) - length(unique(panel$person)) - length(kept), theta = 1))
}

# Wave dummies, centred so that the constant is the outcome's mean less the regressors' part.
fit_two_way <- function(x, y, panel) {
  places <- sort(unique(panel$place))[-1]
  dummies <- vapply(places, function(place) as.numeric(panel$place == place), numeric(length(y)))
  dummies <- sweep(dummies, 2, weighted_means(dummies, panel$weights))
  colnames(dummies) <- paste0("(wave ", places, ")")
  fit_fixed(cbind(dummies, x), y, panel)
}

# Between neighbouring waves of the same person; a constant is a trend that all share.
fit_difference <- function(x, y, panel) {
  order <- order(panel$person, panel$place)
  to <- order[-1]
  from <- order[-length(order)]
  is_step <- panel$person[to] == panel$person[from] & panel$place[to] == panel$place[from] + 1
  to <- to[is_step]
  from <- from[is_step]
  change <- x[to, , drop = FALSE] - x[from, , drop = FALSE]
  if (panel$trend) change <- with_constant(1, change)
  fit <- least_squares(change, y[to] - y[from], panel$weights[to])
  c(fit, list(df = length(to) - length(fit$b), rows = to))
}

# ---- random effects: variance components, then least squares on y - theta * mean(y) -------------
# Stata's xtreg, re (Swamy-Arora): the between regression is unweighted, and the mean number of
# rows per person is the harmonic one. plm's default divides otherwise on unbalanced panels.
swamy_arora <- function(x, y, panel, sigma2_e) {
  rows <- as.vector(table(panel$person))
  between <- fit_between(x, y, panel)
  harmonic <- length(rows) / sum(1 / rows)
  sum(between$residuals^2) / between$df - sigma2_e / harmonic
}

# Stata's xtreg, re sa (Baltagi-Chang): in the between regression a person counts every row.
baltagi_chang <- function(x, y, panel, sigma2_e) {
  means <- person_means(with_constant(1, x), panel$person)
  means <- means[, independent(means), drop = FALSE]
  between <- least_squares(means, person_means(matrix(y), panel$person)[, 1])
  rows <- ave(panel$person, panel$person, FUN = length)
  persons <- length(unique(panel$person))
  lost <- sum(diag(solve(crossprod(means), crossprod(means * sqrt(rows)))))
  (sum(between$residuals^2) - (persons - ncol(means)) * sigma2_e) / (length(y) - lost)
}

components_of <- function(x, y, panel) {
  within <- fit_fixed(x, y, panel)
  sigma2_e <- sum(within$residuals^2) / within$df
  rule <- if (panel$components == "baltagi-chang") baltagi_chang else swamy_arora
  c(u = max(0, rule(x, y, panel, sigma2_e)), e = sigma2_e)
}

quasi_demeaned <- function(x, y, panel, theta) {
  person <- panel$person
  least_squares(with_constant(1 - theta, x - theta * person_means(x, person)),
                y - theta * person_means(matrix(y), person)[, 1])
}

fit_random <- function(x, y, panel, columns = x) {
  sigma2 <- components_of(x, y, panel)
  rows <- ave(panel$person, panel$person, FUN = length)
  theta <- 1 - sqrt(sigma2["e"] / (rows * sigma2["u"] + sigma2["e"]))
  fit <- quasi_demeaned(columns, y, panel, theta)
  c(fit, list(df = length(y) - length(fit$b), theta = theta))
}

# The regressors that change within persons, and the means of those.
varying_columns <- function(x, panel) {
  within <- deviations(x, panel$person)
  kept <- independent(within)
  means <- person_means(x[, kept, drop = FALSE], panel$person)
  colnames(means) <- paste0("mean(", colnames(x)[kept], ")")
  list(within = within, kept = kept, means = means)
}

# Mundlak: the regressors as they are and their means.
fit_correlated <- function(x, y, panel) {
  fit_random(x, y, panel, cbind(x, varying_columns(x, panel)$means))
}

# Deviations and means; a column that only repeats deviations must not push out their means.
fit_within_between <- function(x, y, panel) {
  varying <- varying_columns(x, panel)
  own <- x
  own[, varying$kept] <- varying$within[, varying$kept]
  lost <- setdiff(seq_len(ncol(x)), varying$kept)
  repeating <- lost[colSums(varying$within[, lost, drop = FALSE]^2) > 0]
  first <- setdiff(seq_len(ncol(x)), repeating)
  columns <- cbind(own[, first, drop = FALSE], varying$means, own[, repeating, drop = FALSE])
  fit_random(x, y, panel, columns)
}

# ---- maximum likelihood: errors are normal; errors of b from the observed information -----------
fit_likelihood <- function(x, y, panel) {
  rows <- ave(panel$person, panel$person, FUN = length)
  counts <- as.vector(table(panel$person))
  at <- function(ratio) quasi_demeaned(x, y, panel, 1 - 1 / sqrt(1 + rows * ratio))
  deviance <- function(log_ratio) {
    squares <- sum(at(exp(log_ratio))$residuals^2)
    length(y) * log(squares / length(y)) + sum(log1p(counts * exp(log_ratio)))
  }
  tried <- seq(log(1e-7), log(1e6), length.out = 27)
  best <- which.min(vapply(tried, deviance, numeric(1)))
  found <- optimize(deviance, tried[c(max(1, best - 1), min(27, best + 1))], tol = 1e-12)$minimum
  ratio <- if (best == 1 && deviance(tried[1]) > deviance(-700)) 0 else exp(found)
  fit <- at(ratio)
  sigma2_e <- sum(fit$residuals^2) / length(y)
  used <- with_constant(1, x)[, colnames(fit$x), drop = FALSE]
  vcov <- likelihood_covariance(used, y - used %*% fit$b, panel$person, ratio * sigma2_e, sigma2_e)
  if (ratio == 0) vcov <- fit$inverse * sigma2_e
  c(fit, list(df = length(y), vcov = vcov, sigma = sqrt(c(ratio, 1) * sigma2_e)))
}

# The information of b, sigma2_u and sigma2_e together, as each person adds to it.
likelihood_covariance <- function(x, residuals, person, sigma2_u, sigma2_e) {
  rows <- ave(person, person, FUN = length)
  a <- 1 / (sigma2_e + rows * sigma2_u)
  mean_r <- person_means(residuals, person)[, 1]
  mean_x <- person_means(x, person)
  dev_r <- residuals[, 1] - mean_r
  dev_x <- x - mean_x
  bb <- crossprod(mean_x * sqrt(a)) + crossprod(dev_x) / sigma2_e
  bu <- colSums(mean_x * (a^2 * rows * mean_r))
  be <- colSums(mean_x * (a^2 * mean_r)) + colSums(dev_x * dev_r) / sigma2_e^2
  uu <- sum(-a^2 * rows / 2 + a^3 * rows^2 * mean_r^2)
  ue <- sum(-a^2 / 2 + a^3 * rows * mean_r^2)
  ee <- sum(-(a^2 + (rows - 1) / sigma2_e^2) / (2 * rows) + a^3 * mean_r^2 + dev_r^2 / sigma2_e^3)
  information <- rbind(cbind(bb, bu, be), c(bu, uu, ue), c(be, ue, ee))
  scale <- sqrt(abs(diag(information)))
  slopes <- seq_len(ncol(x))
  (solve(information / outer(scale, scale)) / outer(scale, scale))[slopes, slopes, drop = FALSE]
}
`;
