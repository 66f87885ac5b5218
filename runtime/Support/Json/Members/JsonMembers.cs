using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// The members that a JSON object of one type has: which names, which are required, which take null. Reading an object is a walk
/// over them; what each means the object says that is read into.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonMembers
{
    private const int NoMember = -1;

    private readonly string type;
    private readonly JsonNames names;
    private readonly int[] required;
    private readonly ulong firstRequired;
    private readonly bool hasLateRequired;
    private readonly bool[] takesNull;
    private readonly bool[]? isConditional;
    private readonly int[] readOnly;
    private readonly bool[]? isReceivedOnly;
    private readonly bool[]? isSecret;
    private readonly int[]? order;
    private JsonEncodedText[]? safeNames;

    /// <summary>Describes the members of a type.</summary>
    /// <param name="type">The type's name, for messages.</param>
    /// <param name="names">The members' names in the order of the description.</param>
    /// <param name="required">The names of those that must be there.</param>
    /// <param name="nullable">
    /// The names of those for which null is a value like others. For the rest, null means that the member is not there.
    /// </param>
    /// <param name="inherited">The members of the type that this one extends; they come after its own.</param>
    /// <param name="conditional">The names of those whose value may be of another type, which is kept like a member that has no name here.</param>
    /// <param name="readOnly">The names of those that must be there in responses only.</param>
    /// <param name="receivedOnly">The names of those that requests are written without.</param>
    /// <param name="secret">The names of those whose values <see cref="ApiModel.ToString"/> does not show.</param>
    public JsonMembers(
        string type,
        string[] names,
        string[]? required = null,
        string[]? nullable = null,
        JsonMembers? inherited = null,
        string[]? conditional = null,
        string[]? readOnly = null,
        string[]? receivedOnly = null,
        string[]? secret = null)
    {
        this.type = type;
        this.names = inherited is null ? new JsonNames(names) : new JsonNames([.. names, .. inherited.names.All]);
        this.required = [.. Array.ConvertAll(required ?? [], this.names.Find), .. (inherited?.required ?? []).Select(member => member + names.Length)];
        firstRequired = this.required.Where(member => member < MemberSet.InFirst).Aggregate(0UL, (bits, member) => bits | (1UL << member));
        hasLateRequired = this.required.Any(member => member >= MemberSet.InFirst);
        takesNull = [.. new bool[names.Length], .. inherited?.takesNull ?? []];
        foreach (string name in nullable ?? [])
        {
            takesNull[this.names.Find(name)] = true;
        }

        this.readOnly = [.. Array.ConvertAll(readOnly ?? [], this.names.Find), .. (inherited?.readOnly ?? []).Select(member => member + names.Length)];
        isConditional = Flags(names.Length, conditional, inherited?.isConditional);
        isReceivedOnly = Flags(names.Length, receivedOnly, inherited?.isReceivedOnly);
        isSecret = Flags(names.Length, secret, inherited?.isSecret);

        // What is inherited is written first.
        int own = names.Length;
        order = inherited is null ? null : [.. Array.ConvertAll(inherited.order ?? [.. Enumerable.Range(0, inherited.Count)], member => member + own), .. Enumerable.Range(0, own)];
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">The reader, on the object's start.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="target">A fresh object.</param>
    /// <param name="converter">Keeps what is no member.</param>
    /// <returns>The object given.</returns>
    /// <exception cref="JsonException">The JSON is malformed, of another kind, or lacks a required member.</exception>
    public T Read<T>(ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter)
        where T : ApiModel
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Failure(type, $"'{type}': expected an object, found {JsonRead.Found(ref reader)}.");
        }

        JsonMember json = new(this, context);
        MemberSet seen = default;
        int depth = reader.CurrentDepth + 1;
        int member = -1;
        bool isAtEnd = false;
        while (!isAtEnd)
        {
            try
            {
                ReadMembers(ref reader, context, target, converter, ref json, ref seen, ref member);
                isAtEnd = true;
            }
            catch (Exception error) when (IsWithoutPlace(error))
            {
                bool isOwnValue = error is JsonMisfitException && member >= 0 && reader.CurrentDepth == depth;
                if (!isOwnValue || !TryKeep(ref reader, context, target, converter, member))
                {
                    string place = member >= 0 ? $"{type}.{names[member]}" : type;
                    throw Failure(place, $"'{place}': {error.Message}", error);
                }
            }
        }

        if ((seen.First & firstRequired) != firstRequired || hasLateRequired)
        {
            ThrowIfLacking(seen, context);
        }

        return target;
    }

    // Where its condition does not hold, the member is as good as one that the description does not name, and null is a value of it.
    private void ReadConditional<T>(ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter, ref JsonMember json, int member)
        where T : ApiModel
    {
        Utf8JsonReader start = reader;
        if (reader.TokenType == JsonTokenType.Null && !takesNull[member] && TryKeep(ref reader, context, target, converter, member))
        {
            return;
        }

        try
        {
            target.Visit(ref json, ref reader);
        }
        catch (Exception error) when (error is JsonException || IsWithoutPlace(error))
        {
            reader = start;
            if (!TryKeep(ref reader, context, target, converter, member))
            {
                throw;
            }
        }
    }

    // Apart from what catches, so that its variables stay in registers: this is where time goes.
    private void ReadMembers<T>(
        ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter, ref JsonMember json, ref MemberSet seen, ref int member)
        where T : ApiModel
    {
        int next = member + 1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int found = names.Find(ref reader, next);
            member = found;
            if (found < 0)
            {
                converter.ReadExtra(ref reader, context, target);
                continue;
            }

            next = found + 1;
            reader.Read();
            json.MoveTo(found);
            if (isConditional is not null && isConditional[found])
            {
                ReadConditional(ref reader, context, target, converter, ref json, found);
            }
            else if (reader.TokenType != JsonTokenType.Null || takesNull[found])
            {
                seen.Add(found, names.Count);
                target.Visit(ref json, ref reader);
            }
        }
    }

    // One wrong date shall not make all of a response unreadable: the value is kept like one that the description does not name. A
    // required member has no other value to take, and where cases are tried, a misfit says that it is the wrong one.
    private bool TryKeep<T>(ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter, int member)
        where T : ApiModel
    {
        if ((context.IsAttempt && isConditional?[member] != true) || Array.IndexOf(required, member) >= 0)
        {
            return false;
        }

        try
        {
            converter.ReadExtra(ref reader, context.ForMisfit(names[member]), target);
            return true;
        }
        catch (Exception error) when (IsWithoutPlace(error))
        {
            return false;
        }
    }

    // Null where no member has the flag, as of most types.
    private bool[]? Flags(int own, string[]? marked, bool[]? inherited)
    {
        if (marked is not { Length: > 0 } && inherited is null)
        {
            return null;
        }

        bool[] flags = [.. new bool[own], .. inherited ?? new bool[names.Count - own]];
        foreach (string name in marked ?? [])
        {
            flags[names.Find(name)] = true;
        }

        return flags;
    }

    /// <summary>How many there are, inherited ones too.</summary>
    internal int Count => names.Count;

    /// <summary>A member's name.</summary>
    internal string this[int member] => names[member];

    /// <summary>Whether the value of a member may be of another type.</summary>
    internal bool IsConditional(int member) => isConditional?[member] == true;

    /// <summary>Whether requests are written without a member.</summary>
    internal bool IsReceivedOnly(int member) => isReceivedOnly?[member] == true;

    /// <summary>Whether what is written on this thread must not show a member.</summary>
    internal bool IsMasked(int member) => isSecret is not null && isSecret[member] && ModelText.IsWriting;

    /// <summary>Tells which members of an object must be there, but have no value. Those that only responses have are not missed.</summary>
    internal void CheckRequired(MemberSet seen, JsonChecks checks)
    {
        foreach (int member in required)
        {
            if (!seen.Contains(member) && Array.IndexOf(readOnly, member) < 0)
            {
                new JsonMemberChecks(checks, this).Required(member, value: null);
            }
        }
    }

    /// <summary>Whether null is a value of a member.</summary>
    internal bool TakesNull(int member) => takesNull[member];

    /// <summary>A member's name in UTF-8.</summary>
    internal ReadOnlySpan<byte> NameOf(int member) => names.Utf8(member);

    /// <summary>A member's name as any writer writes it, whatever its encoder escapes; empty where encoders differ.</summary>
    internal JsonEncodedText SafeName(int member) => (safeNames ??= names.Encode())[member];

    /// <summary>Counts a member of some object.</summary>
    internal void Compare(ref Utf8JsonReader name, bool isNull, ref JsonCases.Likeness likeness)
    {
        int member = names.Find(ref name, likeness.Known);
        if (member >= 0)
        {
            likeness.Known++;
            likeness.Required += (!isNull || takesNull[member]) && Array.IndexOf(required, member) >= 0 ? 1 : 0;
        }
    }

    /// <summary>Whether an object lacks members that must be there.</summary>
    internal bool IsLacking(JsonCases.Likeness likeness, JsonReadContext context) =>
        likeness.Required < required.Length && likeness.Required < required.Count(member => !context.MayLack(names[member]));

    private void ThrowIfLacking(MemberSet seen, JsonReadContext context)
    {
        foreach (int member in required)
        {
            if (!seen.Contains(member) && !context.MayLack(names[member]))
            {
                throw new JsonMissingMemberException($"{type}.{names[member]}", names[member]);
            }
        }
    }

    // The reader throws the latter three for text that is no Unicode and for numbers out of range.
    internal static bool IsWithoutPlace(Exception error) =>
        error is JsonException { Path: null } or InvalidOperationException or FormatException or OverflowException;

    internal static JsonException Failure(string place, string message, Exception? inner = null)
    {
        var known = inner as JsonException;
        return new JsonException(message, place, known?.LineNumber, known?.BytePositionInLine, inner);
    }
}
