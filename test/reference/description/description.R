# Expected numbers of the descriptive statistics: base R, run as
#   Rscript description.R > description.json
# Data are drawn with a fixed seed and stand in the output, so that the tests need no R.
set.seed(20260104)
number <- function(x) paste0("[", paste(ifelse(is.na(x), "null", sprintf("%.17g", x)), collapse = ","), "]")
one <- function(x) if (is.na(x)) "null" else sprintf("%.17g", x)
item <- function(...) {
  parts <- list(...)
  paste0("{", paste(sprintf("\"%s\":%s", names(parts), parts), collapse = ","), "}")
}

n <- 60
x <- round(rnorm(n, 0.7, 0.2), 3)
y <- round(0.4 * x + rnorm(n, 0.3, 0.15), 3)
x[7] <- x[3]; x[11] <- x[3]; y[9] <- y[2]
w <- sample(1:15, n, replace = TRUE)
group <- sample(0:9, n, replace = TRUE)
binary <- rbinom(n, 1, 0.3)

mean_x <- t.test(x)
welch <- t.test(y[binary == 1], y[binary == 0])
pearson <- cor.test(x, y)
spearman <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
holes <- replace(x, c(5, 20, 33), NA)
pairwise <- cor.test(holes, y)
line <- summary(lm(y ~ x, weights = w))$coefficients
line_ci <- confint(lm(y ~ x, weights = w))["x", ]
fit <- anova(lm(y ~ factor(group)))
msb <- fit[1, "Mean Sq"]; msw <- fit[2, "Mean Sq"]
sizes <- table(group)
n0 <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
smd <- (mean(y[binary == 1]) - mean(y[binary == 0])) /
  sqrt((var(y[binary == 1]) + var(y[binary == 0])) / 2)
half <- as.integer(x > 0.7)
p1 <- mean(half[binary == 1]); p0 <- mean(half[binary == 0])
smd_binary <- (p1 - p0) / sqrt((p1 * (1 - p1) + p0 * (1 - p0)) / 2)

population <- c(720, 610, 480, 390, 232)
respondents <- c(310, 240, 150, 140, 106)
asked <- suppressWarnings(chisq.test(cbind(respondents, population - respondents), correct = FALSE))
dissimilarity <- sum(abs(respondents / sum(respondents) - population / sum(population))) / 2

entity <- rep(1:40, each = 3)
time <- rep(1:3, 40)
state <- rbinom(120, 1, 0.35)
lagged <- ifelse(time == 1, NA, c(NA, head(state, -1)))
steps <- table(lagged, state)
changers <- sum(tapply(seq_along(state), entity, function(rows) any(diff(state[rows]) != 0)))

nct_cases <- expand.grid(t = c(-2, 0, 0.5, 1.97, 4), df = c(1, 5, 30, 257), delta = c(-1.5, 0.4, 2.8, 6))
nct <- mapply(function(t, df, delta) pt(t, df, ncp = delta), nct_cases$t, nct_cases$df, nct_cases$delta)
power <- function(effect, se, df, alpha = 0.05) {
  critical <- qt(1 - alpha / 2, df)
  pt(critical, df, ncp = effect / se, lower.tail = FALSE) + pt(-critical, df, ncp = effect / se)
}
mde <- function(se, df) uniroot(function(e) power(e, se, df) - 0.8, c(0, 20 * se), tol = 1e-14)$root
se <- c(0.080, 0.078, 0.092, 0.092, 1)
df <- c(257, 252, 256, 251, 5)

cat(item(
  provenance = sprintf("\"description.R; %s\"", R.version.string),
  x = number(x), y = number(y), weights = number(w), group = number(group), binary = number(binary),
  mean = item(mean = one(mean(x)), deviation = one(sd(x)), standardError = one(mean_x$stderr),
    lower = one(mean_x$conf.int[1]), upper = one(mean_x$conf.int[2])),
  welch = item(difference = one(mean(y[binary == 1]) - mean(y[binary == 0])),
    standardError = one(welch$stderr), statistic = one(welch$statistic),
    degreesOfFreedom = one(welch$parameter), pValue = one(welch$p.value),
    lower = one(welch$conf.int[1]), upper = one(welch$conf.int[2])),
  pearson = item(estimate = one(pearson$estimate), pValue = one(pearson$p.value),
    lower = one(pearson$conf.int[1]), upper = one(pearson$conf.int[2])),
  spearman = item(estimate = one(spearman$estimate), pValue = one(spearman$p.value)),
  holes = number(holes),
  pairwise = item(observations = one(pairwise$parameter + 2), estimate = one(pairwise$estimate),
    pValue = one(pairwise$p.value)),
  line = item(constant = one(line[1, 1]), slope = one(line[2, 1]), standardError = one(line[2, 2]),
    statistic = one(line[2, 3]), pValue = one(line[2, 4]),
    rSquared = one(summary(lm(y ~ x, weights = w))$r.squared),
    lower = one(line_ci[1]), upper = one(line_ci[2])),
  intraclass = item(typicalSize = one(n0), single = one((msb - msw) / (msb + (n0 - 1) * msw)),
    mean = one((msb - msw) / msb), statistic = one(msb / msw), pValue = one(fit[1, "Pr(>F)"])),
  standardized = item(number = one(smd), binary = one(smd_binary), half = number(half)),
  groupMeans = item(mean = number(tapply(y, group, mean)), size = number(tapply(y, group, length)),
    standardError = number(tapply(y, group, function(v) sd(v) / sqrt(length(v))))),
  representativity = item(population = number(population), respondents = number(respondents),
    statistic = one(asked$statistic), pValue = one(asked$p.value),
    residuals = number(asked$stdres[, 1]), dissimilarity = one(dissimilarity)),
  transitions = item(entity = number(entity), time = number(time), state = number(state),
    stayedZero = one(steps["0", "0"]), upward = one(steps["0", "1"]),
    downward = one(steps["1", "0"]), stayedOne = one(steps["1", "1"]), changers = one(changers)),
  noncentral = item(t = number(nct_cases$t), df = number(nct_cases$df),
    delta = number(nct_cases$delta), p = number(nct)),
  power = item(standardError = number(se), degreesOfFreedom = number(df),
    minimalEffect = number(mapply(mde, se, df)),
    effect = number(c(0.25, 0.25, 0.085, 0.085, 3)),
    power = number(mapply(power, c(0.25, 0.25, 0.085, 0.085, 3), se, df)))
), "\n")
