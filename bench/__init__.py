"""nrcli side by side with what a user could use instead: the same letter, measured in one run."""
