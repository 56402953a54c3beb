"""The disk, the clock, the processes: the only door to them below the features."""
