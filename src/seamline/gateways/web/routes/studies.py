"""Routes of studies of what this node may count."""

from seamline.gateways.studies import settings
from seamline.gateways.web import print_api, queries, studies_api
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/seam/studies", "seam.study", studies_api.countable, studies_api.Countable),
    Route(
        "POST",
        "/api/seam/studies",
        "seam.study",
        studies_api.ask,
        studies_api.StudyAnswer,
        body=settings.StudyIn,
    ),
    Route(
        "GET",
        "/api/seam/studies/{id}",
        "seam.study",
        studies_api.look,
        studies_api.StudyAnswer,
        query=queries.PrintQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/seam/studies/{id}/print",
        "seam.study",
        studies_api.form,
        bytes,
        query=queries.PrintQuery,
        media=print_api.PDF,
    ),
    Route(
        "POST", "/api/seam/studies/{id}/files", "seam.export", studies_api.file, bytes, body=settings.FileIn
    ),
)
