"""Paper: sheets set as PDF, for the pages and for commands."""
