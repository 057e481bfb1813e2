"""Fixed, numbered forms: what stands on paper of an object, in facts first and then in a language's words."""
