"""What is wrong with one letter: every command that makes, shows or sends it asks here."""
