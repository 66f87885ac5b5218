using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Selects the case of a union that matches JSON: by its JSON type, then by the values and names of its properties, best match first. A single
/// candidate is read directly, so that its errors are reported; several candidates are tried in order. Trials are not nested, so that the time does
/// not grow exponentially with the depth. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCases
{
    private const int None = -1;

    private readonly JsonCase[] cases;
    private readonly JsonNames constants;

    /// <summary>Creates a selector.</summary>
    /// <param name="constants">The names of properties that some case restricts to given values.</param>
    /// <param name="cases">The cases, in the order in which they are tried if nothing else distinguishes them.</param>
    public JsonCases(string[] constants, params JsonCase[] cases)
    {
        this.constants = new JsonNames(constants);
        this.cases = cases;
    }

    /// <summary>Reads a value of the union.</summary>
    /// <typeparam name="T">The type of the union.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="read">Reads a value of one case.</param>
    public T Read<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonCaseReader<T> read)
    {
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        if (isObject && context.Cases is { } named && IndexOfObject(named.Find(reader.TokenStartIndex)) is >= 0 and var known)
        {
            return read(ref reader, context, known);
        }

        List<int> candidates = Candidates(ref reader, context);
        if (candidates.Count <= 1)
        {
            return read(ref reader, context, candidates.Count == 0 ? None : candidates[0]);
        }

        int attempts = context.IsAttempt ? 1 : candidates.Count;
        for (int i = 0; i < attempts; i++)
        {
            Utf8JsonReader attempt = reader;
            int differences = context.Differences?.Count ?? 0;
            try
            {
                T value = read(ref attempt, context.ForAttempt(), candidates[i]);
                reader = attempt;
                return value;
            }
            catch (Exception error) when (ReadResult.IsFormatProblem(error))
            {
                // The JSON matches another case or none.
                context.Differences?.Rollback(differences);
            }
        }

        return read(ref reader, context, None);
    }

    private int IndexOfObject(int objectIndex) =>
        Array.FindIndex(cases, one => (one.Kinds & JsonKinds.Object) != 0 && objectIndex-- == 0);

    private List<int> Candidates(ref Utf8JsonReader reader, JsonReadContext context)
    {
        JsonKinds kind = JsonRead.KindOf(ref reader);
        var ofKind = new List<int>();
        for (int i = 0; i < cases.Length; i++)
        {
            if ((cases[i].Kinds & kind) != 0)
            {
                ofKind.Add(i);
            }
        }

        if (ofKind.Count <= 1)
        {
            return ofKind;
        }

        Utf8JsonReader ahead = reader;
        return kind switch
        {
            JsonKinds.Object => ByMembers(ref ahead, context, ofKind),
            JsonKinds.Array => ByItem(ref ahead, ofKind),
            JsonKinds.String => ByText(ref ahead, ofKind),
            _ => ofKind,
        };
    }

    // Cases that list the string come first; an unlisted string belongs to the cases for any string.
    private List<int> ByText(ref Utf8JsonReader reader, List<int> candidates)
    {
        var known = new List<int>();
        var open = new List<int>();
        foreach (int candidate in candidates)
        {
            if (cases[candidate].Texts is not { } texts)
            {
                open.Add(candidate);
            }
            else if (texts.Find(ref reader) >= 0)
            {
                known.Add(candidate);
            }
        }

        return known.Count > 0 ? known : open;
    }

    private List<int> ByItem(ref Utf8JsonReader reader, List<int> candidates)
    {
        reader.Read();
        JsonKinds item = JsonRead.KindOf(ref reader);
        return item == JsonKinds.None
            ? candidates
            : candidates.FindAll(candidate => cases[candidate].ItemKinds is JsonKinds.None || (cases[candidate].ItemKinds & item) != 0);
    }

    private List<int> ByMembers(ref Utf8JsonReader reader, JsonReadContext context, List<int> candidates)
    {
        var likeness = new Likeness[cases.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Utf8JsonReader name = reader;
            int constant = constants.Find(ref reader);
            reader.Read();
            bool isNull = reader.TokenType == JsonTokenType.Null;
            string? value = constant >= 0 ? JsonRead.TextOrNull(ref reader) : null;
            foreach (int candidate in candidates)
            {
                ref Likeness like = ref likeness[candidate];
                cases[candidate].Members?.Compare(ref name, isNull, ref like);
                if (constant >= 0 && cases[candidate].Allows(constants[constant], value) is { } allows)
                {
                    like.Constants += allows ? 1 : 0;
                    like.IsOther |= !allows;
                }
            }

            reader.TrySkip();
        }

        return
        [
            .. candidates
                .Where(candidate => !likeness[candidate].IsOther && cases[candidate].Members?.IsLacking(likeness[candidate], context) != true)
                .OrderByDescending(candidate => likeness[candidate].Constants)
                .ThenByDescending(candidate => likeness[candidate].Known),
        ];
    }

    /// <summary>How well an object matches a case.</summary>
    internal struct Likeness
    {
        /// <summary>The number of properties whose value identifies the case.</summary>
        public int Constants;

        /// <summary>The number of properties that the case declares.</summary>
        public int Known;

        /// <summary>The number of properties that the case requires.</summary>
        public int Required;

        /// <summary>Whether a property has a value that the case does not allow.</summary>
        public bool IsOther;
    }
}
