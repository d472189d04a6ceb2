"""The yardstick: plays a whole hall against a real server, and says what was lost and how long it took."""
