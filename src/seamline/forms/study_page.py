"""A study as a page shows it: its document with its pictures drawn, in one language."""

from typing import Any

from seamline.forms import drawing
from seamline.forms.study_words import Say, named_by, sentence
from seamline.studies.document import document
from seamline.studies.study import Study


def page(study: Study, say: Say, language: str) -> dict[str, Any]:
    """Return what ``StudyView.svelte`` takes: the document and the drawings, in its pictures' order.

    A page whose language changes asks for it anew: sentences and pictures are in the one language.
    """
    return {
        **document(study, lambda said: sentence(said, say)),
        "language": language,
        "drawings": [
            {"caption": named_by("picture", one.name, say), "svg": drawing.drawn(one, say, language)}
            for one in study.pictures
        ],
    }
