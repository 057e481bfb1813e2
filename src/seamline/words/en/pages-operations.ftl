### The operations board: what is in hand, whose move it is, by when.

nav-operations = Operations
go-operations = Go to the Operations page
board-title = Operations
board-ours = Our move
board-theirs = Their move
board-nobody = Under way
board-over = Over in the last day
board-empty = Nothing here
board-none = Nothing is in hand. What you open with a partner stands here.
board-kinds = Kinds
board-all = All kinds
board-waits = Must act next: { $parties }
board-nobody-next = Nobody has to act now
board-since = since
board-more = { $count ->
    [one] { $count } more is not shown
   *[other] { $count } more are not shown
 }
