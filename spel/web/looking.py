"""The screen of a desk that does not lead: all of it to be read, nothing to be pressed."""

import re

_TAP_FORM = re.compile(r"<form\b[^>]*\sdata-tap\b.*?</form>", re.DOTALL)
_FIELD = re.compile(r"<(button|textarea|select|input(?! type=\"hidden\"))\b")


def read_only(html: str) -> str:
    """The same fragment with every button and field of its taps held; scripts let go of what they hold."""
    return _TAP_FORM.sub(lambda form: _FIELD.sub(r"<\1 disabled data-held", form[0]), html)
