"""Who last saw which stretch of ground, how, how well, and who stands behind them."""
