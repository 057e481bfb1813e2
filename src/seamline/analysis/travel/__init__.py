"""Response: how long the nearest and the second nearest post need to a place, by road and off it."""
