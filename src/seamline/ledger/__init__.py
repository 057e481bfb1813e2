"""What proves what was recorded: entries, Merkle log, checkpoints, parcels, signatures."""
