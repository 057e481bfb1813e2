"""The co-signed agreement as data, and the decisions that follow from it."""
