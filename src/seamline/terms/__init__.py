"""The vocabulary: frozen values and small pure functions that every other package may use."""
