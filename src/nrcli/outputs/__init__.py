"""What nrcli leaves behind: files, whole or not at all."""
