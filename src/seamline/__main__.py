"""``python -m seamline``."""

from seamline.main import run

run()
