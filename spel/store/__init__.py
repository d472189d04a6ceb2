"""The log: what happened, kept on disk and never changed."""
