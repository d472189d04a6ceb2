"""A server that is told to stop ends without a word."""

import subprocess
import sys

SERVER = """
import os, signal, threading
from spel.web.signals import run_until_told

stopped = threading.Event()

def loop():
    os.kill(os.getpid(), signal.SIGTERM)
    stopped.wait(30)

run_until_told(loop)
stopped.set()
for thread in set(threading.enumerate()) - {threading.current_thread()}:
    thread.join()
"""


def test_a_loop_that_ends_after_the_stop_complains_of_nothing():
    program = [sys.executable, "-c", SERVER]
    done = subprocess.run(program, check=False, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (0, "")
