"""How many people the system lets us serve at once: every phone is an open file."""

MOST_CONNECTIONS = 20_000
FILES_OF_OUR_OWN = 64
"""Open files that are no connection: the database, the log, documents that are made."""


def raise_file_limit() -> None:
    """Every phone is an open file; ask the system for as many as it allows."""
    try:
        import resource  # noqa: PLC0415 -- optional dependency
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def most_connections() -> int:
    """How many may be open at once: fewer than the system gives files, for the disk needs its own."""
    try:
        import resource  # noqa: PLC0415 -- optional dependency
    except ImportError:
        return MOST_CONNECTIONS
    return max(min(MOST_CONNECTIONS, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - FILES_OF_OUR_OWN), 8)
