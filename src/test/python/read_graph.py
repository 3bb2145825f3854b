"""Reads a picture with NetworkX and prints what it understood as JSON: read_graph.py FILE."""

import json
import sys

import networkx

path = sys.argv[1]
if path.endswith(".graphml"):
    graph = networkx.read_graphml(path, force_multigraph=True)
else:
    graph = networkx.read_gexf(path)
edges = [
    {"source": source, "target": target, "attributes": attributes}
    for source, target, attributes in graph.edges(data=True)
]
json.dump(
    {"directed": graph.is_directed(), "nodes": dict(graph.nodes(data=True)), "edges": edges},
    sys.stdout,
)
