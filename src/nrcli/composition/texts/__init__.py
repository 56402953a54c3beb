"""A text becomes blocks, with the place of every word kept."""
