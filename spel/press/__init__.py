"""The workshop behind the press: rows and an order go in, the bytes of a document come out."""
