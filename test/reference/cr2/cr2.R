# CR2 and Satterthwaite degrees of freedom by clubSandwich, written to cr2.json.
# Rscript cr2.R   (R 4.2.2, clubSandwich 0.5.8, plm 2.6-2, jsonlite)
suppressMessages({library(clubSandwich); library(plm); library(jsonlite)})
few <- read.csv("few-clusters.csv")
grunfeld <- read.csv("../grunfeld/grunfeld.csv")
grunfeld$pair <- (grunfeld$firm + 1) %/% 2
few$leaver <- few$id %in% c(5, 14, 23, 32)
stay <- few

answer <- function(data, model, cluster, fit, codes, terms) {
  test <- coef_test(fit, vcov = vcovCR(fit, cluster = codes, type = "CR2"), test = "Satterthwaite")
  test <- as.data.frame(test)
  keep <- match(terms, rownames(test))
  list(data = data, model = model, cluster = cluster, terms = ifelse(terms == "(Intercept)", "(constant)", terms),
       estimates = test$beta[keep], standardErrors = test$SE[keep], degreesOfFreedom = test$df[keep],
       pValues = test$p_Satt[keep])
}
pooled_few <- lm(y ~ x1 + x2, data = few)
within_few <- plm(y ~ x1 + x2, data = few, index = c("id", "wave"), model = "within")
within_g <- plm(inv ~ value + capital, data = grunfeld, index = c("firm", "year"), model = "within")
random_g <- plm(inv ~ value + capital, data = grunfeld, index = c("firm", "year"), model = "random", random.method = "swar")
pooled_g <- lm(inv ~ value + capital, data = grunfeld)
all_terms <- c("x1", "x2", "(Intercept)"); g_terms <- c("value", "capital", "(Intercept)")
# Fixed effects where some persons are in several towns: dummies in full, as lm.
dummies_few <- lm(y ~ x1 + x2 + factor(id), data = few)
dummies_g <- lm(inv ~ value + capital + factor(firm), data = grunfeld)
results <- list(
  answer("few-clusters", "pooled", "town", pooled_few, few$town, all_terms),
  answer("few-clusters", "pooled", "id", pooled_few, few$id, all_terms),
  answer("few-clusters", "fixed-effects", "id", within_few, few$id, c("x1", "x2")),
  answer("few-clusters", "fixed-effects", "home", within_few, few$home, c("x1", "x2")),
  answer("few-clusters", "fixed-effects", "town", dummies_few, few$town, c("x1", "x2")),
  answer("grunfeld", "pooled", "firm", pooled_g, grunfeld$firm, g_terms),
  answer("grunfeld", "fixed-effects", "firm", within_g, grunfeld$firm, c("value", "capital")),
  answer("grunfeld", "fixed-effects", "pair", within_g, grunfeld$pair, c("value", "capital")),
  answer("grunfeld", "fixed-effects", "year", dummies_g, grunfeld$year, c("value", "capital")),
  answer("grunfeld", "random-effects", "firm", random_g, grunfeld$firm, g_terms),
  answer("grunfeld", "random-effects", "pair", random_g, grunfeld$pair, g_terms)
)
writeLines(toJSON(list(program = "R 4.2.2, clubSandwich 0.5.8, plm 2.6-2", specs = results), digits = 17, auto_unbox = TRUE, pretty = TRUE), "cr2.json")
