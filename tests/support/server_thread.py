"""A node that serves in a thread of its own, for tests that ask it as another program would."""

import asyncio
import threading
from contextlib import contextmanager

from tests.support.node_rig import NodeRig, free_port, served

from seamline.centre import people_tickets
from seamline.gateways.web.config import WebConfig


class Serving:
    """A node, its loop, and the address at which it answers."""

    def __init__(self, folder):
        self._folder = folder
        self._up = threading.Event()
        self._stop = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)
        self.error = None

    async def _run(self):
        self.loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        port = free_port()
        config = WebConfig(
            host="127.0.0.1", port=port, tls=False, requests_per_s=1e6, burst=10**6, sign_ins_per_min=10**6
        )
        try:
            self.rig = NodeRig(self._folder, config=config)
            async with served(self.rig):
                self.url = self.rig.origin
                self._up.set()
                await self._stop.wait()
            await self.rig.close()
        except BaseException as error:
            self.error = error
            raise
        finally:
            self._up.set()

    def start(self):
        self._thread.start()
        assert self._up.wait(20)
        assert self.error is None, self.error

    def stop(self):
        self.loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)

    def call(self, work):
        """Run a coroutine on the node's loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(20)

    def ticket(self, alias):
        return self.call(self.rig.centre.do(lambda desk: people_tickets.issue(desk, alias)))


@contextmanager
def serving(folder):
    """A serving node for as long as the block runs."""
    made = Serving(folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()
