"""Charts and maps of studies as SVG: the same picture on paper and on a page, without words of its own."""

from seamline.forms.drawing.chart import chart
from seamline.forms.drawing.map import map_
from seamline.forms.study_words import Say
from seamline.studies.study import Chart, Map


def drawn(picture: Chart | Map, say: Say, language: str) -> str:
    """Return a picture of a study as SVG in a language: pure, and the same text for the same picture."""
    return chart(picture, say, language) if isinstance(picture, Chart) else map_(picture, say, language)
