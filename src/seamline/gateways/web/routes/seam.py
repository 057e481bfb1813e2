"""Routes of the Seam page."""

from seamline.gateways.web import seam_api
from seamline.gateways.web.parts import Route

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/seam", "seam.see", seam_api.show, seam_api.Seam, pressed=True),
)
