### What the doors of a node say when they refuse. One message per error code, without variables.

## Requests

error-attempt-wait = Too many wrong attempts. Wait a while, then try again.
error-body-too-long = This is more than the node takes at once.
error-body-too-slow = What was sent did not arrive in time. Try again.
error-host-refused = This node does not answer under that name. Use the address you were given.
error-internal = Something went wrong in the node. It is in the node's own log.
error-method-not-allowed = This cannot be done here.
error-not-found = There is no such thing, or it is not yours to know.
error-rate-limited = Too many requests in a short time. Wait a moment.
error-request-ambiguous = The request can be read in two ways and was refused.
error-request-form = The request is malformed.
error-request-too-long = The address is too long.

## Start

error-pages-not-built = The pages are not built. The node serves its API only.
