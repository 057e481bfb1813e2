export const ROLES = ['duty-officer', 'release-officer', 'commander', 'analyst', 'auditor', 'administrator', 'civil-lead'] as const;
/** An alias names a seat, never a human being: the same form as the node's. */
export const ALIAS_FORM = /^[a-z][a-z0-9-]{0,31}$/;
