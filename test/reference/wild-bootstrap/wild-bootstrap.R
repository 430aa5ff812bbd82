# Restricted wild cluster bootstrap over all 2^G Rademacher draws, refitting each by lm (no random numbers).
# Rscript wild-bootstrap.R   (R 4.2.2, sandwich 3.0-2, jsonlite)
suppressMessages({library(sandwich); library(jsonlite)})
few <- read.csv("../cr2/few-clusters.csv")
statistic <- function(fit, codes, term) coef(fit)[[term]] / sqrt(vcovCL(fit, cluster = codes, type = "HC1")[term, term])
wild <- function(data, codes, term) {
  full <- lm(y ~ x1 + x2, data)
  own <- statistic(full, codes, term)
  restricted <- lm(reformulate(setdiff(c("x1", "x2"), term), "y"), data)
  groups <- sort(unique(codes))
  draws <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(groups))))
  values <- apply(draws, 1, function(draw) {
    other <- data
    other$y <- fitted(restricted) + residuals(restricted) * draw[match(codes, groups)]
    statistic(lm(y ~ x1 + x2, other), codes, term)
  })
  list(term = term, statistic = own, pValue = mean(abs(values) >= abs(own) * (1 - 1e-9)), draws = nrow(draws))
}
demean <- function(x, id) x - ave(x, id) + mean(x)
within_few <- with(few, data.frame(y = demean(y, id), x1 = demean(x1, id), x2 = demean(x2, id)))
results <- list(
  list(model = "pooled", cluster = "town", terms = list(wild(few, few$town, "x1"), wild(few, few$town, "x2"))),
  list(model = "fixed-effects", cluster = "home", terms = list(wild(within_few, few$home, "x1"), wild(within_few, few$home, "x2")))
)
writeLines(toJSON(list(program = "R 4.2.2, sandwich 3.0-2", specs = results), digits = 17, auto_unbox = TRUE, pretty = TRUE), "wild-bootstrap.json")
