"""Finished files held against the register and each other."""
