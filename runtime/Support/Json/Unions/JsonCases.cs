using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Finds the case of a union that JSON is of: by kind, then by values and names of members, the likeliest first. A case that is
/// left alone is read as it is, so that its faults are told; where several are left, they are tried. Trials within trials are
/// not made, so that the time does not multiply with the depth.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCases
{
    private const int None = -1;

    private readonly JsonCase[] cases;
    private readonly JsonNames constants;

    /// <summary>Describes the cases.</summary>
    /// <param name="constants">The members that have one of few values in some case.</param>
    /// <param name="cases">The cases, in the order in which they are tried where nothing tells them apart.</param>
    public JsonCases(string[] constants, params JsonCase[] cases)
    {
        this.constants = new JsonNames(constants);
        this.cases = cases;
    }

    /// <summary>Reads a value of the union.</summary>
    /// <typeparam name="T">The type of the union.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="read">Reads the value of one case.</param>
    public T Read<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonCaseReader<T> read)
    {
        List<int> candidates = Candidates(ref reader, context);
        if (candidates.Count <= 1)
        {
            return read(ref reader, context, candidates.Count == 0 ? None : candidates[0]);
        }

        int attempts = context.IsAttempt ? 1 : candidates.Count;
        for (int i = 0; i < attempts; i++)
        {
            Utf8JsonReader attempt = reader;
            try
            {
                T value = read(ref attempt, context.ForAttempt(), candidates[i]);
                reader = attempt;
                return value;
            }
            catch (Exception error) when (ReadResult.IsFormatProblem(error))
            {
                // It is of another case, or of none.
            }
        }

        return read(ref reader, context, None);
    }

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

    // A known text first; text that nobody knows is of the cases for any text.
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

    /// <summary>How much an object is like a case.</summary>
    internal struct Likeness
    {
        /// <summary>How many of its members have a value that tells the case.</summary>
        public int Constants;

        /// <summary>How many of its members the case knows.</summary>
        public int Known;

        /// <summary>How many of those the case requires.</summary>
        public int Required;

        /// <summary>Whether a member has a value that the case cannot have.</summary>
        public bool IsOther;
    }
}
