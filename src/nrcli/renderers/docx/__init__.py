"""A `Letter` becomes a Word document."""
