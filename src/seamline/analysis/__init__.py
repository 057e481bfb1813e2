"""Arrays and shapes in, arrays and shapes out."""
