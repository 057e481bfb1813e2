"""The analyses of the real events along two strips of ground: derived files, runs, figures, pictures.

``python -m tools.real_data DATA OUT`` makes all of it; ``docs/analysis-of-real-data.md`` tells what came out.
"""
