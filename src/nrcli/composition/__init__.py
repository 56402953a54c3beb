"""Texts and data become a complete `Letter`. Pure, like the domain."""
