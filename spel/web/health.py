"""The health page: is the server well, and what is it running on."""

from flask import Blueprint, Response, jsonify

from spel.web.parts import Parts


def health(parts: Parts) -> Blueprint:
    """GET /health: status, version, driver, store, sessions, connections."""
    pages = Blueprint("health", __name__)

    @pages.get("/health")
    def show() -> Response:
        counts = {"sessions": len(parts.store.sessions()), "connections": parts.presence.total()}
        return jsonify({"status": "ok", **parts.facts, **counts})

    return pages
