"""Where to stand: sites chosen so that ground is near, or covered, with the optimum proved or a bound."""
