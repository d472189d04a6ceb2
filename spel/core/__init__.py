"""The rules of the game: plain values in, plain values out, standard library only."""
