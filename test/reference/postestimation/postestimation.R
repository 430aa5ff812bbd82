# Expected values of joint tests and marginal effects after a fit, by hand from R's b and V.
# Run from the project: Rscript test/reference/postestimation/postestimation.R
suppressPackageStartupMessages(library(plm))

d <- read.csv("test/reference/grunfeld/grunfeld.csv")
num <- function(x) sprintf("%.17g", x)
list_of <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")

wald <- function(b, V, names) {
  part <- b[names]
  drop(t(part) %*% solve(V[names, names], part))
}
effects_at <- function(b, V, main, other, zs, factor = 1) {
  g <- lapply(zs, function(z) { w <- 0 * b; w[main] <- 1; w[other] <- w[other] + factor * z; w })
  list(estimate = sapply(g, function(w) sum(w * b)),
       se = sapply(g, function(w) sqrt(drop(t(w) %*% V %*% w))))
}
show <- function(id, statistic, df, effects, zs) {
  cat(sprintf('  "%s": { "statistic": %s, "degreesOfFreedom": %s, "at": %s,\n    "estimate": %s,\n    "standardError": %s }',
              id, num(statistic), list_of(df), list_of(zs), list_of(effects$estimate), list_of(effects$se)))
}

zs <- c(0, 100, 500, 1000, 2000)
d$vc <- d$value * d$capital
d$cc <- d$capital^2
cat("{\n")

# Pooled, classical: joint test of the firm dummies equals anova's F; effect of value at capital.
full <- lm(inv ~ value + capital + vc + factor(firm), d)
none <- lm(inv ~ value + capital + vc, d)
b <- coef(full); V <- vcov(full)
firms <- grep("firm", names(b), value = TRUE)
F <- wald(b, V, firms) / length(firms)
stopifnot(abs(F / anova(none, full)$F[2] - 1) < 1e-9)
show("pooled-classical", F, c(length(firms), df.residual(full)), effects_at(b, V, "value", "vc", zs), zs)
cat(",\n")

# Pooled, HC1: joint test of the interaction block; effect of capital with its square.
fit <- lm(inv ~ value + capital + cc, d)
X <- model.matrix(fit); e <- residuals(fit); n <- nrow(X); k <- ncol(X)
bread <- solve(crossprod(X))
V <- n / (n - k) * bread %*% crossprod(X * e) %*% bread
b <- coef(fit)
show("pooled-robust-square", wald(b, V, c("capital", "cc")) / 2, c(2, n - k),
     effects_at(b, V, "capital", "cc", zs, 2), zs)
cat(",\n")

# Random effects (Swamy-Arora), classical: chi-squared; effect of value at capital.
p <- pdata.frame(d, index = c("firm", "year"))
re <- plm(inv ~ value + capital + vc, p, model = "random")
b <- coef(re); V <- vcov(re)
show("random-effects", wald(b, V, c("value", "vc")), 2, effects_at(b, V, "value", "vc", zs), zs)
cat(",\n")

# Within, classical, value centred on its mean: effect of capital at value.
d$cv <- d$value - mean(d$value)
d$ccv <- d$capital * d$cv
p <- pdata.frame(d, index = c("firm", "year"))
fe <- plm(inv ~ cv + capital + ccv, p, model = "within")
b <- coef(fe); V <- vcov(fe)
show("fixed-effects-centred", wald(b, V, c("capital", "ccv")) / 2, c(2, df.residual(fe)),
     effects_at(b, V, "capital", "ccv", zs - mean(d$value)), zs)
cat("\n}\n")
cat(sprintf("%s, plm %s\n", R.version.string, packageVersion("plm")), file = stderr())
