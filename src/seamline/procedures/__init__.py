"""One file per workflow: its entries, its state table, its clocks, its articles, its words."""
