"""Message catalogues in English, Arabic and Sorani, one set for node and pages."""
