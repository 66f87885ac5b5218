using System.Globalization;

namespace Truto.Generated.Support;

internal sealed partial class XmlToJson
{
    // The case whose element a node is; of several, the one that its content selects.
    private int ChooseByElement(XmlCasesContent cases, int node, string parentNamespace)
    {
        List<int> named = [];
        for (int i = 0; i < cases.All.Length; i++)
        {
            if (Claims(cases.All[i].Field, node, parentNamespace))
            {
                named.Add(i);
            }
        }

        return named.Count switch
        {
            0 => throw new XmlMismatchException(node, $"The element '{tape.NameOf(node)}' is none of those that the description lists here."),
            1 => named[0],
            _ => Choose(cases, node, named),
        };
    }

    private int Choose(XmlCasesContent cases, int node) => Choose(cases, node, Enumerable.Range(0, cases.All.Length));

    private int Choose(XmlCasesContent cases, int node, IEnumerable<int> candidates)
    {
        int best = -1;
        int bestScore = int.MinValue;
        foreach (int i in candidates)
        {
            XmlCase one = cases.All[i];
            if (one.Tag is not null && TagOf(one, node) is { } tag && Array.IndexOf(one.Values, tag) >= 0)
            {
                return i;
            }

            int score = cases.Fallback >= 0 ? 0 : ScoreOf(one.Field.Content, node);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return cases.Fallback >= 0 ? cases.Fallback : best;
    }

    // The value of the discriminator, where the case has it.
    private string? TagOf(XmlCase one, int node)
    {
        if (one.Field.Content is not XmlObjectContent content || tape[node].Kind != XmlTapeKind.Element)
        {
            return null;
        }

        string ns = tape.NamespaceOf(node);
        XmlField? field = Array.Find(content.Fields, candidate => candidate.JsonName.Value == one.Tag);
        int end = tape[node].Next;
        for (int i = node + 1; i < end; i = tape[i].Next)
        {
            bool isTag = field is not null ? Claims(field, i, ns) : tape[i].Kind == XmlTapeKind.Element && tape.NameOf(i) == one.Tag;
            if (isTag)
            {
                ReadOnlySpan<char> text = tape[i].Kind == XmlTapeKind.Element ? tape.ContentOf(i) : tape.TextOf(i);
                return text.Trim().ToString();
            }
        }

        return null;
    }

    // How well a node fits a case: its required fields, and the nodes that belong to its fields.
    private int ScoreOf(XmlContent content, int node)
    {
        bool hasParts = tape[node].Kind == XmlTapeKind.Element && HasParts(node);
        switch (content)
        {
            case XmlObjectContent found:
                return hasParts || found.Fields.Length == 0 ? ScoreOf(found, node) : -500;
            case XmlListContent or XmlTupleContent:
                return hasParts ? 0 : -400;
            case XmlCasesContent cases:
                return cases.All.Max(one => ScoreOf(one.Field.Content, node));
            case XmlScalarContent scalar:
                ReadOnlySpan<char> text = tape[node].Kind == XmlTapeKind.Element ? tape.ContentOf(node) : tape.TextOf(node);
                return hasParts ? -1000 : Fits(scalar.Form, text.Trim()) ? (int)FitOf(scalar.Form) : -1000;
            default:
                return -300;
        }
    }

    private int ScoreOf(XmlObjectContent content, int node)
    {
        int score = 0;
        string ns = tape.NamespaceOf(node);
        HashSet<int> present = [];
        for (int i = node + 1; i < tape[node].Next; i = tape[i].Next)
        {
            int field = Find(content.Fields, i, ns, 0);
            score += field >= 0 && present.Add(field) ? 1 : field < 0 && tape[i].Kind != XmlTapeKind.Text ? -1 : 0;
        }

        for (int i = 0; i < content.Fields.Length; i++)
        {
            score -= content.Fields[i] is { IsRequired: true, Place: not XmlPlace.None } && !present.Contains(i) ? 100 : 0;
        }

        return score;
    }

    private static bool Fits(XmlScalar form, ReadOnlySpan<char> text) => form switch
    {
        XmlScalar.Boolean => text.SequenceEqual("true".AsSpan()) || text.SequenceEqual("false".AsSpan()),
        XmlScalar.Number => double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    // The narrowest form that fits is the best.
    private static int FitOf(XmlScalar form) => form switch
    {
        XmlScalar.Boolean => 40,
        XmlScalar.Number => 30,
        XmlScalar.Text => 10,
        _ => 20,
    };
}
