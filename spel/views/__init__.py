"""From a state and an audience to a screen: pure, one render per audience."""
