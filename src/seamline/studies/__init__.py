"""Studies: an analysis as people ask for it. Files read as texts, arrays analysed, what was assumed named."""
