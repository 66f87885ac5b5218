namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>
/// Compares the nodes of two texts with their positions. Everything that is read from equal nodes is equal, so an edit behind the last node, or
/// of the spaces in a line, changes nothing.
/// </summary>
internal static class NodeComparison
{
    /// <summary>
    /// Returns whether two files have the same nodes at the same positions, on the same lines, and the same problems. A file with nodes of other
    /// files is equal to itself only.
    /// </summary>
    public static bool AreEqual(SourceFile first, SourceFile second) =>
        first == second
        || (HaveSamePositions(first, second) && first.Path == second.Path
            && first.Added.Count + second.Added.Count == 0
            && first.IsWellFormed == second.IsWellFormed
            && first.Problems.SequenceEqual(second.Problems)
            && (first.Root is { } root ? second.Root is { } other && AreEqual(root, other) : second.Root is null)
            && first.Lines.AreEqualUntil(EndOf(first), second.Lines));

    /// <summary>Returns whether two nodes have the same values in the same order, wherever they are.</summary>
    public static bool HaveSameValues(Node first, Node second) =>
        first == second
        || (first, second) switch
        {
            (ScalarNode one, ScalarNode other) => one.Kind == other.Kind && one.Text == other.Text && one.Source == other.Source,
            (ObjectNode { Members: var one }, ObjectNode { Members: var other }) => HaveSameValues(one, other),
            (ArrayNode { Items: var one }, ArrayNode { Items: var other }) => HaveSameValues(one, other),
            _ => false,
        };

    // Nodes of different versions of a text are only compared if an edit before or after the root left it unchanged.
    private static bool HaveSamePositions(SourceFile first, SourceFile second) =>
        (first.Versions.IsFirst && second.Versions.IsFirst)
        || (first.Root is { } root && root == second.Root && first.Versions.InCurrent(root.Range) == second.Versions.InCurrent(root.Range));

    private static int EndOf(SourceFile file) => file.Root is { } root ? file.Versions.InCurrent(root.Range).End : 0;

    private static bool AreEqual(Node first, Node second) =>
        first == second
        || (first.Range == second.Range && (first, second) switch
        {
            (ScalarNode one, ScalarNode other) => one.Kind == other.Kind && one.Text == other.Text && one.Source == other.Source,
            (ObjectNode one, ObjectNode other) => AreEqual(one.Members, other.Members),
            (ArrayNode one, ArrayNode other) => AreEqual(one.Items, other.Items),
            _ => false,
        });

    private static bool AreEqual(IReadOnlyList<Member> first, IReadOnlyList<Member> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (int i = 0; i < first.Count; i++)
        {
            if (first[i].NameRange != second[i].NameRange || first[i].Name != second[i].Name || !AreEqual(first[i].Value, second[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(IReadOnlyList<Node> first, IReadOnlyList<Node> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (int i = 0; i < first.Count; i++)
        {
            if (!AreEqual(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameValues(IReadOnlyList<Member> first, IReadOnlyList<Member> second)
    {
        bool areSame = first.Count == second.Count;
        for (int i = 0; areSame && i < first.Count; i++)
        {
            areSame = first[i].Name == second[i].Name && HaveSameValues(first[i].Value, second[i].Value);
        }

        return areSame;
    }

    private static bool HaveSameValues(IReadOnlyList<Node> first, IReadOnlyList<Node> second)
    {
        bool areSame = first.Count == second.Count;
        for (int i = 0; areSame && i < first.Count; i++)
        {
            areSame = HaveSameValues(first[i], second[i]);
        }

        return areSame;
    }
}
