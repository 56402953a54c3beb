"""What a workspace holds, and new things in it."""
