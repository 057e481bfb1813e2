"""What is lost when a partner goes: posts, reach, and what rests on them. Arithmetic, never a prediction."""
