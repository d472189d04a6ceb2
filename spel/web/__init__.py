"""The shell: pages, sockets and everything that knows about a browser."""
