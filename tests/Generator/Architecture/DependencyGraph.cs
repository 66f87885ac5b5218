namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>A directed graph of dependencies between files or folders.</summary>
internal sealed class DependencyGraph
{
    private readonly Dictionary<string, SortedSet<string>> edges = [];

    public void Add(string from, string to)
    {
        Targets(to);
        if (from != to)
        {
            Targets(from).Add(to);
        }
    }

    /// <summary>Merges nodes, for example the files of a folder.</summary>
    /// <param name="group">Returns the group of a node.</param>
    public DependencyGraph By(Func<string, string> group)
    {
        DependencyGraph merged = new();
        foreach ((string from, SortedSet<string> targets) in edges)
        {
            foreach (string to in targets)
            {
                merged.Add(group(from), group(to));
            }
        }

        return merged;
    }

    /// <summary>Returns the cycles: the strongly connected components of more than one node (Tarjan's algorithm).</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        List<IReadOnlyList<string>> cycles = [];
        Dictionary<string, int> indexes = [];
        Dictionary<string, int> lowest = [];
        Stack<string> path = new();
        foreach (string node in edges.Keys.Order(StringComparer.Ordinal).Where(node => !indexes.ContainsKey(node)))
        {
            Visit(node);
        }

        return cycles;

        void Visit(string node)
        {
            indexes[node] = lowest[node] = indexes.Count;
            path.Push(node);
            foreach (string target in edges[node])
            {
                if (!indexes.TryGetValue(target, out int index))
                {
                    Visit(target);
                    lowest[node] = Math.Min(lowest[node], lowest[target]);
                }
                else if (path.Contains(target))
                {
                    lowest[node] = Math.Min(lowest[node], index);
                }
            }

            if (lowest[node] == indexes[node])
            {
                List<string> component = [];
                do
                {
                    component.Add(path.Pop());
                }
                while (component[^1] != node);

                if (component.Count > 1)
                {
                    cycles.Add([.. component.Order(StringComparer.Ordinal)]);
                }
            }
        }
    }

    private SortedSet<string> Targets(string node)
    {
        if (!edges.TryGetValue(node, out SortedSet<string>? targets))
        {
            edges[node] = targets = new SortedSet<string>(StringComparer.Ordinal);
        }

        return targets;
    }
}
