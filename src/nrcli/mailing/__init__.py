"""Letters to many: prepared, sent, printed, resumed, reported."""
