# Two-way clustered covariances by sandwich::vcovCL (type HC1, own factor G/(G-1) each).
# Rscript two-way-cluster.R   (R 4.2.2, sandwich 3.0-2, jsonlite)
suppressMessages({library(sandwich); library(jsonlite)})
few <- read.csv("../cr2/few-clusters.csv")
grunfeld <- read.csv("../grunfeld/grunfeld.csv")
answer <- function(data, model, clusters, fit, codes, terms) {
  v <- vcovCL(fit, cluster = codes, type = "HC1", cadjust = TRUE, multi0 = FALSE, fix = FALSE)
  list(data = data, model = model, clusters = clusters, terms = ifelse(terms == "(Intercept)", "(constant)", terms),
       standardErrors = unname(sqrt(diag(v))[terms]), covariance = v[terms[1], terms[2]],
       groups = min(sapply(codes, function(code) length(unique(code)))))
}
demean <- function(x, id) x - ave(x, id) + mean(x)
within_few <- with(few, data.frame(y = demean(y, id), x1 = demean(x1, id), x2 = demean(x2, id)))
results <- list(
  answer("few-clusters", "pooled", "id,town", lm(y ~ x1 + x2, few), few[c("id", "town")], c("x1", "x2", "(Intercept)")),
  answer("few-clusters", "fixed-effects", "id,town", lm(y ~ x1 + x2, within_few), few[c("id", "town")], c("x1", "x2")),
  answer("grunfeld", "pooled", "firm,year", lm(inv ~ value + capital, grunfeld), grunfeld[c("firm", "year")], c("value", "capital", "(Intercept)"))
)
writeLines(toJSON(list(program = "R 4.2.2, sandwich 3.0-2", specs = results), digits = 17, auto_unbox = TRUE, pretty = TRUE), "two-way-cluster.json")
