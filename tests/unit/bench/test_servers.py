"""A measured server is one of its own, whatever is set for the server that people use here."""

from spel.bench.servers import plain


def test_settings_of_another_server_are_left_behind():
    assert plain({"SPEL_ADDRESS": "https://spel.example.nl", "PATH": "/bin"}) == {"PATH": "/bin"}
