using System.Text.Json;

namespace Truto.Generated.Support;

internal sealed partial class JsonToXml
{
    // The case of a value: the one that the model has, if elements distinguish the cases, or by its discriminator, its JSON type and its properties.
    private int Choose(XmlCasesContent cases, JsonCursor value)
    {
        bool isElement = cases.IsByElement && value.TokenType == JsonTokenType.StartObject;
        if (isElement && cases.IndexOfObject(known.Find(value.TokenStartIndex)) is >= 0 and var named)
        {
            return named;
        }

        int best = 0;
        int bestScore = int.MinValue;
        for (int i = 0; i < cases.All.Length; i++)
        {
            XmlCase one = cases.All[i];
            if (one.Tag is { } tag && value.TokenType == JsonTokenType.StartObject && HasTag(value, tag, one.Values))
            {
                return i;
            }

            int score = cases.Fallback >= 0 ? 0 : ScoreOf(one.Field.Content, value);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return cases.Fallback >= 0 ? cases.Fallback : best;
    }

    private static bool HasTag(JsonCursor value, string tag, string[] values)
    {
        while (value.Read() && value.TokenType != JsonTokenType.EndObject)
        {
            bool isTag = value.ValueTextEquals(tag);
            value.Read();
            if (isTag)
            {
                foreach (string wanted in values)
                {
                    if (value.TokenType == JsonTokenType.String && value.ValueTextEquals(wanted))
                    {
                        return true;
                    }
                }

                return false;
            }

            value.Skip();
        }

        return false;
    }

    private static int ScoreOf(XmlContent content, JsonCursor value) => (content, value.TokenType) switch
    {
        (XmlCasesContent cases, _) => ScoreOf(cases, value),
        (XmlObjectContent found, JsonTokenType.StartObject) => ScoreOf(found, value),
        (XmlListContent or XmlTupleContent or XmlSeparatedContent, JsonTokenType.StartArray) => 10,
        (XmlScalarContent { Form: XmlScalar.Number }, JsonTokenType.Number) => 10,
        (XmlScalarContent { Form: XmlScalar.Boolean }, JsonTokenType.True or JsonTokenType.False) => 10,
        (XmlScalarContent { Form: not (XmlScalar.Number or XmlScalar.Boolean) }, JsonTokenType.String) => 10,
        (XmlOpenContent, _) => 0,
        _ => -1000,
    };

    private static int ScoreOf(XmlCasesContent cases, JsonCursor value)
    {
        int best = -1000;
        foreach (XmlCase one in cases.All)
        {
            best = Math.Max(best, ScoreOf(one.Field.Content, value));
        }

        return best;
    }

    private static int ScoreOf(XmlObjectContent content, JsonCursor value)
    {
        int score = 0;
        int required = 0;
        int next = 0;
        while (value.Read() && value.TokenType != JsonTokenType.EndObject)
        {
            XmlField? field = Find(content.Fields, ref value, ref next);
            score += field is null ? -1 : 1;
            required += field is { IsRequired: true } ? 1 : 0;
            value.Read();
            value.Skip();
        }

        return score - (100 * (content.Fields.Count(static field => field.IsRequired) - required));
    }
}
