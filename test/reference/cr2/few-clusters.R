# Makes few-clusters.csv: 40 invented persons with 1 to 3 rows in 8 towns, some of whom move.
# Rscript few-clusters.R   (R 4.2.2)
set.seed(20260301)
rows <- do.call(rbind, lapply(1:40, function(i) data.frame(id = i, wave = seq_len(1 + i %% 3))))
home <- 1 + (seq_len(40) * 5) %% 8
moves <- c(5, 14, 23, 32)
rows$home <- home[rows$id]
rows$town <- ifelse(rows$id %in% moves & rows$wave > 1, 1 + rows$home %% 8, rows$home)
effect <- rnorm(40); shock <- rnorm(8)
rows$x1 <- round(rnorm(nrow(rows)) + 0.5 * effect[rows$id], 4)
rows$x2 <- round(shock[rows$town] + rnorm(nrow(rows)), 4)
rows$y <- round(1 + 0.4 * rows$x1 - 0.2 * rows$x2 + effect[rows$id] + 0.5 * shock[rows$town] + rnorm(nrow(rows)), 4)
write.csv(rows, "few-clusters.csv", row.names = FALSE, quote = FALSE)
