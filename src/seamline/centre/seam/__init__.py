"""What this node knows of the seam: who saw which stretch, and what is asked of it."""
