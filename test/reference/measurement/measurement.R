# Loadings, omega, polychoric correlations and parallel analysis of the scales of study_sim, and a
# Heywood case. Run in this folder: Rscript measurement.R > measurement.json
suppressMessages({
  library(psych)
  library(mvtnorm)
})
options(mc.cores = 1)

data <- read.csv("../study_sim/study_sim.csv", fileEncoding = "UTF-8")
named <- list(
  consensus = c("con1", "con2", "con3"),
  all = NULL
)
raw_items <- grep("^[a-z]+[0-9]$", names(data), value = TRUE)
named$all <- raw_items # nine items, three factors: the weak case

number <- function(value) {
  if (length(value) == 1 && is.na(value)) "null" else format(value, digits = 17, trim = TRUE, scientific = FALSE)
}
vector_json <- function(values) paste0("[", paste(sapply(values, number), collapse = ", "), "]")
matrix_json <- function(m) paste0("[", paste(apply(m, 1, vector_json), collapse = ",\n      "), "]")
names_json <- function(values) paste0("[", paste0("\"", values, "\"", collapse = ", "), "]")
upward <- function(loadings) as.numeric(loadings) * sign(sum(loadings))

ml <- function(r, n) {
  factanal(covmat = r, factors = 1, n.obs = n,
           control = list(opt = list(factr = 10, maxit = 10000)))
}

below <- function(x, y, r) {
  if (min(x, y) == -Inf) return(0)
  if (max(x, y) == Inf) return(pnorm(min(x, y)))
  pmvnorm(upper = c(x, y), corr = matrix(c(1, r, r, 1), 2), algorithm = TVPACK(abseps = 1e-15))[1]
}
density2 <- function(x, y, r) {
  if (any(is.infinite(c(x, y)))) return(0)
  exp(-(x^2 - 2 * r * x * y + y^2) / (2 * (1 - r^2))) / (2 * pi * sqrt(1 - r^2))
}

# Two-step polychoric correlation to full precision: psych's own search stops at about 1e-5.
polychoric_pair <- function(a, b) {
  counts <- table(a, b)
  limits <- function(margin) qnorm(c(0, cumsum(margin) / sum(margin)))
  rows <- limits(rowSums(counts))
  columns <- limits(colSums(counts))
  columns[length(columns)] <- rows[length(rows)] <- Inf
  cells <- function(f) {
    m <- outer(seq_along(rows), seq_along(columns), Vectorize(function(i, j) f(rows[i], columns[j])))
    diff(t(diff(m)))
  }
  score <- function(r) {
    p <- t(cells(function(x, y) below(x, y, r)))
    d <- t(cells(function(x, y) density2(x, y, r)))
    sum((counts * d / p)[counts > 0])
  }
  uniroot(score, c(-.95, .95), tol = 1e-14)$root
}

report <- function(id, items) {
  complete <- na.omit(data[items])
  n <- nrow(complete)
  r <- cor(complete)
  v <- cov(complete)
  iterated <- suppressWarnings(fa(r, nfactors = 1, n.obs = n, fm = "pa", SMC = TRUE,
                                  min.err = 1e-15, max.iter = 20000, warnings = FALSE))
  likely <- ml(r, n)
  # psych's omega from the same factor model; its total counts the items' own parts as 1 - h2.
  total <- suppressWarnings(suppressMessages(
    omega(r, nfactors = 1, fm = "ml", n.obs = n, plot = FALSE)))
  poly <- polychoric(complete, correct = 0, smooth = FALSE, global = TRUE, progress = FALSE)
  set.seed(20190601)
  draws <- replicate(20000, eigen(cov2cor(rWishart(1, n - 1, diag(length(items)))[, , 1]),
                                  symmetric = TRUE, only.values = TRUE)$values)
  set.seed(20190601)
  invisible(capture.output(
    horn <- suppressWarnings(fa.parallel(complete, fa = "pc", sim = TRUE, n.iter = 500,
                                         plot = FALSE, quant = .95))))
  exact <- diag(length(items))
  for (i in seq_along(items)) for (j in seq_len(i - 1)) {
    exact[i, j] <- exact[j, i] <- polychoric_pair(complete[[i]], complete[[j]])
  }
  paste0(
    "  {\n    \"id\": \"", id, "\",\n    \"items\": ", names_json(items), ",\n    \"rows\": ", n,
    ",\n    \"iterated\": ", vector_json(upward(iterated$loadings)),
    ",\n    \"iteratedEigenvalues\": ", vector_json(iterated$values),
    ",\n    \"components\": ", vector_json(upward(principal(r, nfactors = 1)$loadings)),
    ",\n    \"maximumLikelihood\": ", vector_json(upward(likely$loadings)),
    ",\n    \"omega\": ", number(1 - sum(likely$uniquenesses * diag(v)) / sum(v)),
    ",\n    \"omegaStandardized\": ", number(1 - sum(likely$uniquenesses) / sum(r)),
    ",\n    \"omegaPsych\": ", number(total$omega.tot),
    ",\n    \"polychoric\": ", matrix_json(exact),
    ",\n    \"polychoricPsych\": ", matrix_json(poly$rho),
    ",\n    \"chanceMean\": ", vector_json(rowMeans(draws)),
    ",\n    \"chanceUpper\": ", vector_json(apply(draws, 1, quantile, .95)),
    ",\n    \"chanceMeanPsych\": ", vector_json(horn$pc.sim),
    ",\n    \"componentsAboveChance\": ", horn$ncomp, "\n  }")
}

# One item would need a negative variance of its own: r12 r13 / r23 > 1.
heywood <- matrix(c(1, .8, .7, .3, .8, 1, .4, .2, .7, .4, 1, .1, .3, .2, .1, 1), 4)
discrepancy <- function(p) {
  sigma <- tcrossprod(p[1:4]) + diag(p[5:8])
  as.numeric(determinant(sigma)$modulus - determinant(heywood)$modulus) +
    sum(diag(solve(sigma, heywood))) - 4
}
set.seed(1)
best <- NULL
for (start in 1:40) {
  tried <- optim(c(runif(4, .3, .9), runif(4, .2, .8)), discrepancy, method = "L-BFGS-B",
                 lower = c(rep(-1.5, 4), rep(1e-9, 4)),
                 control = list(factr = 1, maxit = 5000))
  if (is.null(best) || tried$value < best$value) best <- tried
}

points <- list(c(0.3, -0.7, 0.5), c(-1.2, 0.4, -0.8), c(1.5, 1.4, 0.95), c(-2, -2.1, 0.99),
               c(0.2, 0.25, 0.999), c(3, -3, 0.6), c(-1, 1.1, -0.95))

cat("{\n  \"programs\": \"", R.version.string, ", psych ", as.character(packageVersion("psych")),
    ", mvtnorm ", as.character(packageVersion("mvtnorm")), "\",\n  \"sets\": [\n", sep = "")
cat(paste(mapply(report, names(named), named), collapse = ",\n"))
cat("\n  ],\n  \"heywood\": {\n    \"correlations\": ", matrix_json(heywood),
    ",\n    \"loadings\": ", vector_json(upward(best$par[1:4])),
    ",\n    \"uniquenesses\": ", vector_json(best$par[5:8]),
    ",\n    \"discrepancy\": ", number(best$value),
    "\n  },\n  \"bivariateNormal\": [\n    ",
    paste(sapply(points, function(p) vector_json(c(p, below(p[1], p[2], p[3])))), collapse = ",\n    "),
    "\n  ]\n}\n", sep = "")
