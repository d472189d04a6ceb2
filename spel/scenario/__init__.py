"""Reads the YAML of scenarios/ and tells an author in plain Dutch what is wrong and where."""
