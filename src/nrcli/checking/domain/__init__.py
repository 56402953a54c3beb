"""Findings about the text of one letter."""
