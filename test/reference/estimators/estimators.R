# Expected numbers for the estimators that the other reference files do not hold, by dense algebra
# per entity, lm with dummies, and lme4. Run: Rscript estimators.R (writes estimators.csv, .json).
suppressMessages({ library(jsonlite); library(lme4); library(plm); library(sandwich) })
set.seed(20261122)
n <- 60
rows <- do.call(rbind, lapply(seq_len(n), function(i) {
  waves <- sort(sample(1:5, 1 + i %% 5))
  data.frame(entity = i, time = 2009 + 4 * waves)
}))
u <- rnorm(n); z <- rbinom(n, 1, 0.5); w <- runif(n, 0.5, 3)
rows$x1 <- round(rnorm(nrow(rows)) + 0.5 * u[rows$entity], 6)
rows$x2 <- round(rnorm(nrow(rows), 2), 6)
rows$z <- z[rows$entity]
rows$w <- round(w[rows$entity], 6)
rows$v <- round(runif(nrow(rows), 0.5, 3), 6)
rows$y <- round(1 + 0.4 * rows$x1 - 0.3 * rows$x2 + 0.5 * rows$z + 0.05 * (rows$time - 2013) +
  u[rows$entity] + rnorm(nrow(rows)), 6)
write.csv(rows, "estimators.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("estimators.csv"); N <- nrow(d); groups <- split(seq_len(N), d$entity)
mean_i <- function(v) ave(v, d$entity)
named <- function(b, se, terms) list(b = setNames(as.list(unname(b)), terms), se = setNames(as.list(unname(se)), terms))

# Maximum likelihood: scoring on (b, su2, se2) with each V_i as a matrix; errors from the observed
# information of all parameters.
maximum_likelihood <- function(X, y) {
  b <- solve(crossprod(X), crossprod(X, y)); s <- c(0.5, 0.5) * mean((y - X %*% b)^2)
  parts <- function(b, s) {
    k <- ncol(X); A <- matrix(0, k, k); g <- rep(0, k); gs <- c(0, 0)
    E <- matrix(0, 2, 2); O <- matrix(0, 2, 2); C <- matrix(0, k, 2); l <- 0
    for (r in groups) {
      t <- length(r); D <- list(matrix(1, t, t), diag(t)); V <- s[1] * D[[1]] + s[2] * D[[2]]
      P <- solve(V); Xi <- X[r, , drop = FALSE]; e <- y[r] - Xi %*% b; Pe <- P %*% e
      l <- l - 0.5 * (t * log(2 * pi) + as.numeric(determinant(V)$modulus) + sum(e * Pe))
      A <- A + t(Xi) %*% P %*% Xi; g <- g + t(Xi) %*% Pe
      for (j in 1:2) {
        gs[j] <- gs[j] - 0.5 * (sum(diag(P %*% D[[j]])) - sum(Pe * (D[[j]] %*% Pe)))
        C[, j] <- C[, j] + t(Xi) %*% P %*% D[[j]] %*% Pe
        for (m in 1:2) {
          trace <- sum(diag(P %*% D[[j]] %*% P %*% D[[m]]))
          E[j, m] <- E[j, m] + 0.5 * trace
          O[j, m] <- O[j, m] - 0.5 * trace + sum(Pe * (D[[j]] %*% P %*% D[[m]] %*% Pe))
        }
      }
    }
    list(A = A, g = g, gs = gs, E = E, O = O, C = C, l = l)
  }
  for (step in 1:200) {
    p <- parts(b, s); b <- b + solve(p$A, p$g); s <- pmax(1e-12, s + solve(p$E, parts(b, s)$gs))
  }
  p <- parts(b, s); I <- rbind(cbind(p$A, p$C), cbind(t(p$C), p$O)); k <- ncol(X)
  list(b = as.numeric(b), se = sqrt(diag(solve(I)))[1:k], su = sqrt(s[1]), se_ = sqrt(s[2]), l = p$l)
}
X <- cbind(d$x1, d$x2, d$z, 1); terms <- c("x1", "x2", "z", "(constant)")
ml <- maximum_likelihood(X, d$y); null <- maximum_likelihood(X[, 4, drop = FALSE], d$y)
pooled <- lm(y ~ x1 + x2 + z, d)
lmer_fit <- lmer(y ~ x1 + x2 + z + (1 | entity), d, REML = FALSE, control = lmerControl(optCtrl = list(ftol_abs = 1e-14, xtol_abs = 1e-10)))
stopifnot(abs(as.numeric(logLik(lmer_fit)) - ml$l) < 1e-8, abs(sigma(lmer_fit) - ml$se_) < 1e-5,
  max(abs(fixef(lmer_fit)[c(2:4, 1)] - ml$b)) < 1e-5)
results <- list(c(list(model = "random-effects-ml", covariance = "classical"), named(ml$b, ml$se, terms),
  list(sigmaEntity = ml$su, sigmaResidual = ml$se_, logLikelihood = ml$l,
    noEntityEffects = 2 * (ml$l - as.numeric(logLik(pooled))), modelTest = 2 * (ml$l - null$l))))

# Two-way fixed effects: dummies for entities and periods.
two_way <- lm(y ~ x1 + x2 + factor(time) + factor(entity), d)
check <- plm(y ~ x1 + x2, d, index = c("entity", "time"), model = "within", effect = "twoways")
stopifnot(max(abs(coef(check) - coef(two_way)[2:3])) < 1e-10)
se <- sqrt(diag(vcov(two_way)))[2:3]
results <- c(results, list(c(list(model = "two-way-fixed-effects", covariance = "classical"),
  named(coef(two_way)[2:3], se, c("x1", "x2")), list(sigmaResidual = sigma(two_way)))))
demean <- function(v, weight = rep(1, N)) v - mean_i(v) + weighted.mean(v, weight)
period <- model.matrix(~ factor(time), d)[, -1]
m <- data.frame(y = demean(d$y), x1 = demean(d$x1), x2 = demean(d$x2)); m$p <- apply(period, 2, demean)
clustered <- lm(y ~ x1 + x2 + p, m)
se <- sqrt(diag(vcovCL(clustered, d$entity, type = "HC1")))[2:3]
results <- c(results, list(c(list(model = "two-way-fixed-effects", covariance = "cluster"),
  named(coef(clustered)[2:3], se, c("x1", "x2")))))

# Random effects of given columns: Swamy-Arora components, then dense generalised least squares.
gls <- function(X) {
  W <- sapply(c("x1", "x2", "y"), function(v) d[[v]] - mean_i(d[[v]]))
  residual <- sum(lm(W[, 3] ~ 0 + W[, 1:2])$residuals^2) / (N - n - 2)
  first <- !duplicated(d$entity); M <- data.frame(y = mean_i(d$y), x1 = mean_i(d$x1), x2 = mean_i(d$x2), z = d$z)[first, ]
  between <- lm(y ~ x1 + x2 + z, M); counts <- as.numeric(table(d$entity))
  entity <- max(0, sum(between$residuals^2) / (n - 4) - residual * mean(1 / counts))
  inverse <- matrix(0, N, N)
  for (r in groups) inverse[r, r] <- solve(diag(length(r)) + entity / residual * matrix(1, length(r), length(r)))
  B <- solve(t(X) %*% inverse %*% X); b <- B %*% t(X) %*% inverse %*% d$y; e <- d$y - X %*% b
  s2 <- as.numeric(t(e) %*% inverse %*% e) / (N - ncol(X))
  list(b = as.numeric(b), se = sqrt(s2 * diag(B)), su = sqrt(entity), se_ = sqrt(residual))
}
means <- cbind(mean_i(d$x1), mean_i(d$x2)); terms <- c("x1", "x2", "z", "mean(x1)", "mean(x2)", "(constant)")
for (kind in c("correlated-random-effects", "within-between")) {
  own <- cbind(d$x1, d$x2) - (kind == "within-between") * means
  g <- gls(cbind(own, d$z, means, 1))
  results <- c(results, list(c(list(model = kind, covariance = "classical"), named(g$b, g$se, terms),
    list(sigmaEntity = g$su, sigmaResidual = g$se_))))
}

# First differences of neighbouring periods, without and with the later row's weight.
o <- order(d$entity, d$time); a <- head(o, -1); k <- tail(o, -1)
near <- d$entity[a] == d$entity[k] & d$time[k] - d$time[a] == 4; a <- a[near]; k <- k[near]
f <- data.frame(y = d$y[k] - d$y[a], x1 = d$x1[k] - d$x1[a], x2 = d$x2[k] - d$x2[a], v = d$v[k])
for (weighted in c(FALSE, TRUE)) {
  fit <- if (weighted) lm(y ~ 0 + x1 + x2, f, weights = v) else lm(y ~ 0 + x1 + x2, f)
  extra <- if (weighted) list(weights = "v") else list()
  results <- c(results, list(c(list(model = "first-difference", covariance = "robust"), extra,
    named(coef(fit), sqrt(diag(vcovHC(fit, "HC1"))), c("x1", "x2")),
    list(observations = nrow(f), rSquared = summary(fit)$r.squared)),
    c(list(model = "first-difference", covariance = "cluster"), extra,
    named(coef(fit), sqrt(diag(vcovCL(fit, d$entity[k], type = "HC1"))), c("x1", "x2")))))
}

# Probability weights: pooled with any, fixed effects with those constant within entities.
fit <- lm(y ~ x1 + x2, d, weights = v); terms <- c("x1", "x2", "(constant)")
for (covariance in c("robust", "cluster")) {
  V <- if (covariance == "robust") vcovHC(fit, "HC1") else vcovCL(fit, d$entity, type = "HC1")
  results <- c(results, list(c(list(model = "pooled", covariance = covariance, weights = "v"),
    named(coef(fit)[c(2, 3, 1)], sqrt(diag(V))[c(2, 3, 1)], terms),
    list(rSquared = summary(fit)$r.squared))))
}
m <- data.frame(y = demean(d$y, d$w), x1 = demean(d$x1, d$w), x2 = demean(d$x2, d$w), w = d$w)
fit <- lm(y ~ x1 + x2, m, weights = w)
dummies <- lm(y ~ x1 + x2 + factor(entity), d, weights = w)
stopifnot(max(abs(coef(fit)[2:3] - coef(dummies)[2:3])) < 1e-10)
V <- vcovCL(fit, d$entity, type = "HC1")
results <- c(results, list(c(list(model = "fixed-effects", covariance = "cluster", weights = "w"),
  named(coef(fit)[c(2, 3, 1)], sqrt(diag(V))[c(2, 3, 1)], terms))))

versions <- sapply(c("lme4", "plm", "sandwich", "jsonlite"), function(p) as.character(packageVersion(p)))
write(toJSON(list(program = as.list(c(R = as.character(getRversion()), versions)), seed = 20261122, csv = "estimators.csv",
  results = results), auto_unbox = TRUE, digits = NA, pretty = TRUE), "estimators.json")
