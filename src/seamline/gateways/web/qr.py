"""QR codes for pages."""

import io


def svg_of(text: str) -> str:
    """Return the QR code of a text as an SVG of any size, dark on nothing, with its quiet border."""
    import segno

    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", border=4, xmldecl=False, omitsize=True, nl=False
    )
    return out.getvalue().decode()
