#!/usr/bin/env python3
"""OR-Tools SimpleMinCostFlow on the instances that `cargo bench -p matcher --bench plan -- --write DIR` wrote.

Prints, for each file, policy and model: the objective, and the CPU seconds of the solve alone (graph building is not
counted). Two models of the same problem: units that may stay at home go from each request straight to the sink
("bypass"), or supply is as large as it may be and a free arc takes what is left ("overflow"). `widest` has bonuses on
first units besides.
"""

import sys
import time
from pathlib import Path

import numpy as np
from ortools.graph.python import min_cost_flow

# Each above any change of what is below it by one way around the network that passes no node twice, which is enough
# for requests to come before score and States before requests; larger ones would overflow the solver's scaled costs.
REQUEST = 1 << 31
STATE = 1 << 43


def read(path):
    with open(path, encoding="ascii") as file:
        limits = [np.array(file.readline().split(), dtype=np.int64) for _ in range(3)]
        edges = np.loadtxt(file, dtype=np.int64, ndmin=2)
    return *limits, edges


def solve(arcs, supplies):
    """CPU seconds of the solve, and its cost."""
    flow = min_cost_flow.SimpleMinCostFlow()
    tails, heads, capacities, costs = (np.concatenate(column) for column in zip(*arcs))
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    nodes = np.array(sorted(supplies), dtype=np.int64)
    flow.set_nodes_supplies(nodes, np.array([supplies[node] for node in nodes], dtype=np.int64))
    start = time.process_time()
    status = flow.solve()
    seconds = time.process_time() - start
    if status != flow.OPTIMAL:
        raise RuntimeError(f"OR-Tools answered {status}")
    return seconds, flow.optimal_cost()


def pairs(lefts, rights, edges):
    count = len(lefts)
    ones = np.ones(len(edges), dtype=np.int64)
    sink = count + len(rights)
    to_offers = (edges[:, 0], count + edges[:, 1], ones, -edges[:, 2])
    to_sink = (count + np.arange(len(rights)), np.full(len(rights), sink), rights, np.zeros(len(rights), dtype=np.int64))
    return [to_offers, to_sink], sink


def bypass(lefts, rights, edges):
    arcs, sink = pairs(lefts, rights, edges)
    ids = np.arange(len(lefts))
    arcs.append((ids, np.full(len(lefts), sink), lefts, np.zeros(len(lefts), dtype=np.int64)))
    supplies = {int(node): int(limit) for node, limit in zip(ids, lefts)}
    supplies[sink] = -int(lefts.sum())
    return solve(arcs, supplies)


def overflow(lefts, rights, edges):
    arcs, sink = pairs(lefts, rights, edges)
    source, supply = sink + 1, int(min(lefts.sum(), rights.sum()))
    ids = np.arange(len(lefts))
    arcs.append((np.full(len(lefts), source), ids, lefts, np.zeros(len(lefts), dtype=np.int64)))
    arcs.append(tuple(np.array([number]) for number in (source, sink, supply, 0)))
    return solve(arcs, {source: supply, sink: -supply})


def widest(lefts, rights, groups, edges):
    arcs, sink = pairs(lefts, rights, edges)
    source, first_group = sink + 1, sink + 2
    ids, ones = np.arange(len(lefts)), np.ones(len(lefts), dtype=np.int64)
    zeros = np.zeros(len(lefts), dtype=np.int64)
    supply = int(min(lefts.sum(), rights.sum()))
    arcs.append((first_group + groups, ids, ones, zeros - REQUEST))
    arcs.append((first_group + groups, ids, lefts - 1, zeros))
    states = np.unique(groups)
    sources, ones = np.full(len(states), source), np.ones(len(states), dtype=np.int64)
    arcs.append((sources, first_group + states, ones, ones * -STATE))
    arcs.append((sources, first_group + states, ones * supply, ones * 0))
    arcs.append(tuple(np.array([number]) for number in (source, sink, supply, 0)))
    return solve(arcs, {source: supply, sink: -supply})


def report(path, policy, model, objective, seconds):
    print(path.stem, policy, model, objective, f"{seconds:.4f}", sep=",", flush=True)


def main():
    for path in sorted(Path(argument) for argument in sys.argv[1:]):
        lefts, rights, groups, edges = read(path)
        for model in (bypass, overflow):
            seconds, cost = model(lefts, rights, edges)
            report(path, "best_fit", model.__name__, -cost, seconds)
        # The parts of this cost carry into one another: it is compared whole.
        seconds, cost = widest(lefts, rights, groups, edges)
        report(path, "widest", "overflow", -cost, seconds)


if __name__ == "__main__":
    main()
