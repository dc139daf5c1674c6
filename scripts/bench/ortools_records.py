#!/usr/bin/env python3
"""OR-Tools SimpleMinCostFlow on the pairs that `cargo bench -p matcher --bench plan -- records --write DIR` wrote.

    ortools_records.py MODEL FILE

Prints the instance, the model, the objective, the CPU seconds of building the graph and of solving it, and the most
memory that the process had in KiB. A model a process, so that each has its own peak. The pairs lie ready on disk:
finding them is not counted. Models as in ortools_plan.py.
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
from ortools.graph.python import min_cost_flow

# Pairs are handed over in parts, so that no second copy of all of them stands in memory.
PART = 1 << 20


def parts(path):
    """The limits of both sides, and the pairs as arrays of requests, offers and scores, a part at a time."""
    numbers = np.memmap(path, dtype="<i4", mode="r")
    requests, offers, pairs = (int(number) for number in numbers[:3])
    lefts, rights, rest = np.split(numbers[3:], [requests, requests + offers])
    columns = rest.reshape(3, pairs)
    steps = range(0, pairs, PART)
    return lefts.astype(np.int64), rights.astype(np.int64), (columns[:, at : at + PART] for at in steps)


def build(model, lefts, rights, pairs):
    flow = min_cost_flow.SimpleMinCostFlow()
    count, sink = len(lefts), len(lefts) + len(rights)
    for left, right, score in pairs:
        flow.add_arcs_with_capacity_and_unit_cost(left, count + right, np.ones_like(left), -score.astype(np.int64))
    ids = np.arange(count)
    flow.add_arcs_with_capacity_and_unit_cost(
        count + np.arange(len(rights)), np.full(len(rights), sink), rights, np.zeros_like(rights)
    )
    if model == "bypass":
        flow.add_arcs_with_capacity_and_unit_cost(ids, np.full(count, sink), lefts, np.zeros_like(lefts))
        flow.set_nodes_supplies(ids, lefts)
        flow.set_node_supply(sink, -int(lefts.sum()))
    else:
        source, supply = sink + 1, int(min(lefts.sum(), rights.sum()))
        flow.add_arcs_with_capacity_and_unit_cost(np.full(count, source), ids, lefts, np.zeros_like(lefts))
        flow.add_arc_with_capacity_and_unit_cost(source, sink, supply, 0)
        flow.set_node_supply(source, supply)
        flow.set_node_supply(sink, -supply)
    return flow


def main():
    model, path = sys.argv[1], Path(sys.argv[2])
    lefts, rights, pairs = parts(path)
    # No record can have more pairs than there are records on the other side.
    lefts, rights = np.minimum(lefts, len(rights)), np.minimum(rights, len(lefts))
    start = time.process_time()
    flow = build(model, lefts, rights, pairs)
    built = time.process_time()
    status = flow.solve()
    solved = time.process_time()
    if status != flow.OPTIMAL:
        raise RuntimeError(f"OR-Tools answered {status}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(path.stem, model, -flow.optimal_cost(), f"{built - start:.3f}", f"{solved - built:.3f}", peak, sep=",")


if __name__ == "__main__":
    main()
