"""HTTP API, pages and WebSocket for the people of one party."""
