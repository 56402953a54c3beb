"""Lengths, dates, lines of text, names of files: values that everything shares."""
